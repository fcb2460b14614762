package org.yanzhen.funds.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.TaskData.TaskAt;
import org.yanzhen.engine.Variable;
import org.yanzhen.funds.AwardFile;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.TerminationId;
import org.yanzhen.funds.Terminations;
import org.yanzhen.shared.Formats;

/** 资助终止: the steps that {@code award-termination.bpmn} calls, in its order, and what its form shows. */
@Configuration(proxyBeanMethods = false)
class AwardTerminationProcess {

    static final String KEY = "awardTermination";

    static final String TERMINATION_LAPSED = "award.terminationLapsed";

    static final Variable<String> TERMINATION_ID = Variable.of("terminationId", String.class);

    private final Steps<AwardId> steps;
    private final Terminations terminations;

    AwardTerminationProcess(Steps<AwardId> steps, Terminations terminations) {
        this.steps = steps;
        this.terminations = terminations;
    }

    @Step
    JavaDelegate recordTerminationDecision() {
        return steps.recorded((award, answers, execution) -> terminations.decide(
                TerminationId.of(TERMINATION_ID.get(execution)),
                answers.text("decision").equals("APPROVE"),
                answers.text("reason"),
                answers.by()));
    }

    /** Ends the award as decided. */
    @Step
    JavaDelegate terminateAward() {
        return steps.taken(
                (award, execution) -> terminations.carryOut(TerminationId.of(TERMINATION_ID.get(execution))));
    }

    @Bean
    TaskData awardTerminationForms(AwardForms forms, Directory directory) {
        return forms.of(KEY, (file, task) -> Map.of("termination", () -> termination(file.get(), task, directory)));
    }

    private static Map<String, Object> termination(AwardFile file, TaskAt task, Directory directory) {
        var termination = AwardForms.about(
                task, TERMINATION_ID, file.terminations(), one -> one.id().toString());
        return Map.of(
                "reason", termination.reason(),
                "clawBack", Formats.money(termination.clawBack()),
                "by", directory.nameOf(termination.requestedBy()),
                "at", Formats.minute(termination.requestedAt()));
    }
}
