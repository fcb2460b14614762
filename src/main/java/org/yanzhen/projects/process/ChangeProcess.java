package org.yanzhen.projects.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.yanzhen.cases.Steps;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.Variable;
import org.yanzhen.projects.ChangeRequest;
import org.yanzhen.projects.Changes;
import org.yanzhen.projects.Difference;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.shared.Formats;

/** 项目变更: the steps that {@code project-change.bpmn} calls, in its order, and what its forms show. */
@Configuration(proxyBeanMethods = false)
class ChangeProcess {

    static final String KEY = "projectChange";

    static final String CHANGE_LAPSED = "project.changeLapsed";

    static final Variable<String> CHANGE_ID = Variable.of("changeId", String.class);
    static final Variable<Boolean> CHANGES_GOALS = Variable.of("changesGoals", Boolean.class);
    static final Variable<Double> BUDGET_INCREASE_PERCENT = Variable.of("budgetIncreasePercent", Double.class);

    private final Steps<ProjectId> steps;
    private final Changes changes;

    ChangeProcess(Steps<ProjectId> steps, Changes changes) {
        this.steps = steps;
        this.changes = changes;
    }

    @Step
    JavaDelegate recordChangeCheck() {
        return steps.recorded((project, answers, execution) -> changes.check(
                change(execution), answers.text("outcome").equals("ACCEPT"), answers.text("remarks"), answers.by()));
    }

    @Step
    JavaDelegate recordChangeDecision() {
        return steps.recorded((project, answers, execution) -> changes.decide(
                change(execution), answers.text("decision").equals("APPROVE"), answers.text("reason"), answers.by()));
    }

    /** Makes the approved change the project's plan. */
    @Step
    JavaDelegate applyChange() {
        return steps.taken((project, execution) -> changes.apply(change(execution)));
    }

    private static UUID change(DelegateExecution execution) {
        return UUID.fromString(CHANGE_ID.get(execution));
    }

    @Bean
    TaskData changeForms(ProjectForms forms, Directory directory) {
        return forms.of(KEY, (file, task) -> {
            SingletonSupplier<ChangeRequest> change = SingletonSupplier.of(() ->
                    changes.get(UUID.fromString(String.valueOf(task.variables().get(CHANGE_ID.name())))));
            return Map.of(
                    "change", () -> summary(change.obtain(), directory),
                    "changeTable", () -> differences(change.obtain()));
        });
    }

    private static Map<String, Object> summary(ChangeRequest change, Directory directory) {
        return Map.of(
                "reason", change.reason(),
                "by", directory.nameOf(change.requestedBy()),
                "at", Formats.minute(change.requestedAt()),
                "budgetIncrease", change.budgetIncreasePercent().toPlainString() + "%");
    }

    /** What would be another: one row for each part that differs. */
    private static List<Map<String, Object>> differences(ChangeRequest change) {
        return Difference.between(change.before(), change.after()).stream()
                .map(difference -> Map.<String, Object>of(
                        "part", difference.part(), "before", difference.before(), "after", difference.after()))
                .toList();
    }
}
