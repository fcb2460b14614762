package org.yanzhen.projects.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Rectifications;
import org.yanzhen.projects.ReviewCalendar;

/** Says by when the rectification has to be done. */
@ProcessBean
class OpenRectification extends ProjectStep {

    private final Rectifications rectifications;
    private final ReviewCalendar calendar;

    OpenRectification(Rectifications rectifications, ReviewCalendar calendar) {
        this.rectifications = rectifications;
        this.calendar = calendar;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        var deadline = rectifications.get(project, Names.ORIGIN.get(execution)).deadline();
        Names.RECTIFICATION_DUE_AT.set(execution, Date.from(calendar.endOf(deadline)));
        Names.RECTIFICATION_OVERDUE_AT.set(execution, Date.from(calendar.rectificationOverdue(deadline)));
    }
}
