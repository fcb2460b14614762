package org.yanzhen.projects.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Rectifications;
import org.yanzhen.projects.ReviewCalendar;

/** Takes the working committee's measure and new deadline to the rectification. */
@ProcessBean
class RecordSupervision extends RecordStep {

    private final Rectifications rectifications;
    private final ReviewCalendar calendar;

    RecordSupervision(ProjectFiles files, Rectifications rectifications, ReviewCalendar calendar) {
        super(files);
        this.rectifications = rectifications;
        this.calendar = calendar;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        var deadline = rectifications
                .supervise(
                        project,
                        Names.ORIGIN.get(execution),
                        submission.text("measure"),
                        submission.date("deadline").orElseThrow(),
                        submission.by())
                .deadline();
        Names.RECTIFICATION_DUE_AT.set(execution, Date.from(calendar.endOf(deadline)));
        Names.RECTIFICATION_OVERDUE_AT.set(execution, Date.from(calendar.rectificationOverdue(deadline)));
    }
}
