@NullMarked
package org.yanzhen.engine.forms;

import org.jspecify.annotations.NullMarked;
