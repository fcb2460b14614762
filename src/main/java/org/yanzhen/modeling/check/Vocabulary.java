package org.yanzhen.modeling.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a model may consist of. Whatever is not here is refused, so that nothing slips in that nobody thought of.
 */
final class Vocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Also of attributes; those of diagrams and their colours, and what desktop modelers note about themselves. */
    static final Set<String> NAMESPACES = Set.of(
            BPMN,
            CAMUNDA,
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/2000/xmlns/",
            "http://www.w3.org/XML/1998/namespace",
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "collaboration",
            "participant",
            "messageFlow",
            "laneSet",
            "childLaneSet",
            "lane",
            "flowNodeRef",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "messageEventDefinition",
            "message",
            "errorEventDefinition",
            "error",
            "escalationEventDefinition",
            "escalation",
            "signalEventDefinition",
            "signal",
            "terminateEventDefinition",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "incoming",
            "outgoing",
            "documentation",
            "extensionElements",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue");

    /** Attributes of the engine, by the element they may stand at; those at {@code *} may stand anywhere. */
    static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry(
                    "*", Set.of("asyncBefore", "asyncAfter", "exclusive", "modelerTemplate", "modelerTemplateVersion")),
            Map.entry("process", Set.of("historyTimeToLive", "isStartableInTasklist", "versionTag")),
            Map.entry(
                    "userTask",
                    Set.of("assignee", "candidateGroups", "dueDate", "formRef", "formRefBinding", "priority")),
            Map.entry("startEvent", Set.of("formRef", "formRefBinding")),
            Map.entry("serviceTask", Set.of("delegateExpression")),
            Map.entry(
                    "businessRuleTask",
                    Set.of("decisionRef", "decisionRefBinding", "mapDecisionResult", "resultVariable")),
            Map.entry("callActivity", Set.of("calledElementBinding")),
            Map.entry("multiInstanceLoopCharacteristics", Set.of("collection", "elementVariable")));

    /** Elements of the engine, with the attributes they may have. */
    static final Map<String, Set<String>> EXTENSIONS = Map.of(
            "in", Set.of("businessKey", "source", "sourceExpression", "target"),
            "out", Set.of("source", "sourceExpression", "target"),
            "inputOutput", Set.of(),
            "inputParameter", Set.of("name"),
            "outputParameter", Set.of("name"),
            "properties", Set.of(),
            "property", Set.of("name", "value"),
            "failedJobRetryTimeCycle", Set.of());

    /** Groups of those who propose and report; nobody of them decides. */
    static final List<String> PROPOSERS = List.of("secretaries", "resident-teams");

    /** For how long the history of an instance is kept, where nobody says otherwise. */
    static final String HISTORY = "P3650D";

    private Vocabulary() {}
}
