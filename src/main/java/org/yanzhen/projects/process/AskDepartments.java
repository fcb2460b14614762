package org.yanzhen.projects.process;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposals;

/** Opens the round of opinions of the departments that the decision table named. */
@ProcessBean
class AskDepartments extends ProjectStep {

    private final Proposals proposals;

    AskDepartments(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        proposals.askDepartments(
                project,
                words(Names.DEPARTMENTS.get(execution)),
                Names.QUORUM.get(execution),
                words(Names.VETO.find(execution).orElse("")));
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
