@NullMarked
package org.yanzhen.modeling.web;

import org.jspecify.annotations.NullMarked;
