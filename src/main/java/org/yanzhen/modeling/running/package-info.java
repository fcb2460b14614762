/** What runs of a process: where it stands, what hinders it, and how it is moved to another version. */
@NullMarked
package org.yanzhen.modeling.running;

import org.jspecify.annotations.NullMarked;
