/** Where projects and the engine meet: the only package of this module that knows Camunda. */
@NullMarked
package org.yanzhen.projects.process;

import org.jspecify.annotations.NullMarked;
