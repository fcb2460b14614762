package org.yanzhen.projects.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposals;

/** Whom the model asks for an opinion, one after another in no particular order. */
@ProcessBean
public class AskedDepartments {

    private final Proposals proposals;

    AskedDepartments(Proposals proposals) {
        this.proposals = proposals;
    }

    public List<String> of(DelegateExecution execution) {
        return proposals.departmentsToAsk(ProjectId.of(execution.getProcessBusinessKey()));
    }
}
