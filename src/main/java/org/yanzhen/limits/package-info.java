/** How often somebody may do something: log in wrongly, read what is public, object, send files. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.yanzhen.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
