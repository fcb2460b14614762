package org.yanzhen.modeling.check;

import static org.yanzhen.modeling.check.Vocabulary.ATTRIBUTES;
import static org.yanzhen.modeling.check.Vocabulary.BPMN;
import static org.yanzhen.modeling.check.Vocabulary.CAMUNDA;
import static org.yanzhen.modeling.check.Vocabulary.ELEMENTS;
import static org.yanzhen.modeling.check.Vocabulary.EXTENSIONS;
import static org.yanzhen.modeling.check.Vocabulary.NAMESPACES;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Element;
import org.w3c.dom.Text;
import org.yanzhen.engine.Quorum;
import org.yanzhen.modeling.Bundle;

/** The rules for one model. */
class ProcessRules {

    private static final Pattern DAYS = Pattern.compile("P\\d{1,5}D");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    /** Given to every expression by the engine, or by those who count the answers of several. */
    private static final Set<String> OF_ENGINE = Set.of(
            "execution",
            "decisionResult",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            Quorum.VOTES,
            Quorum.APPROVALS);

    private static final String FOREIGN = "请删除这项内容：它属于别的工具，这里用不上。";
    private static final int MOST_INSTANCES = 100;

    private final Beans beans;
    private final Bundle bundle;
    private final Set<String> processes;
    private final Set<String> forms;
    private final Set<String> decisions;
    private final Findings findings;
    private Flows flows = Flows.NONE;
    private final Map<String, Element> asked = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>(OF_ENGINE);

    /**
     * @param processes ids of what can be called
     * @param forms ids of the bundle's forms
     * @param decisions ids of the bundle's decisions
     */
    ProcessRules(
            Beans beans,
            Bundle bundle,
            Set<String> processes,
            Set<String> forms,
            Set<String> decisions,
            Findings findings) {
        this.beans = beans;
        this.bundle = bundle;
        this.processes = processes;
        this.forms = forms;
        this.decisions = decisions;
        this.findings = findings;
    }

    /** @return the model, if it can be read at all */
    Optional<BpmnModelInstance> check(String content) {
        var objection = SafeXml.objection(content);
        if (objection.isPresent()) {
            findings.error(null, null, "xml", objection.get(), "请用流程编辑器打开原来的文件，重新保存后再试。");
            return Optional.empty();
        }
        return read(content).map(model -> {
            walk(SafeXml.parse(content).getDocumentElement());
            flows = Flows.of(model);
            processes(model);
            identified(model);
            repetitions(model);
            humanTasks(model);
            steps(model);
            gateways(model);
            ways(model);
            references(model);
            return model;
        });
    }

    private Optional<BpmnModelInstance> read(String content) {
        try {
            return Optional.of(Bpmn.readModelFromStream(SafeXml.bytes(content)));
        } catch (ModelException e) {
            findings.error(null, null, "schema", "这不是符合 BPMN 2.0 规范的流程文件。", "请用流程编辑器打开并改正，或者导入另一个文件。");
            return Optional.empty();
        }
    }

    // ---- nothing but what is known

    private void walk(Element element) {
        var name = element.getLocalName();
        if (!NAMESPACES.contains(String.valueOf(element.getNamespaceURI()))) {
            findings.error(element, "namespace", "不能使用“%s”里的“%s”。".formatted(element.getNamespaceURI(), name), FOREIGN);
        }
        if (BPMN.equals(element.getNamespaceURI()) && !ELEMENTS.contains(name)) {
            findings.error(element, "element-unknown", "不能使用“%s”这种元素。".formatted(name), "请改用面板上的环节：角色任务、登记结果、决策、通知等。");
        }
        if (CAMUNDA.equals(element.getNamespaceURI())) {
            if (!EXTENSIONS.containsKey(name)) {
                findings.error(
                        element, "extension-unknown", "不能使用“camunda:%s”。".formatted(name), "请删除这项设置；需要的功能请用面板上的环节。");
            } else if (SafeXml.children(element).stream()
                    .anyMatch(child -> !CAMUNDA.equals(child.getNamespaceURI())
                            || !EXTENSIONS.containsKey(child.getLocalName()))) {
                findings.error(
                        element, "extension-content", "“camunda:%s”里只能写值或者简单表达式。".formatted(name), "请改为一个值或者一个表达式。");
            }
        }
        attributes(element);
        givenBy(element);
        expression(element, text(element), name.equals("conditionExpression") || name.equals("completionCondition"));
        SafeXml.children(element).forEach(this::walk);
    }

    private void attributes(Element element) {
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (attribute.getNamespaceURI() != null && !NAMESPACES.contains(attribute.getNamespaceURI())) {
                findings.error(element, "namespace", "不能设置“%s”。".formatted(attribute.getNodeName()), FOREIGN);
            }
            if (CAMUNDA.equals(attribute.getNamespaceURI()) && !isAllowed(element, attribute.getLocalName())) {
                findings.error(
                        element,
                        "setting-unknown",
                        "不能设置“camunda:%s”。".formatted(attribute.getLocalName()),
                        "请删除这项设置。");
            }
            if (CAMUNDA.equals(element.getNamespaceURI())
                    && attribute.getNamespaceURI() == null
                    && !EXTENSIONS
                            .getOrDefault(element.getLocalName(), Set.of())
                            .contains(attribute.getNodeName())) {
                findings.error(
                        element,
                        "setting-unknown",
                        "“camunda:%s”不能设置“%s”。".formatted(element.getLocalName(), attribute.getNodeName()),
                        "请删除这项设置。");
            }
            expression(element, attribute.getNodeValue(), false);
        }
    }

    private static boolean isAllowed(Element element, String attribute) {
        return ATTRIBUTES.getOrDefault("*", Set.of()).contains(attribute)
                || ATTRIBUTES.getOrDefault(element.getLocalName(), Set.of()).contains(attribute);
    }

    private void expression(Element element, String text, boolean condition) {
        var isExpression = text.contains("${") || text.contains("#{");
        if (!isExpression) {
            if (condition && !text.isBlank()) {
                findings.error(
                        element, "condition", "条件“%s”不是表达式。".formatted(text), "请写成 ${outcome == 'ACCEPT'} 这样的比较。");
            }
            return;
        }
        if (element.getLocalName().equals("documentation")
                || element.getLocalName().equals("text")) {
            return;
        }
        var expression = new Expression(beans);
        expression
                .objection(text.strip())
                .ifPresent(objection -> findings.error(
                        element,
                        "expression",
                        "表达式“%s”：%s".formatted(text.strip(), objection),
                        "请改为比较、逻辑运算或者系统提供的功能。"));
        expression.names().forEach(name -> asked.putIfAbsent(name, element));
    }

    /** The names that expressions ask for and that are not the program's own, once checked. */
    Set<String> asked() {
        return asked.keySet();
    }

    /** The names that the model itself gives, once checked. */
    Set<String> given() {
        return given;
    }

    /** @param known the names that forms and the program give; the model's own are known anyway */
    void requireKnown(Set<String> known) {
        asked.forEach((name, element) -> {
            if (!known.contains(name) && !given.contains(name)) {
                findings.error(
                        element,
                        "variable-unknown",
                        "表达式用到“%s”，可是没有表单、决策或者环节给出它。".formatted(name),
                        "请检查拼写；需要的话先在前面的表单里加上这个字段。");
            }
        });
    }

    private void givenBy(Element element) {
        for (var attribute : new String[] {"resultVariable", "elementVariable"}) {
            given.add(element.getAttributeNS(CAMUNDA, attribute));
        }
        if (CAMUNDA.equals(element.getNamespaceURI())) {
            given.add(element.getAttribute("target"));
            if (Set.of("inputParameter", "outputParameter").contains(element.getLocalName())) {
                given.add(element.getAttribute("name"));
            }
        }
    }

    /** As the engine reads it: what stands in the element itself, also between others. */
    private static String text(Element element) {
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text part) {
                text.append(part.getData());
            }
        }
        return text.toString();
    }

    // ---- what everything needs

    private void processes(BpmnModelInstance model) {
        var all = model.getModelElementsByType(Process.class);
        if (all.size() != 1) {
            findings.error(null, null, "one-process", "一个文件里要有一个流程，现在有 %d 个。".formatted(all.size()), "请把每个流程存为自己的文件。");
        }
        for (var process : all) {
            findings.require(
                    process.getId().equals(bundle.process()),
                    process,
                    "process-id",
                    "流程编号是“%s”，应是“%s”。".formatted(process.getId(), bundle.process()),
                    "请恢复原来的编号：运行中的流程和程序靠它找到这个流程。");
            findings.require(process.isExecutable(), process, "executable", "流程没有标为可执行。", "请在流程的属性中勾选“可执行”。");
            findings.require(
                    DAYS.matcher(String.valueOf(process.getCamundaHistoryTimeToLiveString()))
                            .matches(),
                    process,
                    "history-time-to-live",
                    "没有写明历史记录保存多少天。",
                    "请在流程的属性中填写历史记录的保存期限，如 P3650D。");
        }
    }

    private void humanTasks(BpmnModelInstance model) {
        for (var task : model.getModelElementsByType(UserTask.class)) {
            findings.require(isNamed(task), task, "human-task-name", "任务没有名称。", "请写明办理什么，如“审核变更”。");
            findings.require(
                    (task.getCamundaCandidateGroups() == null) != (task.getCamundaAssignee() == null),
                    task,
                    "human-task-group",
                    "没有写明由谁办理，或者写了两种。",
                    "请选择一个角色，或者指定一个人，二者取一。");
            findings.require(
                    task.getCamundaFormRef() != null && forms.contains(task.getCamundaFormRef()),
                    task,
                    "human-task-form",
                    task.getCamundaFormRef() == null ? "任务没有表单。" : "没有编号为“%s”的表单。".formatted(task.getCamundaFormRef()),
                    "请新建表单，或者选择这个流程已有的表单。");
            findings.require(
                    "deployment".equals(task.getCamundaFormRefBinding()),
                    task,
                    "form-binding",
                    "表单没有和流程一起发布。",
                    "请把表单的版本设为“随流程一起发布”。");
            findings.require(
                    !documentation(task).isBlank(),
                    task,
                    "human-task-documentation",
                    "没有说明办理人要做什么。",
                    "请在“说明”中用一两句话写清楚要做什么。");
            recorded(task);
        }
    }

    private void recorded(UserTask task) {
        var next = flows.from(task).stream().map(SequenceFlow::getTarget).toList();
        findings.require(
                next.size() == 1 && next.get(0) instanceof ServiceTask step && isStep(step),
                task,
                "human-task-record",
                "任务之后没有紧接着登记结果的环节。",
                "请在任务后面放一个“登记结果”。");
        findings.require(
                !task.isCamundaAsyncAfter() && next.stream().noneMatch(FlowNode::isCamundaAsyncBefore),
                task,
                "human-task-record",
                "任务和登记结果之间不能异步，否则登记失败时任务已经关闭。",
                "请取消任务的“之后异步”和登记环节的“之前异步”。");
    }

    private boolean isStep(ServiceTask task) {
        var bean = BEAN.matcher(String.valueOf(task.getCamundaDelegateExpression()));
        return bean.matches() && beans.isStep(bean.group(1));
    }

    private void repetitions(BpmnModelInstance model) {
        for (var times : model.getModelElementsByType(LoopCardinality.class)) {
            var text = times.getTextContent().strip();
            var expression = text.startsWith("${");
            if (!expression && !(text.matches("\\d{1,3}") && Integer.parseInt(text) <= MOST_INSTANCES)) {
                findings.error(
                        times.getId(),
                        null,
                        "repetitions",
                        "重复的次数是“%s”。".formatted(text),
                        "请写 1 到 %d 之间的整数。".formatted(MOST_INSTANCES));
            }
        }
    }

    private void identified(BpmnModelInstance model) {
        for (var element : model.getModelElementsByType(FlowElement.class)) {
            findings.require(
                    element.getId() != null && !element.getId().isBlank(),
                    element,
                    "id",
                    "“%s”没有编号。"
                            .formatted(
                                    isNamed(element)
                                            ? element.getName()
                                            : element.getElementType().getTypeName()),
                    "请在编辑器里打开并保存，或者填写编号。");
        }
    }

    private void steps(BpmnModelInstance model) {
        for (var task : model.getModelElementsByType(ServiceTask.class)) {
            findings.require(isStep(task), task, "step-unknown", "这个环节没有指定系统提供的处理。", "请用面板上的“登记结果”“通知”等环节，或者恢复原来的设置。");
        }
    }

    private void gateways(BpmnModelInstance model) {
        for (var gateway : model.getModelElementsByType(Gateway.class)) {
            if (flows.from(gateway).size() < 2
                    || !(gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway)) {
                continue;
            }
            var otherwise = gateway instanceof ExclusiveGateway exclusive
                    ? exclusive.getDefault()
                    : ((InclusiveGateway) gateway).getDefault();
            findings.require(otherwise != null, gateway, "gateway-default", "没有默认的去向，条件都不满足时流程会卡住。", "请把一条连线设为默认去向。");
            for (var flow : flows.from(gateway)) {
                findings.require(
                        flow.equals(otherwise) == (flow.getConditionExpression() == null),
                        flow,
                        "gateway-condition",
                        flow.equals(otherwise) ? "默认去向不能有条件。" : "这条连线没有条件。",
                        "除默认去向外，每条连线写一个条件。");
            }
        }
        for (var flow : model.getModelElementsByType(SequenceFlow.class)) {
            findings.require(
                    flow.getConditionExpression() == null || flow.getSource() instanceof Gateway,
                    flow,
                    "condition-place",
                    "条件只能写在网关后面的连线上。",
                    "请在前面放一个网关，把条件写在网关后面。");
        }
    }

    private void ways(BpmnModelInstance model) {
        for (var node : model.getModelElementsByType(FlowNode.class)) {
            if (node instanceof SubProcess sub && sub.triggeredByEvent()) {
                continue;
            }
            findings.require(reachesEnd(node), node, "no-end", "从这里走不到结束。", "请连到下一个环节，最后连到结束事件。");
            findings.require(
                    node instanceof BoundaryEvent || isBegun(node),
                    node,
                    "not-reachable",
                    "从开始走不到这里。",
                    "请从前面的环节连过来，或者删除它。");
        }
    }

    private boolean isBegun(FlowNode node) {
        var seen = new HashSet<FlowNode>();
        var open = new ArrayDeque<FlowNode>(List.of(node));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next instanceof StartEvent) {
                return true;
            }
            if (seen.add(next)) {
                flows.to(next).stream().map(SequenceFlow::getSource).forEach(open::push);
                if (next instanceof BoundaryEvent boundary) {
                    open.push(boundary.getAttachedTo());
                }
            }
        }
        return false;
    }

    private boolean reachesEnd(FlowNode node) {
        var seen = new HashSet<FlowNode>();
        var open = new ArrayDeque<FlowNode>(List.of(node));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next instanceof EndEvent) {
                return true;
            }
            if (seen.add(next)) {
                flows.from(next).stream().map(SequenceFlow::getTarget).forEach(open::push);
            }
        }
        return false;
    }

    private void references(BpmnModelInstance model) {
        for (var start : model.getModelElementsByType(StartEvent.class)) {
            findings.require(
                    start.getCamundaFormRef() == null || forms.contains(start.getCamundaFormRef()),
                    start,
                    "start-form",
                    "没有编号为“%s”的表单。".formatted(start.getCamundaFormRef()),
                    "请选择这个流程已有的表单。");
        }
        for (var task : model.getModelElementsByType(BusinessRuleTask.class)) {
            findings.require(
                    task.getCamundaDecisionRef() != null && decisions.contains(task.getCamundaDecisionRef()),
                    task,
                    "decision",
                    "没有编号为“%s”的决策。".formatted(task.getCamundaDecisionRef()),
                    "请新建决策表，或者选择这个流程已有的决策。");
            findings.require(
                    "deployment".equals(task.getCamundaDecisionRefBinding()),
                    task,
                    "decision-binding",
                    "决策没有和流程一起发布。",
                    "请把决策的版本设为“随流程一起发布”。");
        }
        for (var call : model.getModelElementsByType(CallActivity.class)) {
            findings.require(
                    processes.contains(String.valueOf(call.getCalledElement())),
                    call,
                    "called-process",
                    "没有编号为“%s”的流程。".formatted(call.getCalledElement()),
                    "请选择一个已经发布的流程。");
        }
    }

    private static boolean isNamed(BaseElement element) {
        var name = element.getAttributeValue("name");
        return name != null && !name.isBlank();
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(one -> one.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
