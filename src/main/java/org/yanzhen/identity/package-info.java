/** Who is logged in, in which roles, and for which communities and departments; built-in people or Keycloak's. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "communities", "limits"})
@NullMarked
package org.yanzhen.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
