package org.yanzhen.projects.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.shared.UserId;

/** Whom the model asks for scores. */
@ProcessBean
public class AcceptancePanel {

    private final Acceptances acceptances;

    AcceptancePanel(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    public List<String> of(DelegateExecution execution) {
        return acceptances.current(ProjectId.of(execution.getProcessBusinessKey())).panel().stream()
                .map(UserId::name)
                .sorted()
                .toList();
    }
}
