package org.yanzhen.modeling.trial;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * How one gets from one element to the next. Flows count by their ends: what nodes say of them may be missing.
 *
 * @param elements nodes and flows by id
 */
record Ways(Map<String, FlowElement> elements) {

    /** From where one gets there; what begins has nothing before it but what it is in. */
    Stream<String> before(FlowElement element) {
        if (element instanceof SequenceFlow flow) {
            return Stream.of(flow.getSource().getId());
        }
        if (element instanceof BoundaryEvent event) {
            return Stream.of(event.getAttachedTo().getId());
        }
        var incoming = flows().filter(flow -> flow.getTarget().equals(element))
                .map(BaseElement::getId)
                .toList();
        return incoming.isEmpty() ? Stream.of(((BaseElement) element.getParentElement()).getId()) : incoming.stream();
    }

    Stream<SequenceFlow> from(FlowElement element) {
        return flows().filter(flow -> flow.getSource().equals(element));
    }

    private Stream<SequenceFlow> flows() {
        return elements.values().stream().filter(SequenceFlow.class::isInstance).map(SequenceFlow.class::cast);
    }
}
