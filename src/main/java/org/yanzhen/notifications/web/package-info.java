/** Messages, as pages. */
@NullMarked
package org.yanzhen.notifications.web;

import org.jspecify.annotations.NullMarked;
