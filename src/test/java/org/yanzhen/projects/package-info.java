@NullMarked
package org.yanzhen.projects;

import org.jspecify.annotations.NullMarked;
