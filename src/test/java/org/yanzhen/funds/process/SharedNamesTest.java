package org.yanzhen.funds.process;

import java.util.List;
import java.util.Map;
import org.yanzhen.engine.Variable;
import org.yanzhen.funds.AwardNext;
import org.yanzhen.models.SharedNames;

class SharedNamesTest extends SharedNames {

    /** What the decision table answers; {@code PaymentApprovalTest} asks it. */
    private enum ApprovalLevel {
        OFFICE,
        COMMITTEE,
        TWO
    }

    SharedNamesTest() {
        super(Names.class);
    }

    @Override
    protected List<String> processes() {
        return List.of(Names.FUNDED_PROJECT, Names.TRANCHE_RELEASE, Names.BUDGET_TRANSFER, Names.AWARD_TERMINATION);
    }

    @Override
    protected List<String> messages() {
        return List.of(
                Names.PAYMENT_REGISTERED, Names.AWARD_TERMINATED, Names.TRANSFERS_LAPSED, Names.TERMINATION_LAPSED);
    }

    @Override
    protected Map<Variable<String>, Enum<?>[]> results() {
        return Map.of(Names.NEXT, AwardNext.values(), Names.APPROVAL, ApprovalLevel.values());
    }

    @Override
    protected List<String> readers() {
        return List.of("funds.process.AgreedLines", "funds.process.SpentLines");
    }

    @Override
    protected List<String> readersOfStartForms() {
        return List.of("funds.web.FundsDesk");
    }

    @Override
    protected List<String> givers() {
        return List.of("funds.process.AwardTaskData");
    }
}
