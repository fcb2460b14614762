/** 竞标争先: rounds of the funding competition, from call to result. What becomes of an award is told in {@code funds}. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "cases",
            "cases :: journal",
            "engine",
            "engine::forms",
            "identity",
            "limits",
            "communities",
            "programme",
            "documents",
            "tasks",
            "funds",
            "ratings"
        })
@NullMarked
package org.yanzhen.competitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
