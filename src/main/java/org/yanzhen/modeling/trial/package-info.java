/** 试运行: drives a draft along its ways in an engine of its own, with stand-ins for the steps that record. */
@NullMarked
package org.yanzhen.modeling.trial;

import org.jspecify.annotations.NullMarked;
