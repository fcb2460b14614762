package org.yanzhen.projects.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.Variable;
import org.yanzhen.projects.Intervention;
import org.yanzhen.projects.Interventions;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;

/** 项目中止、恢复与终止: the steps that {@code project-intervention.bpmn} calls, in its order, and what its form shows. */
@Configuration(proxyBeanMethods = false)
class InterventionProcess {

    static final String KEY = "projectIntervention";

    static final Variable<String> INTERVENTION_ID = Variable.of("interventionId", String.class);

    private final Steps<ProjectId> steps;
    private final Interventions interventions;

    InterventionProcess(Steps<ProjectId> steps, Interventions interventions) {
        this.steps = steps;
        this.interventions = interventions;
    }

    @Step
    JavaDelegate recordInterventionDecision() {
        return steps.recorded((project, answers, execution) -> interventions.decide(
                intervention(execution),
                answers.text("decision").equals("APPROVE"),
                answers.text("reason"),
                answers.by()));
    }

    /** Suspends, resumes or terminates the project. */
    @Step
    JavaDelegate applyIntervention() {
        return steps.taken((project, execution) -> interventions.apply(intervention(execution)));
    }

    private static UUID intervention(DelegateExecution execution) {
        return UUID.fromString(INTERVENTION_ID.get(execution));
    }

    @Bean
    TaskData interventionForms(ProjectForms forms, Directory directory) {
        return forms.of(
                KEY,
                (file, task) -> Map.of(
                        "intervention",
                        () -> summary(
                                interventions.get(UUID.fromString(
                                        String.valueOf(task.variables().get(INTERVENTION_ID.name())))),
                                directory)));
    }

    private static Map<String, Object> summary(Intervention intervention, Directory directory) {
        return Map.of(
                "kind", Labels.of(intervention.kind()),
                "reason", intervention.reason(),
                "by", directory.nameOf(intervention.requestedBy()),
                "at", Formats.minute(intervention.requestedAt()));
    }
}
