package org.yanzhen.modeling.running;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.TrustedEngine;

/** The elements of deployed models. */
@Component
class Elements {

    /** Nothing ever stands at these. */
    private static final Set<String> PASSED =
            Set.of("endEvent", "exclusiveGateway", "complexGateway", "intermediateThrowEvent");

    /** Nor at these, unless the engine takes a rest there. */
    private static final Set<String> AUTOMATIC =
            Set.of("serviceTask", "sendTask", "businessRuleTask", "scriptTask", "manualTask", "task");

    private final RepositoryService repository;
    private final TrustedEngine engine;

    Elements(RepositoryService repository, TrustedEngine engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** Where an instance can stand, by id, in the order of the file. */
    Map<String, Element> of(String definition) {
        return nodes(definition).stream()
                .filter(node -> !PASSED.contains(type(node)))
                .filter(node ->
                        !AUTOMATIC.contains(type(node)) || node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter())
                .filter(node -> !type(node).equals("startEvent")
                        || node.getParentElement() instanceof SubProcess within && within.triggeredByEvent())
                .map(Elements::element)
                .collect(toMap(Element::id, identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /** What people call every element, by id. */
    Map<String, String> names(String definition) {
        return nodes(definition).stream().map(Elements::element).collect(toMap(Element::id, Element::name));
    }

    private List<FlowNode> nodes(String definition) {
        return engine.call(
                () -> List.copyOf(repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class)));
    }

    private static Element element(FlowNode node) {
        var events = node.getChildElementsByType(EventDefinition.class).stream()
                .map(event -> event.getElementType().getTypeName())
                .toList();
        return new Element(
                node.getId(),
                node.getName() == null || node.getName().isBlank() ? node.getId() : node.getName(),
                type(node) + String.join("", events),
                node instanceof CatchEvent,
                node instanceof Activity activity && activity.getLoopCharacteristics() != null);
    }

    private static String type(FlowNode node) {
        return node.getElementType().getTypeName();
    }
}
