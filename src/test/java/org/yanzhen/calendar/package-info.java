@NullMarked
package org.yanzhen.calendar;

import org.jspecify.annotations.NullMarked;
