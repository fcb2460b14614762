package org.yanzhen.projects.process;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.communities.Communities;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.TaskData.TaskAt;
import org.yanzhen.programme.KeyPoints;
import org.yanzhen.projects.ConditionReport;
import org.yanzhen.projects.FileWords;
import org.yanzhen.projects.Opinion;
import org.yanzhen.projects.ProjectFile;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposal;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;

/**
 * What all forms of projects' tasks show beside their fields: what a person needs to decide, so that nobody has to look
 * for it elsewhere.
 */
@Component
class ProjectForms {

    private final ProjectFiles files;
    private final Communities communities;
    private final Directory directory;

    ProjectForms(ProjectFiles files, Communities communities, Directory directory) {
        this.files = files;
        this.communities = communities;
        this.directory = directory;
    }

    /** For a process whose forms show nothing else. */
    TaskData of(String process) {
        return of(process, (file, task) -> Map.of());
    }

    /** @param own what the forms of this process show beside what all show, each read when it is asked for */
    TaskData of(String process, BiFunction<Supplier<ProjectFile>, TaskAt, Map<String, Supplier<?>>> own) {
        return TaskData.ofProcess(process, task -> {
            SingletonSupplier<ProjectFile> file =
                    SingletonSupplier.of(() -> files.of(ProjectId.of(task.businessKey())));
            var data = about(file::obtain);
            data.putAll(own.apply(file::obtain, task));
            return data;
        });
    }

    private Map<String, Supplier<?>> about(Supplier<ProjectFile> file) {
        var data = new LinkedHashMap<String, Supplier<?>>();
        data.put("project", () -> project(file.get()));
        data.put("milestoneTable", () -> milestones(file.get().project().proposal()));
        data.put("budgetTable", () -> budget(file.get().project().proposal()));
        data.put("opinionTable", () -> file.get().opinions().stream()
                .map(opinion -> opinion(opinion, file.get().counts(opinion)))
                .toList());
        data.put("historyTable", () -> TaskData.newestFirst(file.get().journal(), this::line));
        data.put("conditionTable", () -> conditions(file.get()));
        data.put("files", () -> attachments(file.get()));
        return data;
    }

    private Map<String, Object> project(ProjectFile file) {
        var project = file.project();
        var proposal = project.proposal();
        return Map.ofEntries(
                entry("number", project.number()),
                entry("title", project.title()),
                entry("community", file.community().name()),
                entry("category", project.category()),
                entry("keyPoint", file.keyPoint() == null ? "" : KeyPoints.label(file.keyPoint())),
                entry("background", proposal.background()),
                entry("goal", proposal.goal()),
                entry("measures", proposal.measures()),
                entry("budgetTotal", Formats.money(project.budgetTotal()) + overBudget(file)),
                entry("stage", Labels.of(project.stage())),
                entry("proposer", directory.nameOf(project.proposer(), project.proposedAt())),
                entry("proposedAt", Formats.minute(project.proposedAt())),
                entry("revision", project.revision()),
                entry("conditions", Objects.requireNonNullElse(project.conditionsAsWritten(), "")),
                entry("reasonForAnother", Objects.requireNonNullElse(project.reasonForAnother(), "")),
                entry("url", "/projects/" + project.id()));
    }

    /** What the approval depends on: what was reported of it last, and whether it is confirmed. */
    private List<Map<String, Object>> conditions(ProjectFile file) {
        var conditions = file.project().conditions();
        return IntStream.rangeClosed(1, conditions.size())
                .mapToObj(number -> {
                    var condition = conditions.get(number - 1);
                    var reported = file.lastReportOn(number);
                    return Map.<String, Object>of(
                            "demand", condition.demand(),
                            "state",
                                    reported.map(ConditionReport::state)
                                            .map(Labels::of)
                                            .orElse("尚未填报"),
                            "done", reported.map(ConditionReport::done).orElse(""),
                            "confirmed",
                                    condition
                                            .confirmedBy()
                                            .map(directory::nameOf)
                                            .orElse("未确认"));
                })
                .toList();
    }

    /** Follows the budget wherever it is shown. */
    private static String overBudget(ProjectFile file) {
        return file.spending()
                .excess()
                .map(excess -> "（累计使用 %s，超预算 %s）"
                        .formatted(Formats.money(file.spending().spent()), Formats.money(excess)))
                .orElse("");
    }

    private static List<Map<String, Object>> milestones(Proposal proposal) {
        return proposal.milestones().stream()
                .map(milestone -> Map.<String, Object>of(
                        "quarter", FileWords.quarter(milestone.quarter()),
                        "goal", milestone.goal(),
                        "indicator", milestone.indicator(),
                        "weight", milestone.weight() + "%"))
                .toList();
    }

    private static List<Map<String, Object>> budget(Proposal proposal) {
        return proposal.budget().stream()
                .map(line -> Map.<String, Object>of(
                        "item", line.item(), "amount", Formats.money(line.amount()), "source", line.source()))
                .toList();
    }

    private Map<String, Object> opinion(Opinion opinion, boolean counts) {
        return Map.of(
                "department", communities.departmentName(opinion.department()),
                "outcome", Labels.of(opinion.outcome()) + (counts ? "" : "（对以前申报稿的意见或已有新意见，不再计入）"),
                "text", opinion.text(),
                "by", opinion.givenBy().map(directory::nameOf).orElse("—"),
                "at", Formats.minute(opinion.givenAt()));
    }

    private Map<String, Object> line(JournalEntry entry) {
        return Map.of(
                "at", Formats.minute(entry.at()),
                "by", entry.by().map(directory::nameOf).orElse("系统"),
                "what",
                        FileWords.of(
                                entry,
                                communities.departmentName(FileWords.scope(entry.scope())),
                                Locale.SIMPLIFIED_CHINESE),
                "text", FileWords.isSaid(entry) ? entry.text() : "");
    }

    private List<Map<String, Object>> attachments(ProjectFile file) {
        return file.attachments().stream()
                .map(attachment -> Map.<String, Object>of(
                        "name", attachment.name(),
                        "url", "/attachments/" + attachment.id(),
                        "size", Formats.size(attachment.size()),
                        "by", directory.nameOf(attachment.uploadedBy(), attachment.uploadedAt()),
                        "at", Formats.minute(attachment.uploadedAt())))
                .toList();
    }

    /** Why it came back, and from whom. */
    Map<String, Object> lastReturn(ProjectFile file) {
        return file.journal().stream()
                .filter(entry -> entry.outcome().equals("RETURN"))
                .reduce((earlier, later) -> later)
                .map(this::line)
                .orElse(Map.of());
    }
}
