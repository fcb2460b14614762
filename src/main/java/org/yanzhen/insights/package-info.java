/** Boards and statistics over what the other modules know. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "communities", "projects"})
@NullMarked
package org.yanzhen.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
