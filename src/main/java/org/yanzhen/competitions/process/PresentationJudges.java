package org.yanzhen.competitions.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Assignments;
import org.yanzhen.competitions.Presentations;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.shared.UserId;

/** Whom the model asks for scores of presentations: who has nothing to score is not asked. */
@ProcessBean
public class PresentationJudges {

    private final Assignments assignments;
    private final Presentations presentations;

    PresentationJudges(Assignments assignments, Presentations presentations) {
        this.assignments = assignments;
        this.presentations = presentations;
    }

    public List<String> of(DelegateExecution execution) {
        var round = RoundId.of(execution.getProcessBusinessKey());
        return assignments.experts(round).stream()
                .filter(expert -> !presentations.toScore(round, expert).isEmpty())
                .map(UserId::name)
                .toList();
    }
}
