/** The demo: 2023 with made-up people, a clock that can be moved, and a year that plays itself. Not in production. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "engine :: forms",
            "identity",
            "communities",
            "organisation",
            "ratings",
            "documents",
            "projects",
            "tasks",
            "notifications"
        })
@NullMarked
package org.yanzhen.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
