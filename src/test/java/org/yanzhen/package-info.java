@org.jspecify.annotations.NullMarked
package org.yanzhen;
