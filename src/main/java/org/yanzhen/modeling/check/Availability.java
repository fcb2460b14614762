package org.yanzhen.modeling.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Where the answer to a form's question is still there: up to the next place at which the process waits. What is asked
 * on only some of the ways to a place is not there for certain.
 */
class Availability {

    private final BpmnModelInstance model;
    private final Flows flows;
    private final Map<String, Set<String>> forms;

    /** @param forms keys of the fields, by the form's id */
    Availability(BpmnModelInstance model, Flows flows, Map<String, Set<String>> forms) {
        this.model = model;
        this.flows = flows;
        this.forms = forms;
    }

    /** Whether it is a question of some human task's form, and gone when the element asks for it. */
    boolean isGone(String name, String element) {
        ModelElementInstance found = model.getModelElementById(element);
        var asker = found instanceof SequenceFlow flow ? flow.getSource() : found;
        if (!(asker instanceof FlowNode node) || givers(name).findAny().isEmpty()) {
            return false;
        }
        var there = there(name);
        return found instanceof SequenceFlow ? !after(node, name, there) : !before(node, name, there);
    }

    private Stream<UserTask> givers(String name) {
        return model.getModelElementsByType(UserTask.class).stream().filter(task -> gives(task, name));
    }

    private boolean gives(UserTask task, String name) {
        return forms.getOrDefault(String.valueOf(task.getCamundaFormRef()), Set.of())
                .contains(name);
    }

    /** The nodes after which it is there: all that are not shown to lose it. */
    private Set<String> there(String name) {
        var there = new HashSet<String>();
        var nodes = model.getModelElementsByType(FlowNode.class);
        nodes.forEach(node -> there.add(node.getId()));
        for (var changed = true; changed; ) {
            changed = false;
            for (var node : nodes) {
                changed |= !after(node, name, there) && there.remove(node.getId());
            }
        }
        return there;
    }

    private boolean after(FlowNode node, String name, Set<String> there) {
        if (node instanceof EventBasedGateway || node.isCamundaAsyncAfter()) {
            return false;
        }
        if (node instanceof UserTask task) {
            return gives(task, name);
        }
        if (node instanceof SubProcess sub) {
            return sub.getChildElementsByType(EndEvent.class).stream().allMatch(end -> there.contains(end.getId()));
        }
        return !waits(node) && before(node, name, there);
    }

    private boolean before(FlowNode node, String name, Set<String> there) {
        if (node.isCamundaAsyncBefore()) {
            return false;
        }
        if (node instanceof BoundaryEvent boundary) {
            return boundary.getEventDefinitions().stream().allMatch(ErrorEventDefinition.class::isInstance)
                    && before(boundary.getAttachedTo(), name, there);
        }
        if (node instanceof StartEvent) {
            return node.getParentElement() instanceof SubProcess sub
                    && !sub.triggeredByEvent()
                    && before(sub, name, there);
        }
        var ways = flows.to(node);
        return !ways.isEmpty()
                && ways.stream().allMatch(way -> there.contains(way.getSource().getId()));
    }

    private static boolean waits(FlowNode node) {
        return node instanceof CallActivity
                || node instanceof EventBasedGateway
                || node instanceof CatchEvent && !(node instanceof BoundaryEvent) && !(node instanceof StartEvent);
    }

    /** What decisions ask for, by the tasks that take them. */
    static Map<String, Set<String>> askedByDecisions(BpmnModelInstance model, Map<String, Set<String>> decisions) {
        var asked = new HashMap<String, Set<String>>();
        model.getModelElementsByType(BusinessRuleTask.class)
                .forEach(task -> asked.put(
                        task.getId(), decisions.getOrDefault(String.valueOf(task.getCamundaDecisionRef()), Set.of())));
        return asked;
    }
}
