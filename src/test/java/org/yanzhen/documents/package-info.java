@NullMarked
package org.yanzhen.documents;

import org.jspecify.annotations.NullMarked;
