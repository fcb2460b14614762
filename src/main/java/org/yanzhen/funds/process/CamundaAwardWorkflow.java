package org.yanzhen.funds.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.funds.Award;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.AwardWorkflow;
import org.yanzhen.funds.Payment;
import org.yanzhen.funds.Termination;
import org.yanzhen.funds.Transfer;

/** The business key of every instance is the award's id, so nothing else has to be remembered. */
@Component
class CamundaAwardWorkflow implements AwardWorkflow {

    private final RuntimeService runtime;
    private final TrustedEngine engine;

    CamundaAwardWorkflow(RuntimeService runtime, TrustedEngine engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public void awardBegun(Award award, String communityName) {
        start(FundedProjectProcess.KEY, award, card(award, communityName));
    }

    @Override
    public void transferRequested(Transfer transfer, Award award, String communityName) {
        var variables = card(award, communityName);
        variables.put(BudgetTransferProcess.TRANSFER_ID.name(), transfer.id().toString());
        variables.put(
                BudgetTransferProcess.TRANSFER_PERCENT.name(),
                transfer.percentOf(award).doubleValue());
        start(BudgetTransferProcess.KEY, award, variables);
    }

    @Override
    public void terminationRequested(Termination termination, Award award, String communityName) {
        var variables = card(award, communityName);
        variables.put(
                AwardTerminationProcess.TERMINATION_ID.name(), termination.id().toString());
        start(AwardTerminationProcess.KEY, award, variables);
    }

    @Override
    public void paymentRegistered(Payment payment) {
        engine.run(() -> message(TrancheReleaseProcess.PAYMENT_REGISTERED, payment.award())
                .processInstanceVariableEquals(
                        TrancheReleaseProcess.PAYMENT_ID.name(), payment.id().toString())
                .correlateAll());
    }

    @Override
    public void awardTerminated(Award award) {
        engine.runApart(() -> {
            message(FundedProjectProcess.AWARD_TERMINATED, award.id())
                    .setVariable(
                            FundedProjectProcess.CLAW_BACK_DUE.name(),
                            !award.refundDue().isZero())
                    .correlateAll();
            message(BudgetTransferProcess.TRANSFERS_LAPSED, award.id()).correlateAll();
        });
    }

    @Override
    public void awardClosed(AwardId award) {
        engine.run(() -> {
            message(BudgetTransferProcess.TRANSFERS_LAPSED, award).correlateAll();
            message(AwardTerminationProcess.TERMINATION_LAPSED, award).correlateAll();
        });
    }

    private MessageCorrelationBuilder message(String name, AwardId award) {
        return runtime.createMessageCorrelation(name).processInstanceBusinessKey(award.toString());
    }

    private void start(String process, Award award, Map<String, Object> variables) {
        engine.run(() -> runtime.startProcessInstanceByKey(process, award.id().toString(), variables));
    }

    private static Map<String, Object> card(Award award, String communityName) {
        var variables = new HashMap<String, Object>();
        variables.put(AwardProcesses.COMMUNITY, award.community());
        variables.put(AwardProcesses.COMMUNITY_NAME, communityName);
        variables.put(AwardProcesses.PROJECT_TITLE.name(), award.title());
        variables.put(AwardProcesses.YEAR.name(), award.year());
        return variables;
    }
}
