package org.yanzhen.funds.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.Submission;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.TaskData.TaskAt;
import org.yanzhen.engine.Variable;
import org.yanzhen.funds.AwardFile;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.PaymentId;
import org.yanzhen.funds.PaymentResult;
import org.yanzhen.funds.Payments;
import org.yanzhen.funds.Tranches;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;

/** 资金拨付: the steps that {@code tranche-release.bpmn} calls, in its order, and what its forms show. */
@Configuration(proxyBeanMethods = false)
class TrancheReleaseProcess {

    static final String KEY = "trancheRelease";

    static final String PAYMENT_REGISTERED = "payment.registered";

    static final Variable<Double> AMOUNT = Variable.of("amount", Double.class);
    static final Variable<String> APPROVAL = Variable.of("approval", String.class);
    static final Variable<String> PAYMENT_ID = Variable.of("paymentId", String.class);

    private final Steps<AwardId> steps;
    private final Tranches tranches;

    TrancheReleaseProcess(Steps<AwardId> steps, Tranches tranches) {
        this.steps = steps;
        this.tranches = tranches;
    }

    /** Who approves depends on its amount. */
    @Step
    JavaDelegate recordTrancheRequest() {
        return steps.recorded((award, answers, execution) -> {
            var tranche = tranches.request(award, answers.text("statement"), answers.by());
            AMOUNT.set(execution, tranche.payable().amount().doubleValue());
        });
    }

    @Step
    JavaDelegate recordTrancheCheck() {
        return steps.recorded((award, answers, execution) ->
                tranches.check(award, answers.text("outcome").equals("ACCEPT"), answers.text("remarks"), answers.by()));
    }

    /** What the party office says to a small payment. */
    @Step
    JavaDelegate recordPaymentApproval() {
        return steps.recorded((award, answers, execution) -> approve(award, answers));
    }

    /** What the working committee says to a payment. */
    @Step
    JavaDelegate recordPaymentDecision() {
        return steps.recorded((award, answers, execution) -> approve(award, answers));
    }

    /** What the second of the working committee says to a large payment. */
    @Step
    JavaDelegate recordCosignature() {
        return steps.recorded((award, answers, execution) -> approve(award, answers));
    }

    private void approve(AwardId award, Submission answers) {
        tranches.approve(award, answers.text("decision").equals("APPROVE"), answers.text("reason"), answers.by());
    }

    /** Orders what was approved; finance pays it. */
    @Step
    JavaDelegate orderPayment() {
        return steps.taken((award, execution) ->
                PAYMENT_ID.set(execution, tranches.order(award).toString()));
    }

    /** What the bank said, under the key that the payment has here. */
    @Step
    JavaDelegate recordPayment(Payments payments) {
        return steps.recorded((award, answers, execution) -> {
            var payment = payments.get(PaymentId.of(PAYMENT_ID.get(execution)));
            payments.confirm(
                    payment.id(),
                    new PaymentResult(
                            payment.id().toString(),
                            payment.amount(),
                            answers.text("bankReference"),
                            answers.date("paidOn").orElseThrow()),
                    answers.by());
        });
    }

    @Bean
    TaskData trancheReleaseForms(AwardForms forms, Directory directory) {
        return forms.of(KEY, (file, task) -> {
            var shown = new LinkedHashMap<String, Supplier<?>>();
            shown.put("tranche", () -> tranche(file.get(), directory));
            switch (task.step()) {
                case "userTask_requestTranche" ->
                    shown.put("returned", () -> forms.returned(file.get(), "TrancheChecked", "PaymentApproved"));
                case "userTask_registerPayment" -> shown.put("payment", () -> payment(file.get(), task));
                default -> {}
            }
            return shown;
        });
    }

    /** The one that is under way. */
    private static Map<String, Object> tranche(AwardFile file, Directory directory) {
        var tranche = file.tranches().stream()
                .filter(one -> !one.isOver())
                .findFirst()
                .orElseThrow();
        return Map.of(
                "number", tranche.number(),
                "amount", Formats.money(tranche.amount()),
                "condition", Labels.of(tranche.release()),
                "requested", Formats.money(tranche.payable()),
                "requestedBy", tranche.requestedBy().map(directory::nameOf).orElse(""),
                "statement", tranche.statement().orElse(""));
    }

    private static Map<String, Object> payment(AwardFile file, TaskAt task) {
        var payment = AwardForms.about(
                task, PAYMENT_ID, file.payments(), one -> one.id().toString());
        return Map.of(
                "amount", Formats.money(payment.amount()),
                "number", payment.id().toString(),
                "orderedAt", Formats.minute(payment.orderedAt()));
    }
}
