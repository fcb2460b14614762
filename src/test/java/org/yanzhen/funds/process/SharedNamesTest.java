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
        super(AwardProcesses.class);
    }

    @Override
    protected List<String> messages() {
        return List.of(
                TrancheReleaseProcess.PAYMENT_REGISTERED,
                FundedProjectProcess.AWARD_TERMINATED,
                BudgetTransferProcess.TRANSFERS_LAPSED,
                AwardTerminationProcess.TERMINATION_LAPSED);
    }

    @Override
    protected Map<Variable<String>, Enum<?>[]> results() {
        return Map.of(
                FundedProjectProcess.NEXT, AwardNext.values(), TrancheReleaseProcess.APPROVAL, ApprovalLevel.values());
    }

    @Override
    protected List<String> readersOfStartForms() {
        return List.of("funds.web.FundsDesk");
    }

    @Override
    protected List<String> givers() {
        return List.of("funds.process.AwardForms");
    }
}
