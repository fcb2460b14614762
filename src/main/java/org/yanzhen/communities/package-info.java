/** Who carries projects and who looks after them: communities, cooperatives, resident teams, departments. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.yanzhen.communities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
