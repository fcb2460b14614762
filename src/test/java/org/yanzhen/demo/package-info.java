@NullMarked
package org.yanzhen.demo;

import org.jspecify.annotations.NullMarked;
