package org.yanzhen.projects.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.Changes;
import org.yanzhen.projects.ProjectId;

/** Makes the approved change the project's plan. */
@ProcessBean
class ApplyChange extends ProjectStep {

    private final Changes changes;

    ApplyChange(Changes changes) {
        this.changes = changes;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        changes.apply(UUID.fromString(Names.CHANGE_ID.get(execution)));
    }
}
