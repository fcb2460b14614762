package org.yanzhen.funds.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.TaskData.TaskAt;
import org.yanzhen.engine.Variable;
import org.yanzhen.funds.AwardFile;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.TransferId;
import org.yanzhen.funds.Transfers;
import org.yanzhen.shared.Formats;

/** 预算调整: the steps that {@code budget-transfer.bpmn} calls, in its order, and what its form shows. */
@Configuration(proxyBeanMethods = false)
class BudgetTransferProcess {

    static final String KEY = "budgetTransfer";

    static final String TRANSFERS_LAPSED = "award.transfersLapsed";

    static final Variable<String> TRANSFER_ID = Variable.of("transferId", String.class);
    static final Variable<Double> TRANSFER_PERCENT = Variable.of("transferPercent", Double.class);
    static final Variable<Boolean> OFFICE_NEEDED = Variable.of("officeNeeded", Boolean.class);

    private final Steps<AwardId> steps;
    private final Transfers transfers;

    BudgetTransferProcess(Steps<AwardId> steps, Transfers transfers) {
        this.steps = steps;
        this.transfers = transfers;
    }

    @Step
    JavaDelegate recordTransferDecision() {
        return steps.recorded((award, answers, execution) -> transfers.decide(
                TransferId.of(TRANSFER_ID.get(execution)),
                answers.text("decision").equals("APPROVE"),
                answers.text("reason"),
                answers.by()));
    }

    /** Makes the transfer part of the award's budget. */
    @Step
    JavaDelegate applyTransfer() {
        return steps.taken((award, execution) ->
                transfers.apply(TransferId.of(TRANSFER_ID.get(execution)), !OFFICE_NEEDED.get(execution)));
    }

    @Bean
    TaskData budgetTransferForms(AwardForms forms, Directory directory) {
        return forms.of(KEY, (file, task) -> Map.of("transfer", () -> transfer(file.get(), task, directory)));
    }

    private static Map<String, Object> transfer(AwardFile file, TaskAt task, Directory directory) {
        var transfer = AwardForms.about(
                task, TRANSFER_ID, file.transfers(), one -> one.id().toString());
        var lines = file.award().lines();
        return Map.of(
                "from", lines.get(transfer.fromLine() - 1).item(),
                "to", lines.get(transfer.toLine() - 1).item(),
                "amount", Formats.money(transfer.amount()),
                "percent", transfer.percentOf(file.award()).toPlainString() + "%",
                "reason", transfer.reason(),
                "by", directory.nameOf(transfer.requestedBy()),
                "at", Formats.minute(transfer.requestedAt()));
    }
}
