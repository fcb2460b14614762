/** Star ratings as a page. */
@NullMarked
package org.yanzhen.ratings.web;

import org.jspecify.annotations.NullMarked;
