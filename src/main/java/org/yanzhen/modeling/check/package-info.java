/** The rules that models, forms and decisions must keep before any engine sees them. */
@NullMarked
package org.yanzhen.modeling.check;

import org.jspecify.annotations.NullMarked;
