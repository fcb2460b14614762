/** The inbox of every human task: who is asked for what, who did what, and the actions on a task. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "engine :: forms", "identity", "communities"})
@NullMarked
package org.yanzhen.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
