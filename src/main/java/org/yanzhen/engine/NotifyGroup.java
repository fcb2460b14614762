package org.yanzhen.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.yanzhen.shared.RuleViolation;

/** Tells a group something, where a model says so: input parameters {@code group} and {@code message}. */
@BuildingBlock
class NotifyGroup implements JavaDelegate {

    private final ApplicationEventPublisher events;

    NotifyGroup(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.publishEvent(new GroupNotice(text(execution, "group"), text(execution, "message")));
    }

    private static String text(DelegateExecution execution, String parameter) {
        if (execution.getVariableLocal(parameter) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new RuleViolation("notice-incomplete", execution.getCurrentActivityName());
    }
}
