/** What all life cycles have in common, whatever they are about. */
@ApplicationModule(allowedDependencies = {"shared", "engine"})
@NullMarked
package org.yanzhen.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
