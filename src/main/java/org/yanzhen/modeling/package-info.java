/** Administrators read, change, check, try, release and migrate models, forms and decisions. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine", "engine :: forms"})
@NullMarked
package org.yanzhen.modeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
