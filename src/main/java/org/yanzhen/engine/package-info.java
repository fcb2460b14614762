/** How Camunda is set up: what a model may name, who may do what to a task, which answers are taken, what is deployed. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.yanzhen.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
