/** What is turned away at the doors: pages, REST, the Tasklist's REST; and in which words. */
@NullMarked
package org.yanzhen.doors;

import org.jspecify.annotations.NullMarked;
