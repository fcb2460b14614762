/** What time it is and which days are worked: one clock for everything, Chinese holidays, administrators' corrections. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.yanzhen.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
