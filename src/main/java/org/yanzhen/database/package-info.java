/** The MySQL-family database: the embedded server of the default set-up, and what is checked before anybody uses it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.yanzhen.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
