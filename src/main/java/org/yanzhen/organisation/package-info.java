/** What a street office brings along: its communities, cooperatives, departments and programmes, from CSV files. */
@ApplicationModule(allowedDependencies = {"shared", "communities", "programme"})
@NullMarked
package org.yanzhen.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
