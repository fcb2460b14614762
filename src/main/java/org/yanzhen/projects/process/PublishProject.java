package org.yanzhen.projects.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposals;
import org.yanzhen.projects.ReviewCalendar;
import org.yanzhen.shared.Quarter;

/** Puts an approved project on the board and says which reviews are still to come. */
@ProcessBean
class PublishProject extends ProjectStep {

    private final Proposals proposals;
    private final ReviewCalendar calendar;

    PublishProject(Proposals proposals, ReviewCalendar calendar) {
        this.proposals = proposals;
        this.calendar = calendar;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        var year = proposals.publish(project).year();
        var today = calendar.today();
        var first = today.getYear() < year ? 1 : Quarter.of(today).number();
        Names.FIRST_QUARTER.set(execution, first);
        Names.REVIEWS_TO_COME.set(execution, 5 - first);
        Names.ACCEPTANCE_OPENS_AT.set(execution, Date.from(calendar.acceptanceOpens(year)));
    }
}
