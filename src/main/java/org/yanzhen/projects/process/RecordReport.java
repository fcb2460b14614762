package org.yanzhen.projects.process;

import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.ConditionReport;
import org.yanzhen.projects.Progress;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.QuarterReport;
import org.yanzhen.projects.Reviews;

/** Takes the secretary's report to the review. */
@ProcessBean
class RecordReport extends RecordStep {

    private final Reviews reviews;

    RecordReport(ProjectFiles files, Reviews reviews) {
        super(files);
        this.reviews = reviews;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        var report = new QuarterReport(
                progress(submission.rows("progress")),
                submission.rows("conditionReports").stream()
                        .map(row ->
                                new ConditionReport(row.choice("state", ConditionReport.State.class), row.text("done")))
                        .toList(),
                submission.money("spent"),
                submission.text("obstacles"),
                submission.text("next"),
                submission.has("overBudgetReason")
                        ? submission.text("overBudgetReason")
                        : submission.text("obstacles")); // forms of before have no place of its own
        reviews.report(project, Names.QUARTER.get(execution).intValue(), report, submission.by());
    }

    /** The rows stand in the order of the milestones. */
    private static List<Progress> progress(List<Submission> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> new Progress(
                        row + 1, rows.get(row).integer("percent"), rows.get(row).text("done")))
                .toList();
    }
}
