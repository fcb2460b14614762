package org.yanzhen.projects.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposals;
import org.yanzhen.projects.ReviewCalendar;

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
        var published = proposals.publish(project);
        Names.FIRST_QUARTER.set(execution, published.firstQuarter());
        Names.REVIEWS_TO_COME.set(execution, 5 - published.firstQuarter());
        Names.ACCEPTANCE_OPENS_AT.set(execution, Date.from(calendar.acceptanceOpens(published)));
    }
}
