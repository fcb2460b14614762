/** How the running system is watched: health, figures, the number of an incident. Knows no feature. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.yanzhen.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
