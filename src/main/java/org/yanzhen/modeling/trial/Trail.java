package org.yanzhen.modeling.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Where the instances of a trial have been. */
class Trail extends AbstractBpmnParseListener {

    /** More steps than any instance takes that comes to an end. */
    private static final int ENDLESS = 2_000;

    /** The process runs in circles. */
    static class Endless extends RuntimeException {}

    private final Set<String> reached = new LinkedHashSet<>();
    private final List<String> way = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();

    /** A new instance begins. */
    void begin() {
        way.clear();
        passed.clear();
    }

    /** The present instance goes on from here. */
    void goOn(String activity) {
        passed.add(activity);
    }

    /** Elements and flows that any instance has come by. */
    Set<String> reached() {
        return reached;
    }

    /** The elements that the present instance has come by, in order. */
    List<String> way() {
        return way;
    }

    /** The elements and flows that the present instance has come by, the last one first. */
    List<String> backwards() {
        var backwards = new ArrayList<>(passed);
        Collections.reverse(backwards);
        return backwards;
    }

    void forget() {
        begin();
        reached.clear();
    }

    private void enter(DelegateExecution execution) {
        reached.add(execution.getCurrentActivityId());
        way.add(execution.getCurrentActivityId());
        passed.add(execution.getCurrentActivityId());
        if (way.size() > ENDLESS) {
            throw new Endless();
        }
    }

    private void take(DelegateExecution execution) {
        reached.add(execution.getCurrentTransitionId());
        passed.add(execution.getCurrentTransitionId());
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        watch(process);
    }

    private void watch(ScopeImpl scope) {
        for (var activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::enter);
            activity.getOutgoingTransitions().forEach(transition -> ((TransitionImpl) transition)
                    .addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) this::take));
            watch(activity);
        }
    }
}
