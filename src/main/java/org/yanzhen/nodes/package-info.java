/** What the nodes of one installation share besides the data: log-ins, and who of them does what is done by the clock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.yanzhen.nodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
