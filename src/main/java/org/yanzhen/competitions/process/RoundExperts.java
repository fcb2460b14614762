package org.yanzhen.competitions.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Assignments;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.shared.UserId;

/** Whom the model asks for their interests. */
@ProcessBean
public class RoundExperts {

    private final Assignments assignments;

    RoundExperts(Assignments assignments) {
        this.assignments = assignments;
    }

    public List<String> of(DelegateExecution execution) {
        return assignments.experts(RoundId.of(execution.getProcessBusinessKey())).stream()
                .map(UserId::name)
                .toList();
    }
}
