/** What officials see of the engine's web applications. */
@NullMarked
package org.yanzhen.tasklist;

import org.jspecify.annotations.NullMarked;
