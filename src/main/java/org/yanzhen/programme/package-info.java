/** The year's party-building programme: themes, key points, and whether the year still takes proposals. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.yanzhen.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
