/** Files, for pages and scripts. */
@NullMarked
package org.yanzhen.documents.web;

import org.jspecify.annotations.NullMarked;
