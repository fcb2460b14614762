/** Tells people: listens to what happened, after it is certain; decides nothing. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "cases :: journal",
            "identity",
            "communities",
            "calendar",
            "programme",
            "projects",
            "competitions",
            "funds",
            "modeling",
            "tasks"
        })
@NullMarked
package org.yanzhen.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
