/** Funds, awards and payments, as pages and for scripts. */
@NullMarked
package org.yanzhen.funds.web;

import org.jspecify.annotations.NullMarked;
