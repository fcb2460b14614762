/** The inbox and its tasks, as pages and for scripts. */
@NullMarked
package org.yanzhen.tasks.web;

import org.jspecify.annotations.NullMarked;
