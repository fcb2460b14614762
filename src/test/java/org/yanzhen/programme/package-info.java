@NullMarked
package org.yanzhen.programme;

import org.jspecify.annotations.NullMarked;
