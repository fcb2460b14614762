/** Every way through every model. */
@NullMarked
package org.yanzhen.projects.process;

import org.jspecify.annotations.NullMarked;
