package org.yanzhen.competitions.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Assignments;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.shared.UserId;

/** Whom the model asks for scores of an application. */
@ProcessBean
public class ApplicationExperts {

    private final Assignments assignments;

    ApplicationExperts(Assignments assignments) {
        this.assignments = assignments;
    }

    public List<String> of(DelegateExecution execution) {
        return assignments.stillToScore(ApplicationId.of(execution.getProcessBusinessKey())).stream()
                .map(UserId::name)
                .toList();
    }
}
