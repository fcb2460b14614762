package org.yanzhen.projects.process;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.yanzhen.cases.Steps;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.Submission;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.Variable;
import org.yanzhen.projects.ConditionReport;
import org.yanzhen.projects.FileWords;
import org.yanzhen.projects.Light;
import org.yanzhen.projects.Progress;
import org.yanzhen.projects.ProjectFile;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.QuarterReport;
import org.yanzhen.projects.QuarterlyReview;
import org.yanzhen.projects.ReviewCalendar;
import org.yanzhen.projects.Reviews;
import org.yanzhen.projects.Spending;
import org.yanzhen.projects.Verification;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.Quarter;

/** 季度评审: the steps that {@code quarterly-review.bpmn} calls, in its order, and what its forms show. */
@Configuration(proxyBeanMethods = false)
class QuarterlyReviewProcess {

    static final String KEY = "quarterlyReview";

    static final Variable<Number> QUARTER = Variable.of("quarter", Number.class);
    static final Variable<Date> REVIEW_OPENS_AT = Variable.of("reviewOpensAt", Date.class);
    static final Variable<Boolean> REVIEW_NEEDED = Variable.of("reviewNeeded", Boolean.class);
    static final Variable<Date> REPORT_DUE_AT = Variable.of("reportDueAt", Date.class);
    static final Variable<Date> REPORT_ESCALATES_AT = Variable.of("reportEscalatesAt", Date.class);
    static final Variable<Date> REPORT_MISSING_AT = Variable.of("reportMissingAt", Date.class);

    private final Steps<ProjectId> steps;
    private final Reviews reviews;
    private final ReviewCalendar calendar;

    QuarterlyReviewProcess(Steps<ProjectId> steps, Reviews reviews, ReviewCalendar calendar) {
        this.steps = steps;
        this.reviews = reviews;
        this.calendar = calendar;
    }

    @Step
    JavaDelegate planReview() {
        return steps.taken((project, execution) -> {
            var quarter = new Quarter(ProjectProcesses.YEAR.get(execution), quarter(execution));
            REVIEW_OPENS_AT.set(execution, Date.from(calendar.opens(quarter)));
        });
    }

    /** Fixes when the report is due. */
    @Step
    JavaDelegate openReview() {
        return steps.taken((project, execution) -> {
            var quarter = quarter(execution);
            var review = reviews.open(project, quarter);
            REVIEW_NEEDED.set(execution, review.isUnderWay());
            RectificationProcess.ORIGIN.set(execution, "Q" + quarter);
            REPORT_DUE_AT.set(execution, Date.from(calendar.endOf(review.dueOn())));
            watch(review.dueOn(), execution);
        });
    }

    @Step
    JavaDelegate recordReport() {
        return steps.recorded((project, answers, execution) ->
                reviews.report(project, quarter(execution), report(answers), answers.by()));
    }

    private static QuarterReport report(Submission answers) {
        return new QuarterReport(
                progress(answers.rows("progress")),
                answers.rows("conditionReports").stream()
                        .map(row ->
                                new ConditionReport(row.choice("state", ConditionReport.State.class), row.text("done")))
                        .toList(),
                answers.money("spent"),
                answers.text("obstacles"),
                answers.text("next"),
                answers.has("overBudgetReason")
                        ? answers.text("overBudgetReason")
                        : answers.text("obstacles")); // forms of before have no place of its own
    }

    /** The rows stand in the order of the milestones. */
    private static List<Progress> progress(List<Submission> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> new Progress(
                        row + 1, rows.get(row).integer("percent"), rows.get(row).text("done")))
                .toList();
    }

    /** Notes that the report never came. */
    @Step
    JavaDelegate recordMissingReport() {
        return steps.taken((project, execution) -> reviews.recordMissing(project, quarter(execution)));
    }

    /** Lets those above the secretary know that the report is late. */
    @Step
    JavaDelegate escalateLateReport() {
        return steps.taken((project, execution) -> reviews.escalate(project, quarter(execution)));
    }

    @Step
    JavaDelegate recordVerification() {
        return steps.recorded((project, answers, execution) -> reviews.verify(
                project,
                quarter(execution),
                answers.choice("verification", Verification.class),
                answers.date("visitedOn").orElseThrow(),
                answers.text("findings"),
                answers.by()));
    }

    /** The light; or the wish that the report be completed first. */
    @Step
    JavaDelegate recordLight() {
        return steps.recorded((project, answers, execution) -> {
            var quarter = quarter(execution);
            var remark = answers.text("remark");
            switch (answers.text("light")) {
                case "RETURN" ->
                    watch(
                            reviews.sendBack(project, quarter, remark, answers.by())
                                    .dueOn(),
                            execution);
                case "RED" ->
                    reviews.lightRed(
                            project, quarter, remark, answers.date("deadline").orElseThrow(), answers.by());
                default -> reviews.light(project, quarter, answers.choice("light", Light.class), remark, answers.by());
            }
        });
    }

    /** A returned report stays due when it was, and who has to complete it has as much time from today on. */
    private void watch(LocalDate due, DelegateExecution execution) {
        REPORT_ESCALATES_AT.set(execution, Date.from(calendar.escalates(due)));
        REPORT_MISSING_AT.set(execution, Date.from(calendar.missing(due)));
    }

    private static int quarter(DelegateExecution execution) {
        return QUARTER.get(execution).intValue();
    }

    @Bean
    TaskData quarterlyReviewForms(ProjectForms forms, Directory directory) {
        return forms.of(KEY, (file, task) -> {
            var quarter = ((Number) Objects.requireNonNull(task.variables().get(QUARTER.name()))).intValue();
            SingletonSupplier<QuarterlyReview> review =
                    SingletonSupplier.of(() -> Objects.requireNonNull(file.get().review(quarter)));
            return Map.of(
                    "review", () -> review(review.obtain(), directory),
                    "progress", () -> progressRows(file.get(), quarter),
                    "progressTable", () -> progressTable(review.obtain(), file.get()),
                    "conditionReports", () -> conditionRows(file.get(), review.obtain()),
                    "spending", () -> spending(file.get(), quarter),
                    "overBudgetReason", () -> review.obtain().overBudgetReason(),
                    "spent",
                            () -> review.obtain()
                                    .spent()
                                    .map(Money::amount)
                                    .map(Object::toString)
                                    .orElse(""),
                    "obstacles", () -> review.obtain().obstacles(),
                    "next", () -> review.obtain().next());
        });
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

    private static Map<String, Object> review(QuarterlyReview review, Directory directory) {
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
}
