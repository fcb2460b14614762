/** The few words every module speaks: money, people, quarters, working days, refusals. Depends on nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.yanzhen.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
