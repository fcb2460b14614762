/** The life of a 书记工程 project: proposal, approval, quarterly reviews, acceptance, closed file. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "cases",
            "cases :: journal",
            "engine",
            "engine :: forms",
            "identity",
            "communities",
            "programme",
            "documents",
            "tasks"
        })
@NullMarked
package org.yanzhen.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
