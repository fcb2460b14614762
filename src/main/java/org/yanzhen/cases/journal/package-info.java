/** What happened to every case, line by line, so that nobody can change or drop a line unseen. */
@NamedInterface("journal")
@NullMarked
package org.yanzhen.cases.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
