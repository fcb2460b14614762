/** Where competitions and the engine meet: the only package of this module that knows Camunda. */
@NullMarked
package org.yanzhen.competitions.process;

import org.jspecify.annotations.NullMarked;
