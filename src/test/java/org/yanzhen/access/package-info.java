/** Who may do what, tried at every endpoint by everybody. */
@NullMarked
package org.yanzhen.access;

import org.jspecify.annotations.NullMarked;
