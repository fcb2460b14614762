package org.yanzhen.projects.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.ReviewCalendar;
import org.yanzhen.shared.Quarter;

/** Says when the window of this quarter's review opens. */
@ProcessBean
class PlanReview extends ProjectStep {

    private final ReviewCalendar calendar;

    PlanReview(ReviewCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        var quarter = new Quarter(
                Names.YEAR.get(execution), Names.QUARTER.get(execution).intValue());
        Names.REVIEW_OPENS_AT.set(execution, Date.from(calendar.opens(quarter)));
    }
}
