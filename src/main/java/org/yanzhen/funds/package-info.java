/** 党群服务资金: yearly budgets, the ledger, awards with their tranches, reports and payments, up to the close-out. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "cases",
            "cases :: journal",
            "engine",
            "engine :: forms",
            "identity",
            "limits",
            "communities",
            "documents",
            "tasks"
        })
@NullMarked
package org.yanzhen.funds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
