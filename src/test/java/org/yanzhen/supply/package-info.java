/** What others have found in the parts we are made of. */
@NullMarked
package org.yanzhen.supply;

import org.jspecify.annotations.NullMarked;
