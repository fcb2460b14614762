package org.yanzhen.funds.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.TaskData.TaskAt;
import org.yanzhen.engine.Variable;
import org.yanzhen.funds.AwardFile;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.SpendingReport;
import org.yanzhen.funds.Tranche;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;

/** What all forms of awards' tasks show beside their fields: what a person needs to answer. */
@Component
class AwardForms {

    private final AwardFiles files;
    private final Directory directory;

    AwardForms(AwardFiles files, Directory directory) {
        this.files = files;
        this.directory = directory;
    }

    /** @param own what the forms of this process show beside what all show, each read when it is asked for */
    TaskData of(String process, BiFunction<Supplier<AwardFile>, TaskAt, Map<String, Supplier<?>>> own) {
        return TaskData.ofProcess(process, task -> {
            SingletonSupplier<AwardFile> file = SingletonSupplier.of(() -> files.of(AwardId.of(task.businessKey())));
            var data = about(file::obtain);
            data.putAll(own.apply(file::obtain, task));
            return data;
        });
    }

    private Map<String, Supplier<?>> about(Supplier<AwardFile> file) {
        var data = new LinkedHashMap<String, Supplier<?>>();
        data.put("award", () -> award(file.get()));
        data.put("lineTable", () -> lines(file.get()));
        data.put(
                "trancheTable",
                () -> file.get().tranches().stream().map(AwardForms::line).toList());
        data.put(
                "reportTable",
                () -> file.get().reports().stream().map(this::line).toList());
        data.put("historyTable", () -> TaskData.newestFirst(file.get().journal(), this::line));
        data.put("files", () -> attachments(file.get()));
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

    static List<Map<String, Object>> lines(AwardFile file) {
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
    Map<String, Object> returned(AwardFile file, String... events) {
        return file.journal().stream()
                .filter(entry -> List.of(events).contains(entry.event()))
                .reduce((earlier, later) -> later)
                .filter(entry -> Set.of("RETURN", "REJECT").contains(entry.outcome()))
                .map(this::line)
                .orElse(Map.of("by", "", "at", "", "text", ""));
    }

    /** The one that a variable of the process names. */
    static <T> T about(TaskAt task, Variable<String> variable, List<T> all, Function<T, String> id) {
        return all.stream()
                .filter(one -> id.apply(one).equals(task.variables().get(variable.name())))
                .findFirst()
                .orElseThrow();
    }
}
