/** People at a browser, from log-in to what they came for. */
@NullMarked
package org.yanzhen.journeys;

import org.jspecify.annotations.NullMarked;
