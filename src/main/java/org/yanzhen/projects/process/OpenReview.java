package org.yanzhen.projects.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.ReviewCalendar;
import org.yanzhen.projects.Reviews;

/** Opens the review and fixes when its report is due. */
@ProcessBean
class OpenReview extends ProjectStep {

    private final Reviews reviews;
    private final ReviewCalendar calendar;

    OpenReview(Reviews reviews, ReviewCalendar calendar) {
        this.reviews = reviews;
        this.calendar = calendar;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        var quarter = Names.QUARTER.get(execution).intValue();
        var review = reviews.open(project, quarter);
        Names.REVIEW_NEEDED.set(execution, review.isUnderWay());
        Names.ORIGIN.set(execution, "Q" + quarter);
        Names.REPORT_DUE_AT.set(execution, Date.from(calendar.endOf(review.dueOn())));
        Names.REPORT_ESCALATES_AT.set(execution, Date.from(calendar.escalates(review.dueOn())));
        Names.REPORT_MISSING_AT.set(execution, Date.from(calendar.missing(review.dueOn())));
    }
}
