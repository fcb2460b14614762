package org.yanzhen.projects.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.Light;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.ReviewCalendar;
import org.yanzhen.projects.Reviews;

/** Takes the light the party office set to the review; or its wish that the report be completed first. */
@ProcessBean
class RecordLight extends RecordStep {

    private final Reviews reviews;
    private final ReviewCalendar calendar;

    RecordLight(ProjectFiles files, Reviews reviews, ReviewCalendar calendar) {
        super(files);
        this.reviews = reviews;
        this.calendar = calendar;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        var quarter = Names.QUARTER.get(execution).intValue();
        var remark = submission.text("remark");
        switch (submission.text("light")) {
            case "RETURN" ->
                watch(
                        reviews.sendBack(project, quarter, remark, submission.by())
                                .dueOn(),
                        execution);
            case "RED" ->
                reviews.lightRed(
                        project, quarter, remark, submission.date("deadline").orElseThrow(), submission.by());
            default ->
                reviews.light(project, quarter, submission.choice("light", Light.class), remark, submission.by());
        }
    }

    /** The report stays due when it was, and who has to complete it has as much time from today on. */
    private void watch(LocalDate due, DelegateExecution execution) {
        Names.REPORT_ESCALATES_AT.set(execution, Date.from(calendar.escalates(due)));
        Names.REPORT_MISSING_AT.set(execution, Date.from(calendar.missing(due)));
    }
}
