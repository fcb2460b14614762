/** 评星定级: how many stars each community has in a year. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "communities"})
@NullMarked
package org.yanzhen.ratings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
