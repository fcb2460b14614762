package org.yanzhen.funds.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.Submission;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.Variable;
import org.yanzhen.funds.Award;
import org.yanzhen.funds.AwardFile;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.AwardLine;
import org.yanzhen.funds.AwardRating;
import org.yanzhen.funds.Awards;
import org.yanzhen.funds.Reports;
import org.yanzhen.funds.SpendingReport;
import org.yanzhen.funds.Spent;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Money;

/** 资助项目: the steps that {@code funded-project.bpmn} calls, in its order, and what its forms show. */
@Configuration(proxyBeanMethods = false)
class FundedProjectProcess {

    static final String KEY = "fundedProject";

    static final String AWARD_TERMINATED = "award.terminated";

    static final Variable<String> NEXT = Variable.of("next", String.class);
    static final Variable<Boolean> REFUND_DUE = Variable.of("refundDue", Boolean.class);
    static final Variable<Boolean> CLAW_BACK_DUE = Variable.of("clawBackDue", Boolean.class);

    private final Steps<AwardId> steps;
    private final Awards awards;
    private final Reports reports;

    FundedProjectProcess(Steps<AwardId> steps, Awards awards, Reports reports) {
        this.steps = steps;
        this.awards = awards;
        this.reports = reports;
    }

    /** The community's answer, with the budget it will keep to. */
    @Step
    JavaDelegate recordAgreement() {
        return steps.recorded((award, answers, execution) -> awards.agree(
                award,
                answers.text("agreement").equals("ACCEPT"),
                agreed(awards.get(award).lines(), answers),
                answers.text("remarks"),
                answers.by()));
    }

    /** The rows stand in the order of the award's lines; only their amounts are asked for. */
    private static List<AwardLine> agreed(List<AwardLine> lines, Submission answers) {
        var rows = answers.rows("lines");
        return IntStream.range(0, Math.min(lines.size(), rows.size()))
                .mapToObj(line ->
                        new AwardLine(lines.get(line).item(), rows.get(line).money("amount")))
                .toList();
    }

    /** The office's signature, or why there is none. */
    @Step
    JavaDelegate recordCountersignature() {
        return steps.recorded((award, answers, execution) -> awards.countersign(
                award, answers.text("outcome").equals("SIGN"), answers.text("remarks"), answers.by()));
    }

    /** Says what comes next by the tranche plan; the model branches on it. */
    @Step
    JavaDelegate planNext() {
        return steps.taken(
                (award, execution) -> NEXT.set(execution, awards.next(award).name()));
    }

    /** What the community spent since its last report. */
    @Step
    JavaDelegate recordSpendingReport() {
        return steps.recorded((award, answers, execution) ->
                reports.submit(award, false, spent(answers), answers.text("text"), answers.by()));
    }

    /** The rows stand in the order of the award's lines, numbered from 1. */
    private static List<Spent> spent(Submission answers) {
        var rows = answers.rows("lines");
        return IntStream.range(0, rows.size())
                .mapToObj(row -> new Spent(
                        row + 1, rows.get(row).money("amount"), rows.get(row).text("receipts")))
                .toList();
    }

    @Step
    JavaDelegate recordReportCheck() {
        return steps.recorded((award, answers, execution) ->
                reports.check(award, answers.text("outcome").equals("ACCEPT"), answers.text("remarks"), answers.by()));
    }

    @Step
    JavaDelegate recordFinalReport() {
        return steps.recorded((award, answers, execution) ->
                reports.submit(award, true, spent(answers), answers.text("text"), answers.by()));
    }

    /** What finance found of all spending. */
    @Step
    JavaDelegate recordAudit() {
        return steps.recorded((award, answers, execution) -> reports.audit(
                award,
                answers.text("outcome").equals("ACCEPT"),
                answers.money("disallowed"),
                answers.text("findings"),
                answers.by()));
    }

    /** What the party office finds came of the money. */
    @Step
    JavaDelegate recordEvaluation() {
        return steps.recorded((award, answers, execution) -> reports.evaluate(
                award, answers.choice("rating", AwardRating.class), answers.text("text"), answers.by()));
    }

    /** Frees what was promised and is not needed; the model asks whether something must come back. */
    @Step
    JavaDelegate settleAward() {
        return steps.taken((award, execution) ->
                REFUND_DUE.set(execution, !awards.settle(award).isZero()));
    }

    /** The money that came back after the award was settled. */
    @Step
    JavaDelegate recordRefund() {
        return steps.recorded((award, answers, execution) -> refund(award, answers));
    }

    /** Closes the file. */
    @Step
    JavaDelegate closeAward() {
        return steps.taken((award, execution) -> awards.close(award));
    }

    /** The money that came back after the award was terminated. */
    @Step
    JavaDelegate recordClawback() {
        return steps.recorded((award, answers, execution) -> refund(award, answers));
    }

    private void refund(AwardId award, Submission answers) {
        awards.refund(
                award, answers.text("bankReference"), answers.date("paidBackOn").orElseThrow(), answers.by());
    }

    @Bean
    TaskData fundedProjectForms(AwardForms forms, Directory directory) {
        return forms.of(KEY, (file, task) -> switch (task.step()) {
            case "userTask_confirmAgreement" ->
                Map.of(
                        "returned", () -> forms.returned(file.get(), "AgreementCountersigned"),
                        "lines", () -> agreementRows(file.get().award()));
            case "userTask_submitReport" -> spending(file, () -> forms.returned(file.get(), "ReportChecked"));
            case "userTask_submitFinalReport" -> spending(file, () -> forms.returned(file.get(), "SpendingAudited"));
            case "userTask_checkReport", "userTask_auditSpending", "userTask_evaluateAward" ->
                Map.of(
                        "report", () -> report(last(file.get()), directory),
                        "reportLineTable", () -> reported(file.get(), last(file.get())),
                        "audit", () -> audit(file.get().award()));
            case "userTask_registerRefund", "userTask_registerClawback" ->
                Map.of(
                        "refund",
                        () -> Map.of("amount", Formats.money(file.get().award().refundDue())));
            default -> Map.of();
        });
    }

    private static List<Map<String, Object>> agreementRows(Award award) {
        return award.lines().stream()
                .map(line -> Map.<String, Object>of(
                        "item", line.item(), "amount", line.amount().amount().toPlainString()))
                .toList();
    }

    /** The lines to report on, filled in with what was returned. */
    private static Map<String, Supplier<?>> spending(Supplier<AwardFile> file, Supplier<?> returned) {
        return Map.of(
                "returned", returned,
                "lines", () -> spendingRows(file.get()),
                "text", () -> draft(file.get()).map(SpendingReport::text).orElse(""));
    }

    private static Optional<SpendingReport> draft(AwardFile file) {
        return file.reports().stream()
                .reduce((earlier, later) -> later)
                .filter(report -> report.state() == SpendingReport.State.RETURNED);
    }

    private static List<Map<String, Object>> spendingRows(AwardFile file) {
        var lines = AwardForms.lines(file);
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < lines.size(); i++) {
            var number = i + 1;
            var before = draft(file).stream()
                    .flatMap(report -> report.lines().stream())
                    .filter(spent -> spent.line() == number)
                    .findFirst();
            rows.add(Map.of(
                    "item", Objects.requireNonNull(lines.get(i).get("item")),
                    "budget", Objects.requireNonNull(lines.get(i).get("amount")),
                    "left", Objects.requireNonNull(lines.get(i).get("left")),
                    "amount",
                            before.map(Spent::amount)
                                    .orElse(Money.ZERO)
                                    .amount()
                                    .toPlainString(),
                    "receipts", before.map(Spent::receipts).orElse("")));
        }
        return rows;
    }

    private static SpendingReport last(AwardFile file) {
        return file.reports().get(file.reports().size() - 1);
    }

    private static Map<String, Object> report(SpendingReport report, Directory directory) {
        return Map.of(
                "by", directory.nameOf(report.reportedBy()),
                "at", Formats.minute(report.reportedAt()),
                "total", Formats.money(report.total()),
                "text", report.text());
    }

    private static List<Map<String, Object>> reported(AwardFile file, SpendingReport report) {
        var lines = file.award().lines();
        var booked = report.state() == SpendingReport.State.ACCEPTED;
        return report.lines().stream()
                .map(one -> {
                    var line = lines.get(one.line() - 1);
                    var spent = file.spent().get(one.line() - 1);
                    return Map.<String, Object>of(
                            "item", line.item(),
                            "budget", Formats.money(line.amount()),
                            "before", Formats.money(booked ? spent.lessAtMost(one.amount()) : spent),
                            "amount", Formats.money(one.amount()),
                            "receipts", one.receipts());
                })
                .toList();
    }

    private static Map<String, Object> audit(Award award) {
        return Map.of(
                "disallowed",
                Formats.money(award.disallowed()),
                "findings",
                award.findings().orElse(""));
    }
}
