/** Projects, as pages and for scripts. */
@NullMarked
package org.yanzhen.projects.web;

import org.jspecify.annotations.NullMarked;
