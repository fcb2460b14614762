/** What every page and answer has in common: security, problems, layout. Knows no feature. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "limits"})
@NullMarked
package org.yanzhen.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
