package org.yanzhen.projects.process;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.communities.Communities;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.TaskData;
import org.yanzhen.programme.KeyPoints;
import org.yanzhen.programme.Programmes;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.ChangeRequest;
import org.yanzhen.projects.Changes;
import org.yanzhen.projects.ConditionReport;
import org.yanzhen.projects.Difference;
import org.yanzhen.projects.FileWords;
import org.yanzhen.projects.Interventions;
import org.yanzhen.projects.Opinion;
import org.yanzhen.projects.Panels;
import org.yanzhen.projects.Progress;
import org.yanzhen.projects.ProjectFile;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposal;
import org.yanzhen.projects.ProposalForm;
import org.yanzhen.projects.QuarterlyReview;
import org.yanzhen.projects.Rectifications;
import org.yanzhen.projects.Spending;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;
import org.yanzhen.shared.Money;

/**
 * What the forms of projects' tasks show beside their fields: all a person needs to decide, so that nobody has to look
 * for it elsewhere.
 */
@Component
class ProjectTaskData implements TaskData {

    private static final Set<String> PROCESSES = Set.of(
            Names.LIFECYCLE,
            Names.APPROVAL,
            Names.REVIEW,
            Names.RECTIFICATION,
            Names.ACCEPTANCE,
            Names.CHANGE,
            Names.INTERVENTION);

    private final ProjectFiles files;
    private final Rectifications rectifications;
    private final Acceptances acceptances;
    private final Panels panels;
    private final Changes changes;
    private final Interventions interventions;
    private final Communities communities;
    private final Programmes programmes;
    private final Directory directory;

    ProjectTaskData(
            ProjectFiles files,
            Rectifications rectifications,
            Acceptances acceptances,
            Panels panels,
            Changes changes,
            Interventions interventions,
            Communities communities,
            Programmes programmes,
            Directory directory) {
        this.files = files;
        this.rectifications = rectifications;
        this.acceptances = acceptances;
        this.panels = panels;
        this.changes = changes;
        this.interventions = interventions;
        this.communities = communities;
        this.programmes = programmes;
        this.directory = directory;
    }

    @Override
    public boolean serves(TaskAt task) {
        return PROCESSES.contains(task.process());
    }

    @Override
    public Map<String, Supplier<?>> of(TaskAt task) {
        var project = ProjectId.of(task.businessKey());
        var file = SingletonSupplier.of(() -> files.of(project));
        var data = new LinkedHashMap<String, Supplier<?>>();
        data.put("project", () -> project(file.obtain()));
        data.put("milestoneTable", () -> milestones(file.obtain().project().proposal()));
        data.put("budgetTable", () -> budget(file.obtain().project().proposal()));
        data.put("opinionTable", () -> file.obtain().opinions().stream()
                .map(opinion -> opinion(opinion, file.obtain().counts(opinion)))
                .toList());
        data.put("historyTable", () -> TaskData.newestFirst(file.obtain().journal(), this::line));
        data.put("conditionTable", () -> conditions(file.obtain()));
        data.put("files", () -> attachments(file.obtain()));
        switch (task.step()) {
            case "userTask_reviseProposal" -> revise(file::obtain, data);
            case "userTask_coordinateOpinions" -> {
                data.put("coordinations", () -> file.obtain().project().coordinations().stream()
                        .map(way -> Map.of("label", Labels.of(way), "value", way.name()))
                        .toList());
                data.put("veto", () -> veto(file.obtain()));
            }
            case "userTask_reportQuarter", "userTask_verifyReport", "userTask_setLight" ->
                review(file::obtain, task, data);
            case "userTask_reportRectification", "userTask_recheckRectification", "userTask_superviseRectification" ->
                data.put("rectification", () -> rectification(project, task));
            case "userTask_submitSelfEvaluation",
                    "userTask_checkOnSite",
                    "userTask_appointPanel",
                    "userTask_scoreAcceptance" -> {
                data.put("acceptance", () -> acceptance(project));
                data.put("reviewTable", () -> file.obtain().reviews().stream()
                        .map(ProjectTaskData::reviewLine)
                        .toList());
                if (task.step().equals("userTask_appointPanel")) {
                    data.put("candidates", () -> candidates(project));
                }
            }
            case "userTask_checkChange", "userTask_decideChange" -> {
                data.put("change", () -> summary(change(task)));
                data.put("changeTable", () -> differences(change(task)));
            }
            case "userTask_decideIntervention" -> data.put("intervention", () -> intervention(task));
            default -> {}
        }
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

    /** The conditions to report on, with what this quarter's report says already. */
    private static List<Map<String, Object>> conditionRows(ProjectFile file, QuarterlyReview review) {
        var conditions = file.project().conditions();
        return IntStream.range(0, conditions.size())
                .mapToObj(at -> {
                    var row = new HashMap<String, Object>();
                    row.put("demand", conditions.get(at).demand());
                    if (at < review.conditions().size()) {
                        row.put("state", review.conditions().get(at).state().name());
                        row.put("done", review.conditions().get(at).done());
                    }
                    return (Map<String, Object>) row;
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

    /** Why the proposal cannot be handed on to the committee; empty if it can. */
    private String veto(ProjectFile file) {
        return file.vetoing().stream().map(communities::departmentName).collect(joining("、"));
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

    private void revise(Supplier<ProjectFile> file, Map<String, Supplier<?>> data) {
        ProposalForm.write(file.get().project().proposal()).forEach((key, value) -> data.put(key, () -> value));
        data.put(
                "keyPoints",
                () -> KeyPoints.options(
                        programmes.keyPoints(file.get().project().year())));
        data.put("returned", () -> lastReturn(file.get()));
    }

    /** Why it came back, and from whom. */
    private Map<String, Object> lastReturn(ProjectFile file) {
        return file.journal().stream()
                .filter(entry -> entry.outcome().equals("RETURN"))
                .reduce((earlier, later) -> later)
                .map(this::line)
                .orElse(Map.of());
    }

    private void review(Supplier<ProjectFile> file, TaskAt task, Map<String, Supplier<?>> data) {
        var quarter = ((Number) Objects.requireNonNull(task.variables().get(Names.QUARTER.name()))).intValue();
        var review =
                SingletonSupplier.of(() -> Objects.requireNonNull(file.get().review(quarter)));
        data.put("review", () -> review(review.obtain()));
        data.put("progress", () -> progressRows(file.get(), quarter));
        data.put("progressTable", () -> progressTable(review.obtain(), file.get()));
        data.put("conditionReports", () -> conditionRows(file.get(), review.obtain()));
        data.put("spending", () -> spending(file.get(), quarter));
        data.put("overBudgetReason", () -> review.obtain().overBudgetReason());
        data.put("spent", () -> review.obtain()
                .spent()
                .map(Money::amount)
                .map(Object::toString)
                .orElse(""));
        data.put("obstacles", () -> review.obtain().obstacles());
        data.put("next", () -> review.obtain().next());
    }

    /** The budget, and what the other quarters have left of it. */
    private static Map<String, Object> spending(ProjectFile file, int quarter) {
        var before = Spending.of(
                file.project(),
                file.reviews().stream()
                        .filter(review -> review.quarter() != quarter)
                        .toList());
        return Map.of(
                "budget", Formats.money(before.budget()),
                "before", Formats.money(before.spent()),
                "left", Formats.money(before.left()),
                "leftAmount", before.budget().amount().subtract(before.spent().amount()));
    }

    private Map<String, Object> review(QuarterlyReview review) {
        return Map.ofEntries(
                entry("quarter", FileWords.quarter(review.quarter())),
                entry("dueOn", Formats.day(review.dueOn())),
                entry("late", review.late()),
                entry("spent", review.spent().map(Formats::money).orElse("")),
                entry("overBudget", review.overBudget().map(Formats::money).orElse("")),
                entry("overBudgetReason", review.overBudgetReason()),
                entry("obstacles", review.obstacles()),
                entry("next", review.next()),
                entry("reportedBy", review.reportedBy().map(directory::nameOf).orElse("")),
                entry("reportedAt", review.reportedAt().map(Formats::minute).orElse("")),
                entry("verification", review.verification().map(Labels::of).orElse("")),
                entry("visitedOn", review.visitedOn().map(Formats::day).orElse("")),
                entry("findings", review.findings()),
                entry("light", review.light().map(Labels::of).orElse("")),
                entry("returned", review.light().isPresent() ? "" : review.remark()));
    }

    /** The four milestones to report on, with what was reported last. */
    private static List<Map<String, Object>> progressRows(ProjectFile file, int quarter) {
        var last = file.reviews().stream()
                .filter(review ->
                        review.quarter() <= quarter && !review.progress().isEmpty())
                .reduce((earlier, later) -> later);
        var earlier = new HashMap<Integer, String>();
        file.reviews().stream()
                .filter(review -> review.quarter() < quarter)
                .flatMap(review -> review.progress().stream())
                .forEach(progress -> earlier.put(progress.milestone(), "　上季度填报：" + progress.percent() + "%"));
        var rows = new ArrayList<Map<String, Object>>();
        for (var milestone : file.project().proposal().milestones()) {
            var before = last.flatMap(review -> review.progress().stream()
                    .filter(progress -> progress.milestone() == milestone.quarter())
                    .findFirst());
            rows.add(Map.of(
                    "goal",
                    FileWords.quarter(milestone.quarter()) + "：" + milestone.goal(),
                    "indicator",
                    milestone.indicator(),
                    "before",
                    earlier.getOrDefault(milestone.quarter(), ""),
                    "percent",
                    before.map(Progress::percent).orElse(0),
                    "done",
                    last.filter(review -> review.quarter() == quarter).isPresent()
                            ? before.map(Progress::done).orElse("")
                            : ""));
        }
        return rows;
    }

    private static List<Map<String, Object>> progressTable(QuarterlyReview review, ProjectFile file) {
        var proposal = file.project().proposal();
        return review.progress().stream()
                .map(progress -> Map.<String, Object>of(
                        "goal",
                                FileWords.quarter(progress.milestone()) + "："
                                        + proposal.milestones()
                                                .get(progress.milestone() - 1)
                                                .goal(),
                        "percent",
                                progress.percent() + "%"
                                        + file.fellFrom(review, progress.milestone())
                                                .map("（比上季度的 %d%% 下降）"::formatted)
                                                .orElse(""),
                        "done", progress.done()))
                .toList();
    }

    private Map<String, Object> rectification(ProjectId project, TaskAt task) {
        var origin = String.valueOf(task.variables().get(Names.ORIGIN.name()));
        var rectification = rectifications.get(project, origin);
        return Map.of(
                "origin", FileWords.scope(origin),
                "demand", rectification.demand(),
                "deadline", Formats.day(rectification.deadline()),
                "done", rectification.done(),
                "findings", rectification.findings(),
                "measure", rectification.measure(),
                "supervisions", rectification.supervisions());
    }

    private Map<String, Object> acceptance(ProjectId project) {
        var acceptance = acceptances.current(project);
        return Map.of(
                "attempt", acceptance.attempt(),
                "summary", acceptance.summary(),
                "selfScore", acceptance.selfScore().map(Object::toString).orElse(""),
                "verification", acceptance.siteCheck().map(Labels::of).orElse(""),
                "visitedOn", acceptance.visitedOn().map(Formats::day).orElse(""),
                "findings", acceptance.findings());
    }

    private static Map<String, Object> reviewLine(QuarterlyReview review) {
        return Map.of(
                "quarter", FileWords.quarter(review.quarter()),
                "light", review.light().map(Labels::of).orElse(Labels.of(review.state())),
                "spent",
                        review.spent().map(Formats::money).orElse("—")
                                + review.overBudget()
                                        .map(excess -> "（累计超预算 " + Formats.money(excess) + "："
                                                + review.overBudgetReason() + "）")
                                        .orElse(""),
                "remark",
                        Stream.of(review.remark(), review.findings())
                                .filter(text -> !text.isEmpty())
                                .findFirst()
                                .orElse("—"));
    }

    private List<Map<String, Object>> candidates(ProjectId project) {
        return panels.candidates(project).entrySet().stream()
                .map(person -> Map.<String, Object>of(
                        "label", person.getValue(), "value", person.getKey().name()))
                .toList();
    }

    private ChangeRequest change(TaskAt task) {
        return changes.get(UUID.fromString(String.valueOf(task.variables().get(Names.CHANGE_ID.name()))));
    }

    private Map<String, Object> summary(ChangeRequest change) {
        return Map.of(
                "reason", change.reason(),
                "by", directory.nameOf(change.requestedBy()),
                "at", Formats.minute(change.requestedAt()),
                "budgetIncrease", change.budgetIncreasePercent().toPlainString() + "%");
    }

    /** What would be another: one row for each part that differs. */
    private static List<Map<String, Object>> differences(ChangeRequest change) {
        return Difference.between(change.before(), change.after()).stream()
                .map(difference -> Map.<String, Object>of(
                        "part", difference.part(), "before", difference.before(), "after", difference.after()))
                .toList();
    }

    private Map<String, Object> intervention(TaskAt task) {
        var intervention = interventions.get(
                UUID.fromString(String.valueOf(task.variables().get(Names.INTERVENTION_ID.name()))));
        return Map.of(
                "kind", Labels.of(intervention.kind()),
                "reason", intervention.reason(),
                "by", directory.nameOf(intervention.requestedBy()),
                "at", Formats.minute(intervention.requestedAt()));
    }
}
