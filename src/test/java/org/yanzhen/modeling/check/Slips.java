package org.yanzhen.modeling.check;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What people forget or leave empty: what happened, and the rule that says so. */
final class Slips {

    private static final String TASK = "<bpmn:userTask id=\"userTask_checkChange\"";
    private static final String GROUP = " camunda:candidateGroups=\"party-office\"";
    private static final String FORM = "check-change.form";

    static Stream<Arguments> all() {
        return Stream.concat(models(), forms());
    }

    private static Stream<Arguments> models() {
        return Stream.of(
                slip(
                        "a task of a role and of a person",
                        GROUP,
                        GROUP + " camunda:assignee=\"guihua\"",
                        "human-task-group"),
                slip("an empty group", GROUP, " camunda:candidateGroups=\"\"", "human-task-group"),
                slip("an empty form", "formRef=\"checkChange\"", "formRef=\"\"", "human-task-form"),
                slip("no name", TASK + " name=\"审核变更\"", TASK + " name=\" \"", "human-task-name"),
                slip("an empty step", "${recordChangeCheck}", "", "step-unknown"),
                slip("an empty decision", "decisionRef=\"changeApproval\"", "decisionRef=\"\"", "decision"),
                slip(
                        "a decision of another release",
                        "decisionRefBinding=\"deployment\"",
                        "decisionRefBinding=\"latest\"",
                        "decision-binding"),
                slip(
                        "a call of nothing",
                        TASK,
                        "<bpmn:callActivity id=\"call_nothing\" calledElement=\"\"/>" + TASK,
                        "called-process"),
                slip(
                        "a call of something misspelt",
                        TASK,
                        "<bpmn:callActivity id=\"call_nothing\" calledElement=\"projectLifecyle\"/>" + TASK,
                        "called-process"),
                slip(
                        "a condition without a gateway",
                        "targetRef=\"serviceTask_recordChangeCheck\"/>",
                        "targetRef=\"serviceTask_recordChangeCheck\">" + condition("${outcome == 'ACCEPT'}"),
                        "condition-place"),
                slip("a condition that is none", "${outcome == 'ACCEPT'}", "outcome == ACCEPT", "condition"),
                slip(
                        "a condition at the default flow",
                        "targetRef=\"endEvent_changeRefused\"/>",
                        "targetRef=\"endEvent_changeRefused\">" + condition("${outcome == 'REFUSE'}"),
                        "gateway-condition"),
                slip("not executable", " isExecutable=\"true\"", "", "executable"),
                slip("a history in figures", "\"P3650D\"", "\"3650\"", "history-time-to-live"),
                slip("a history in words", "\"P3650D\"", "\"十年\"", "history-time-to-live"),
                slip("a process without an id", "<bpmn:process id=\"projectChange\"", "<bpmn:process", "process-id"),
                slip("a flow without an id", "<bpmn:sequenceFlow id=\"flow_routed\"", "<bpmn:sequenceFlow", "id"),
                slip(
                        "a way that ends",
                        "<bpmn:sequenceFlow id=\"flow_routed\" sourceRef=\"businessRuleTask_routeChange\" targetRef=\"gateway_committeeNeeded\"/>",
                        "",
                        "no-end"),
                slip(
                        "a place without a way to it",
                        "<bpmn:sequenceFlow id=\"flow_routed\" sourceRef=\"businessRuleTask_routeChange\" targetRef=\"gateway_committeeNeeded\"/>",
                        "",
                        "not-reachable"),
                slip(
                        "a misspelt form at the start",
                        "formRef=\"requestChange\"",
                        "formRef=\"requestChnge\"",
                        "start-form"),
                slip(
                        "no form at the start",
                        "formRef=\"requestChange\"",
                        "formRef=\"checkChange\"",
                        "contract-start-form"),
                slip(
                        "a list where a value belongs",
                        "<bpmn:userTask id=\"userTask_checkChange\"",
                        "<bpmn:intermediateCatchEvent id=\"event_x\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:list/></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:intermediateCatchEvent>"
                                + TASK,
                        "extension-content"),
                slip(
                        "what a tool notes",
                        TASK,
                        TASK + " xmlns:signavio=\"http://www.signavio.com\" signavio:colour=\"red\"",
                        "namespace"),
                slip(
                        "an element of a tool",
                        TASK,
                        "<bpmn:intermediateThrowEvent id=\"event_y\"><bpmn:extensionElements><x:note xmlns:x=\"http://example.org/x\"/></bpmn:extensionElements></bpmn:intermediateThrowEvent>"
                                + TASK,
                        "namespace"),
                slip(
                        "a class of nobody",
                        "camunda:delegateExpression=\"${recordChangeCheck}\"",
                        "camunda:class=\"a.B\" camunda:resultVariable=\"x\" camunda:nothing=\"y\"",
                        "setting-unknown"),
                slip(
                        "how often is left open",
                        "<bpmn:outgoing>flow_checked</bpmn:outgoing>\n    </bpmn:userTask>",
                        "<bpmn:outgoing>flow_checked</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality> </bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>\n    </bpmn:userTask>",
                        "repetitions"));
    }

    private static String condition(String expression) {
        return "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + expression
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    private static Stream<Arguments> forms() {
        return Stream.of(
                arguments("a form without an id", FORM, first("\"id\": \"checkChange\"", "\"id\": \"\""), "form-id"),
                arguments("a field without a key", FORM, first("\"key\": \"remarks\"", "\"key\": \"\""), "form-key"),
                arguments(
                        "two fields of one key",
                        FORM,
                        first(
                                "\"components\": [",
                                "\"components\": [{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"remarks\"},"),
                        "form-key"),
                arguments(
                        "a pattern of a field without a name",
                        FORM,
                        first(
                                "\"components\": [",
                                "\"components\": [{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\",\"validate\":{\"pattern\":\"[0-9\"}},"),
                        "form-pattern"),
                arguments(
                        "a component of no kind",
                        FORM,
                        first("\"components\": [", "\"components\": [{\"id\":\"a\"},"),
                        "form-component"));
    }

    private static Arguments slip(String name, String before, String after, String rule) {
        return arguments(name, Attacks.MODEL, first(before, after), rule);
    }

    private static UnaryOperator<String> first(String before, String after) {
        return text -> {
            var at = text.indexOf(before);
            return at < 0 ? text : text.substring(0, at) + after + text.substring(at + before.length());
        };
    }

    private Slips() {}
}
