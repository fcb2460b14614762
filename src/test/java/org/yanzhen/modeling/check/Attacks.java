package org.yanzhen.modeling.check;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Changes of a model, its forms and decisions that nobody may release: what they are called, and the rule they break. */
final class Attacks {

    static final String MODEL = "project-change.bpmn";
    private static final String FORM = "check-change.form";
    private static final String DECISION = "change-approval.dmn";
    private static final String CHECK = "<bpmn:userTask id=\"userTask_checkChange\"";
    private static final String RECORD = "camunda:delegateExpression=\"${recordChangeCheck}\"";
    private static final String CONDITION = "${outcome == 'ACCEPT'}";

    static Stream<Arguments> all() {
        return Stream.of(hostile(), broken(), careless(), forms(), decisions()).flatMap(attacks -> attacks);
    }

    private static Stream<Arguments> hostile() {
        return Stream.of(
                attack("a name that turns the text around", MODEL, swap(" name=\"", " name=\"&#x202e;"), "xml"),
                attack("a class", MODEL, swap(RECORD, "camunda:class=\"java.lang.Runtime\""), "setting-unknown"),
                attack(
                        "an expression that acts",
                        MODEL,
                        swap(RECORD, "camunda:expression=\"${x.y()}\""),
                        "setting-unknown"),
                attack("a bean that is no step", MODEL, swap("${recordChangeCheck}", "${dataSource}"), "step-unknown"),
                attack(
                        "a step called in passing",
                        MODEL,
                        swap(CONDITION, "${applyChange.execute(execution)}"),
                        "expression"),
                attack(
                        "reflection",
                        MODEL,
                        swap(CONDITION, "${''.getClass().forName('java.lang.Runtime')}"),
                        "expression"),
                attack("reflection by brackets", MODEL, swap(CONDITION, "${''['class']}"), "expression"),
                attack(
                        "the engine's services",
                        MODEL,
                        swap(CONDITION, "${execution.getProcessEngineServices()}"),
                        "expression"),
                attack(
                        "the engine's services as property",
                        MODEL,
                        swap(CONDITION, "${execution.processEngineServices}"),
                        "expression"),
                attack(
                        "an assignment by choice",
                        MODEL,
                        swap(CONDITION, "${true ? outcome : execution}"),
                        "expression"),
                attack("a function", MODEL, swap(CONDITION, "${now()}"), "expression"),
                attack(
                        "a condition in a language",
                        MODEL,
                        swap(
                                "xsi:type=\"bpmn:tFormalExpression\">" + CONDITION,
                                "xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">println(1)"),
                        "condition"),
                attack(
                        "a script as input",
                        MODEL,
                        extend(
                                "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>"),
                        "extension-unknown"),
                attack(
                        "an execution listener",
                        MODEL,
                        extend("<camunda:executionListener class=\"x.Y\" event=\"start\"/>"),
                        "extension-unknown"),
                attack(
                        "a task listener",
                        MODEL,
                        extend("<camunda:taskListener expression=\"${x}\" event=\"create\"/>"),
                        "extension-unknown"),
                attack(
                        "a connector",
                        MODEL,
                        extend(
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"),
                        "extension-unknown"),
                attack(
                        "an injected field",
                        MODEL,
                        extend("<camunda:field name=\"x\" stringValue=\"y\"/>"),
                        "extension-unknown"),
                attack(
                        "form fields of the engine",
                        MODEL,
                        extend("<camunda:formData><camunda:formField id=\"x\" type=\"string\"/></camunda:formData>"),
                        "extension-unknown"),
                attack(
                        "a form key",
                        MODEL,
                        swap(CHECK, CHECK + " camunda:formKey=\"embedded:app:x.html\""),
                        "setting-unknown"),
                attack(
                        "an external topic",
                        MODEL,
                        swap(RECORD, "camunda:type=\"external\" camunda:topic=\"t\""),
                        "setting-unknown"),
                attack("a mail task", MODEL, swap(RECORD, "camunda:type=\"mail\""), "setting-unknown"),
                attack(
                        "a result variable",
                        MODEL,
                        swap(RECORD, RECORD + " camunda:resultVariable=\"x\""),
                        "setting-unknown"),
                attack(
                        "an assignee by expression",
                        MODEL,
                        swap(
                                "camunda:candidateGroups=\"party-office\"",
                                "camunda:assignee=\"${execution.getEngineServices()}\""),
                        "expression"),
                attack(
                        "a due date by expression",
                        MODEL,
                        swap("${deadline.workingDays(3)}", "${deadline.getClass()}"),
                        "expression"),
                attack(
                        "too many arguments",
                        MODEL,
                        swap("${deadline.workingDays(3)}", "${deadline.workingDays(3, 4)}"),
                        "expression"),
                attack("a script task", MODEL, replace("bpmn:serviceTask", "bpmn:scriptTask"), "element-unknown"),
                attack("a send task", MODEL, replace("bpmn:serviceTask", "bpmn:sendTask"), "element-unknown"),
                attack("a receive task", MODEL, replace("bpmn:serviceTask", "bpmn:receiveTask"), "element-unknown"),
                attack(
                        "a starter group",
                        MODEL,
                        swap(
                                "<bpmn:process id=\"projectChange\"",
                                "<bpmn:process id=\"projectChange\" camunda:candidateStarterGroups=\"secretaries\""),
                        "setting-unknown"),
                attack("a case", MODEL, swap(RECORD, "camunda:caseRef=\"x\""), "setting-unknown"),
                attack(
                        "a class by the engine's old name",
                        MODEL,
                        swap(
                                RECORD,
                                RECORD
                                        + " xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"java.lang.Runtime\""),
                        "namespace"),
                attack(
                        "a listener by the engine's old name",
                        MODEL,
                        extend(
                                "<activiti:executionListener xmlns:activiti=\"http://activiti.org/bpmn\" class=\"x.Y\" event=\"start\"/>"),
                        "namespace"),
                attack(
                        "code before a comment of one's own",
                        MODEL,
                        swap(CONDITION, "${''.getClass()}<bpmn:documentation>x</bpmn:documentation>"),
                        "expression"),
                attack("code in two pieces", MODEL, swap(CONDITION, "${''.get<!-- -->Class()}"), "expression"),
                attack("code as data", MODEL, swap(CONDITION, "<![CDATA[${''.getClass()}]]>"), "expression"),
                attack("the engine itself as a value", MODEL, swap(CONDITION, "${execution == outcome}"), "expression"),
                attack("a name nobody gives", MODEL, swap(CONDITION, "${outcomme == 'ACCEPT'}"), "variable-unknown"),
                attack(
                        "a million at once",
                        MODEL,
                        model -> model.replaceFirst(
                                "(?s)(<bpmn:userTask id=\"userTask_checkChange\".*?)</bpmn:userTask>",
                                "$1<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>"),
                        "repetitions"),
                attack(
                        "two beginnings",
                        MODEL,
                        swap(
                                "<bpmn:userTask id=\"userTask_checkChange\"",
                                "<bpmn:startEvent id=\"second\"/><bpmn:sequenceFlow id=\"flow_second\" sourceRef=\"second\" targetRef=\"userTask_checkChange\"/><bpmn:userTask id=\"userTask_checkChange\""),
                        "engine"));
    }

    private static Stream<Arguments> broken() {
        return Stream.of(
                attack("no XML", MODEL, only("Lorem ipsum"), "xml"),
                attack("half a file", MODEL, model -> model.substring(0, 900), "xml"),
                attack(
                        "a bomb",
                        MODEL,
                        only(
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>"),
                        "xml"),
                attack(
                        "an external entity",
                        MODEL,
                        only(
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"),
                        "xml"),
                attack("another encoding", MODEL, swap("encoding=\"UTF-8\"", "encoding=\"IBM037\""), "xml"),
                attack("too deep", MODEL, only("<a>".repeat(200) + "</a>".repeat(200)), "xml"),
                attack("too large", MODEL, model -> model + " ".repeat(4_000_001), "xml"),
                attack(
                        "another kind of XML",
                        MODEL,
                        only("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>"),
                        "schema"),
                attack("not as BPMN has it", MODEL, replace("sourceRef=", "source="), "schema"),
                attack(
                        "two processes of one id",
                        MODEL,
                        swap(
                                "<bpmn:message id",
                                "<bpmn:process id=\"another\" isExecutable=\"true\"/><bpmn:message id"),
                        "one-process"),
                attack("another id", MODEL, replace("\"projectChange\"", "\"projectPocket\""), "process-id"));
    }

    private static Stream<Arguments> careless() {
        return Stream.of(
                attack(
                        "no form",
                        MODEL,
                        swap("camunda:formRef=\"checkChange\" camunda:formRefBinding=\"deployment\"", ""),
                        "human-task-form"),
                attack(
                        "an unknown form",
                        MODEL,
                        swap("camunda:formRef=\"checkChange\"", "camunda:formRef=\"nirgends\""),
                        "human-task-form"),
                attack(
                        "the form of another release",
                        MODEL,
                        replace(
                                "camunda:formRefBinding=\"deployment\" camunda:candidateGroups",
                                "camunda:formRefBinding=\"latest\" camunda:candidateGroups"),
                        "form-binding"),
                attack(
                        "nobody asked",
                        MODEL,
                        swap(" camunda:candidateGroups=\"party-office\"", ""),
                        "human-task-group"),
                attack(
                        "a group nobody knows",
                        MODEL,
                        swap("camunda:candidateGroups=\"party-office\"", "camunda:candidateGroups=\"party-ofice\""),
                        "group-unknown"),
                attack(
                        "an answer given before an earlier wait",
                        MODEL,
                        swap("${decision == 'APPROVE'}", "${outcome == 'ACCEPT'}"),
                        "answer-gone"),
                attack(
                        "two elements of one id",
                        MODEL,
                        swap("id=\"flow_checked\"", "id=\"flow_changeAccepted\""),
                        "id-twice"),
                attack("a due date in words", MODEL, swap("${deadline.workingDays(3)}", "三天"), "time"),
                attack(
                        "a duration in words",
                        MODEL,
                        model -> model.replaceFirst(
                                "(?s)(<bpmn:userTask id=\"userTask_checkChange\".*?</bpmn:userTask>)",
                                "$1<bpmn:boundaryEvent id=\"event_late\" cancelActivity=\"false\" attachedToRef=\"userTask_checkChange\"><bpmn:timerEventDefinition id=\"timer_late\"><bpmn:timeDuration>三天</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:endEvent id=\"event_lateEnd\"/><bpmn:sequenceFlow id=\"flow_late\" sourceRef=\"event_late\" targetRef=\"event_lateEnd\"/>"),
                        "time"),
                attack("a misspelt step", MODEL, swap("${recordChangeCheck}", "${recordChangeChek}"), "step-unknown"),
                attack(
                        "no explanation",
                        MODEL,
                        model -> model.replaceAll(
                                "(?s)(userTask_checkChange[^>]*>)\\s*<bpmn:documentation>.*?</bpmn:documentation>",
                                "$1"),
                        "human-task-documentation"),
                attack(
                        "no record",
                        MODEL,
                        swap(
                                "id=\"flow_checked\" sourceRef=\"userTask_checkChange\" targetRef=\"serviceTask_recordChangeCheck\"",
                                "id=\"flow_checked\" sourceRef=\"userTask_checkChange\" targetRef=\"gateway_changeChecked\""),
                        "human-task-record"),
                attack(
                        "a record later",
                        MODEL,
                        swap(
                                "id=\"serviceTask_recordChangeCheck\"",
                                "id=\"serviceTask_recordChangeCheck\" camunda:asyncBefore=\"true\""),
                        "human-task-record"),
                attack("no default", MODEL, swap(" default=\"flow_changeRefused\"", ""), "gateway-default"),
                attack(
                        "an unknown decision",
                        MODEL,
                        swap("camunda:decisionRef=\"changeApproval\"", "camunda:decisionRef=\"nirgends\""),
                        "decision"),
                attack(
                        "no time to live",
                        MODEL,
                        swap(" camunda:historyTimeToLive=\"P3650D\"", ""),
                        "history-time-to-live"),
                attack(
                        "whoever proposes decides",
                        MODEL,
                        swap(
                                "camunda:candidateGroups=\"working-committee\"",
                                "camunda:candidateGroups=\"secretaries-${community}\""),
                        "separation-of-duties"),
                attack(
                        "a message nobody hears",
                        MODEL,
                        swap("name=\"project.changeLapsed\"", "name=\"project.other\""),
                        "contract-message"),
                attack("a step left out", MODEL, swap("${recordChangeCheck}", "${recordAnswers}"), "contract-step"));
    }

    private static Stream<Arguments> forms() {
        return Stream.of(
                attack("no JSON", FORM, only("{"), "form"),
                attack("no form at all", FORM, only("[]"), "form"),
                attack(
                        "a label that turns the text around",
                        FORM,
                        swap("\"label\": \"", "\"label\": \"\\u202e"),
                        "form-text"),
                attack(
                        "a component that nobody draws",
                        FORM,
                        swap("\"type\": \"radio\"", "\"type\": \"filepicker\""),
                        "form-component"),
                attack(
                        "a formula that cannot be read",
                        FORM,
                        swap("\"key\": \"remarks\",", "\"key\": \"remarks\", \"readonly\": \"=outcome = \","),
                        "form-formula"),
                attack(
                        "a pattern that nothing fits",
                        FORM,
                        swap("\"validate\": {", "\"validate\": { \"pattern\": \"[0-9\","),
                        "form-pattern"),
                attack("a frame", FORM, swap("\"type\": \"radio\"", "\"type\": \"iframe\""), "form-component"),
                attack(
                        "a newer schema",
                        FORM,
                        model -> model.replaceAll("\"schemaVersion\": \\d+", "\"schemaVersion\": 19"),
                        "form-version"),
                attack(
                        "a script",
                        FORM,
                        swap("\"content\": \"", "\"content\": \"<script>alert(1)</script>"),
                        "form-foreign"));
    }

    private static Stream<Arguments> decisions() {
        return Stream.of(
                attack("no decision", DECISION, only("<x/>"), "schema"),
                attack(
                        "a language",
                        DECISION,
                        model -> model.replaceFirst(
                                "<inputExpression ", "<inputExpression expressionLanguage=\"groovy\" "),
                        "decision-language"),
                attack(
                        "a threshold in words",
                        DECISION,
                        swap("<text>&gt; 10</text>", "<text>大于百分之十</text>"),
                        "decision-cell"),
                attack(
                        "a threshold with a comma",
                        DECISION,
                        swap("<text>&gt; 10</text>", "<text>&gt; 10,000</text>"),
                        "decision-cell"),
                attack(
                        "a yes without quotes",
                        DECISION,
                        swap("<text>false</text>", "<text>不需要</text>"),
                        "decision-cell"),
                attack(
                        "a question nobody answers",
                        DECISION,
                        swap("<text>changesGoals</text>", "<text>changeGoals</text>"),
                        "variable-unknown"),
                attack(
                        "a case without a rule",
                        DECISION,
                        model -> model.replaceAll("(inputEntry_small_budgetIncrease\">\\s*<text>)-", "$1&lt; 10"),
                        "decision-gap"),
                attack(
                        "rules that overlap",
                        DECISION,
                        swap("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\""),
                        "decision-overlap"));
    }

    private static Arguments attack(String name, String file, UnaryOperator<String> change, String rule) {
        return arguments(name, file, change, rule);
    }

    private static UnaryOperator<String> swap(String what, String by) {
        return content -> {
            var at = content.indexOf(what);
            return at < 0 ? content : content.substring(0, at) + by + content.substring(at + what.length());
        };
    }

    private static UnaryOperator<String> replace(String what, String by) {
        return content -> content.replace(what, by);
    }

    private static UnaryOperator<String> only(String content) {
        return before -> content;
    }

    private static UnaryOperator<String> extend(String extension) {
        return model -> model.replaceFirst(
                "(<bpmn:serviceTask id=\"serviceTask_recordChangeCheck\"[^>]*>)",
                "$1<bpmn:extensionElements>" + extension.replace("$", "\\$") + "</bpmn:extensionElements>");
    }

    private Attacks() {}
}
