package org.yanzhen.modeling.check;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The sequence flows as the engine follows them: what nodes say of their flows themselves does not count. */
record Flows(Map<String, List<SequenceFlow>> bySource, Map<String, List<SequenceFlow>> byTarget) {

    static final Flows NONE = new Flows(Map.of(), Map.of());

    static Flows of(BpmnModelInstance model) {
        var whole = model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() != null && flow.getTarget() != null)
                .toList();
        return new Flows(
                whole.stream().collect(groupingBy(flow -> flow.getSource().getId())),
                whole.stream().collect(groupingBy(flow -> flow.getTarget().getId())));
    }

    List<SequenceFlow> from(FlowNode node) {
        return bySource.getOrDefault(node.getId(), List.of());
    }

    List<SequenceFlow> to(FlowNode node) {
        return byTarget.getOrDefault(node.getId(), List.of());
    }
}
