/** Boards, as pages and for scripts. */
@NullMarked
package org.yanzhen.insights.web;

import org.jspecify.annotations.NullMarked;
