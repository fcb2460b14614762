package org.yanzhen.funds.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.Variable;
import org.yanzhen.funds.Award;
import org.yanzhen.funds.AwardFile;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.SpendingReport;
import org.yanzhen.funds.Spent;
import org.yanzhen.funds.Tranche;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;
import org.yanzhen.shared.Money;

/**
 * What the forms of awards' tasks show beside their fields: all a person needs to answer, so that nobody has to look
 * for it elsewhere.
 */
@Component
class AwardTaskData implements TaskData {

    private static final Set<String> PROCESSES =
            Set.of(Names.FUNDED_PROJECT, Names.TRANCHE_RELEASE, Names.BUDGET_TRANSFER, Names.AWARD_TERMINATION);

    private final AwardFiles files;
    private final Directory directory;

    AwardTaskData(AwardFiles files, Directory directory) {
        this.files = files;
        this.directory = directory;
    }

    @Override
    public boolean serves(TaskAt task) {
        return PROCESSES.contains(task.process());
    }

    @Override
    public Map<String, Supplier<?>> of(TaskAt task) {
        var supplier = SingletonSupplier.of(() -> files.of(AwardId.of(task.businessKey())));
        Supplier<AwardFile> file = supplier::obtain;
        var data = new LinkedHashMap<String, Supplier<?>>();
        data.put("award", () -> award(file.get()));
        data.put("lineTable", () -> lines(file.get()));
        data.put(
                "trancheTable",
                () -> file.get().tranches().stream().map(AwardTaskData::line).toList());
        data.put(
                "reportTable",
                () -> file.get().reports().stream().map(this::line).toList());
        data.put("historyTable", () -> TaskData.newestFirst(file.get().journal(), this::line));
        data.put("files", () -> attachments(file.get()));
        switch (task.step()) {
            case "userTask_confirmAgreement" -> {
                data.put("returned", () -> returned(file.get(), "AgreementCountersigned"));
                data.put("lines", () -> agreementRows(file.get().award()));
            }
            case "userTask_submitReport" -> spending(file, "ReportChecked", data);
            case "userTask_submitFinalReport" -> spending(file, "SpendingAudited", data);
            case "userTask_checkReport", "userTask_auditSpending", "userTask_evaluateAward" -> {
                data.put("report", () -> report(last(file.get())));
                data.put("reportLineTable", () -> reported(file.get(), last(file.get())));
                data.put("audit", () -> audit(file.get().award()));
            }
            case "userTask_registerRefund", "userTask_registerClawback" ->
                data.put(
                        "refund",
                        () -> Map.of("amount", Formats.money(file.get().award().refundDue())));
            case "userTask_requestTranche" -> {
                data.put("tranche", () -> tranche(file.get()));
                data.put("returned", () -> returned(file.get(), "TrancheChecked", "PaymentApproved"));
            }
            case "userTask_checkTranche",
                    "userTask_approvePayment",
                    "userTask_decidePayment",
                    "userTask_cosignPayment" -> data.put("tranche", () -> tranche(file.get()));
            case "userTask_registerPayment" -> {
                data.put("tranche", () -> tranche(file.get()));
                data.put("payment", () -> payment(file.get(), task));
            }
            case "userTask_decideTransfer" -> data.put("transfer", () -> transfer(file.get(), task));
            case "userTask_decideTermination" -> data.put("termination", () -> termination(file.get(), task));
            default -> {}
        }
        return data;
    }

    private static Map<String, Object> award(AwardFile file) {
        var award = file.award();
        return Map.of(
                "title", award.title(),
                "community", file.community().name(),
                "amount", Formats.money(award.amount()),
                "paid", Formats.money(file.paid()),
                "url", "/awards/" + award.id());
    }

    private static List<Map<String, Object>> lines(AwardFile file) {
        var lines = file.award().lines();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "item", lines.get(i).item(),
                        "amount", Formats.money(lines.get(i).amount()),
                        "spent", Formats.money(file.spent().get(i)),
                        "left",
                                Formats.money(lines.get(i)
                                        .amount()
                                        .lessAtMost(file.spent().get(i)))))
                .toList();
    }

    private static List<Map<String, Object>> agreementRows(Award award) {
        return award.lines().stream()
                .map(line -> Map.<String, Object>of(
                        "item", line.item(), "amount", line.amount().amount().toPlainString()))
                .toList();
    }

    private static Map<String, Object> line(Tranche tranche) {
        return Map.of(
                "number", "第 " + tranche.number() + " 期",
                "amount", Formats.money(tranche.amount()),
                "condition", Labels.of(tranche.release()),
                "state", Labels.of(tranche.state()),
                "paid", Formats.money(tranche.paid()));
    }

    private Map<String, Object> line(SpendingReport report) {
        return Map.of(
                "kind", report.isLast() ? "结项报告" : "第 " + report.number() + " 次报告",
                "at", Formats.minute(report.reportedAt()),
                "by", directory.nameOf(report.reportedBy()),
                "amount", Formats.money(report.total()),
                "state", Labels.of(report.state()));
    }

    private Map<String, Object> line(JournalEntry entry) {
        return Map.of(
                "at", Formats.minute(entry.at()),
                "by", entry.by().map(directory::nameOf).orElse("系统"),
                "what", entry.sentence(Locale.SIMPLIFIED_CHINESE),
                "text", entry.text());
    }

    private List<Map<String, Object>> attachments(AwardFile file) {
        return file.attachments().stream()
                .map(attachment -> Map.<String, Object>of(
                        "name", attachment.name(),
                        "url", "/attachments/" + attachment.id(),
                        "size", Formats.size(attachment.size()),
                        "by", directory.nameOf(attachment.uploadedBy()),
                        "at", Formats.minute(attachment.uploadedAt())))
                .toList();
    }

    /** Why it came back, and from whom; an empty text if it did not, or if that has been dealt with. */
    private Map<String, Object> returned(AwardFile file, String... events) {
        return file.journal().stream()
                .filter(entry -> List.of(events).contains(entry.event()))
                .reduce((earlier, later) -> later)
                .filter(entry -> Set.of("RETURN", "REJECT").contains(entry.outcome()))
                .map(this::line)
                .orElse(Map.of("by", "", "at", "", "text", ""));
    }

    /** The lines to report on, filled in with what was returned. */
    private void spending(Supplier<AwardFile> file, String answer, Map<String, Supplier<?>> data) {
        data.put("returned", () -> returned(file.get(), answer));
        data.put("lines", () -> spendingRows(file.get()));
        data.put("text", () -> draft(file.get()).map(SpendingReport::text).orElse(""));
    }

    private static Optional<SpendingReport> draft(AwardFile file) {
        return file.reports().stream()
                .reduce((earlier, later) -> later)
                .filter(report -> report.state() == SpendingReport.State.RETURNED);
    }

    private static List<Map<String, Object>> spendingRows(AwardFile file) {
        var lines = lines(file);
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

    private Map<String, Object> report(SpendingReport report) {
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

    /** The one that is under way. */
    private Map<String, Object> tranche(AwardFile file) {
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
        var payment =
                about(task, Names.PAYMENT_ID, file.payments(), one -> one.id().toString());
        return Map.of(
                "amount", Formats.money(payment.amount()),
                "number", payment.id().toString(),
                "orderedAt", Formats.minute(payment.orderedAt()));
    }

    private Map<String, Object> transfer(AwardFile file, TaskAt task) {
        var transfer =
                about(task, Names.TRANSFER_ID, file.transfers(), one -> one.id().toString());
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

    private Map<String, Object> termination(AwardFile file, TaskAt task) {
        var termination = about(
                task, Names.TERMINATION_ID, file.terminations(), one -> one.id().toString());
        return Map.of(
                "reason", termination.reason(),
                "clawBack", Formats.money(termination.clawBack()),
                "by", directory.nameOf(termination.requestedBy()),
                "at", Formats.minute(termination.requestedAt()));
    }

    private static <T> T about(TaskAt task, Variable<String> variable, List<T> all, Function<T, String> id) {
        return all.stream()
                .filter(one -> id.apply(one).equals(task.variables().get(variable.name())))
                .findFirst()
                .orElseThrow();
    }
}
