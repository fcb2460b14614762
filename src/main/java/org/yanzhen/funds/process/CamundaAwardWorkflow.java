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
        start(Names.FUNDED_PROJECT, award, card(award, communityName));
    }

    @Override
    public void transferRequested(Transfer transfer, Award award, String communityName) {
        var variables = card(award, communityName);
        variables.put(Names.TRANSFER_ID.name(), transfer.id().toString());
        variables.put(Names.TRANSFER_PERCENT.name(), transfer.percentOf(award).doubleValue());
        start(Names.BUDGET_TRANSFER, award, variables);
    }

    @Override
    public void terminationRequested(Termination termination, Award award, String communityName) {
        var variables = card(award, communityName);
        variables.put(Names.TERMINATION_ID.name(), termination.id().toString());
        start(Names.AWARD_TERMINATION, award, variables);
    }

    @Override
    public void paymentRegistered(Payment payment) {
        engine.run(() -> message(Names.PAYMENT_REGISTERED, payment.award())
                .processInstanceVariableEquals(
                        Names.PAYMENT_ID.name(), payment.id().toString())
                .correlateAll());
    }

    @Override
    public void awardTerminated(Award award) {
        engine.runApart(() -> {
            message(Names.AWARD_TERMINATED, award.id())
                    .setVariable(Names.CLAW_BACK_DUE.name(), !award.refundDue().isZero())
                    .correlateAll();
            message(Names.TRANSFERS_LAPSED, award.id()).correlateAll();
        });
    }

    @Override
    public void awardClosed(AwardId award) {
        engine.run(() -> {
            message(Names.TRANSFERS_LAPSED, award).correlateAll();
            message(Names.TERMINATION_LAPSED, award).correlateAll();
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
        variables.put(Names.COMMUNITY, award.community());
        variables.put(Names.COMMUNITY_NAME, communityName);
        variables.put(Names.PROJECT_TITLE.name(), award.title());
        variables.put(Names.YEAR.name(), award.year());
        return variables;
    }
}
