@NullMarked
package org.yanzhen.shared;

import org.jspecify.annotations.NullMarked;
