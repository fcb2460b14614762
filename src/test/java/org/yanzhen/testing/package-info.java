/** What the tests share: one application, one database server, people who act. */
@NullMarked
package org.yanzhen.testing;

import org.jspecify.annotations.NullMarked;
