package org.yanzhen.modeling.check;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static java.util.stream.Stream.concat;
import static org.yanzhen.modeling.check.Vocabulary.ATTRIBUTES;
import static org.yanzhen.modeling.check.Vocabulary.BPMN;
import static org.yanzhen.modeling.check.Vocabulary.CAMUNDA;
import static org.yanzhen.modeling.check.Vocabulary.ELEMENTS;
import static org.yanzhen.modeling.check.Vocabulary.EXTENSIONS;
import static org.yanzhen.modeling.check.Vocabulary.HISTORY;
import static org.yanzhen.modeling.check.Vocabulary.NAMESPACES;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Text;
import org.yanzhen.engine.Quorum;
import org.yanzhen.engine.ShippedModels;
import org.yanzhen.identity.Role;
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

    /** Evaluated when what they stand at has been done. */
    private static final Set<String> AFTERWARDS = Set.of("completionCondition", "outputParameter", "out");

    private static final String FOREIGN = "请删除这项内容：它属于别的工具，这里用不上。";
    private static final int MOST_INSTANCES = 100;
    private static final String FORM = "camunda:formRef";
    private static final String HISTORY_PROPERTY = "camunda:historyTimeToLive";
    private static final String AMOUNT =
            "P(?=.)(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?(?:T(?=.)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?";
    private static final Pattern DURATION = Pattern.compile(AMOUNT);
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern CYCLE =
            Pattern.compile("R\\d*/(?:[^/]+/)?" + AMOUNT + "(?:/[^/]+)?|\\S+(?:\\s+\\S+){5,6}");
    private static final Pattern DAYS_IN_WORDS = Pattern.compile("([\\d零一二两三四五六七八九十百]+)\\s*(?:天|日|个?工作日)");
    private static final Set<String> SHIPPED = ShippedModels.releases().stream()
            .map(ShippedModels.Release::process)
            .collect(toUnmodifiableSet());
    private static final Set<String> GROUPS =
            Arrays.stream(Role.values()).map(Role::group).collect(toUnmodifiableSet());

    private final Beans beans;
    private final Bundle bundle;
    private final Surroundings around;
    private final Set<String> forms;
    private final Set<String> decisions;
    private final Findings findings;
    private Flows flows = Flows.NONE;
    private final Map<String, Element> asked = new LinkedHashMap<>();
    private final List<Asked> places = new ArrayList<>();
    private final Set<String> given = new HashSet<>(OF_ENGINE);

    /**
     * @param around in which it would be released
     * @param forms ids of the bundle's forms
     * @param decisions ids of the bundle's decisions
     */
    ProcessRules(
            Beans beans,
            Bundle bundle,
            Surroundings around,
            Set<String> forms,
            Set<String> decisions,
            Findings findings) {
        this.beans = beans;
        this.bundle = bundle;
        this.around = around;
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
            timers(model);
            return model;
        });
    }

    private Optional<BpmnModelInstance> read(String content) {
        var twice = twice(SafeXml.parse(content).getDocumentElement(), new HashSet<>());
        if (!twice.isEmpty()) {
            findings.error(
                    twice.iterator().next(),
                    null,
                    "id-twice",
                    "编号“%s”用了不止一次，引擎分不清是哪一个。".formatted(String.join("”“", twice)),
                    "请给其中一个换一个编号；复制粘贴的环节最容易这样。");
            return Optional.empty();
        }
        try {
            return Optional.of(Bpmn.readModelFromStream(SafeXml.bytes(content)));
        } catch (ModelException e) {
            findings.error(
                    null,
                    null,
                    "schema",
                    "这不是符合 BPMN 2.0 规范的流程文件%s。".formatted(SafeXml.line(e)),
                    "请用流程编辑器打开并改正，或者导入另一个文件。");
            return Optional.empty();
        }
    }

    private static Set<String> twice(Element element, Set<String> seen) {
        var twice = new TreeSet<String>();
        var id = element.getAttribute("id");
        if (!id.isEmpty() && !seen.add(id)) {
            twice.add(id);
        }
        SafeXml.children(element).forEach(child -> twice.addAll(twice(child, seen)));
        return twice;
    }

    // ---- nothing but what is known

    private void walk(Element element) {
        var name = element.getLocalName();
        if (!NAMESPACES.contains(String.valueOf(element.getNamespaceURI()))) {
            findings.error(
                    element,
                    "namespace",
                    "这里有“%s”留下的内容。".formatted(ForeignModel.tool(element.getNamespaceURI())),
                    FOREIGN);
        }
        if (BPMN.equals(element.getNamespaceURI()) && !ELEMENTS.contains(name)) {
            findings.error(
                    element,
                    "element-unknown",
                    "不能使用“%s”这种元素。".formatted(Terms.element(name, "其他工具的元素")),
                    "请改用面板上的环节：角色任务、登记结果、决策、通知等。");
        }
        if (CAMUNDA.equals(element.getNamespaceURI())) {
            if (!EXTENSIONS.containsKey(name)) {
                findings.error(
                        element,
                        "extension-unknown",
                        "不能使用“%s”。".formatted(Terms.extension(name)),
                        "请删除这项设置；需要的功能请用面板上的环节。");
            } else if (SafeXml.children(element).stream()
                    .anyMatch(child -> !CAMUNDA.equals(child.getNamespaceURI())
                            || !EXTENSIONS.containsKey(child.getLocalName()))) {
                findings.error(
                        element,
                        "extension-content",
                        "“%s”里只能写值或者简单表达式。".formatted(Terms.extension(name)),
                        "请改为一个值或者一个表达式。");
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
                findings.error(
                        element,
                        "namespace",
                        "这里有“%s”的设置。".formatted(ForeignModel.tool(attribute.getNamespaceURI())),
                        FOREIGN);
            }
            if (CAMUNDA.equals(attribute.getNamespaceURI()) && !isAllowed(element, attribute.getLocalName())) {
                findings.error(
                        element,
                        "setting-unknown",
                        "不能设置“%s”。".formatted(Terms.setting(attribute.getLocalName())),
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
                        "“%s”不能设置“%s”。"
                                .formatted(
                                        Terms.extension(element.getLocalName()),
                                        Terms.setting(attribute.getNodeName())),
                        "请删除这项设置。");
            }
            if (!attribute.getNodeName().endsWith(":delegateExpression")
                    || !BEAN.matcher(attribute.getNodeValue()).matches()) { // those are told as steps
                expression(element, attribute.getNodeValue(), false);
            }
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
        expression.names().forEach(name -> {
            asked.putIfAbsent(name, element);
            if (!AFTERWARDS.contains(element.getLocalName())) {
                places.add(new Asked(name, element));
            }
        });
    }

    private record Asked(String name, Element element) {
        /** The next element around that the engine stops at or goes along. */
        Element owner() {
            var owner = element;
            while (owner.getParentNode() instanceof Element parent
                    && !Set.of("process", "subProcess").contains(parent.getLocalName())) {
                owner = parent;
            }
            return owner;
        }
    }

    /**
     * Where answers of forms are asked for that are gone by then: they are kept until the process waits next.
     *
     * @param formKeys of the fields, by the form's id
     * @param decisions the names that decisions ask for, by their ids
     * @return the names, with the ids of the elements
     */
    Map<String, String> gone(
            BpmnModelInstance model, Map<String, Set<String>> formKeys, Map<String, Set<String>> decisions) {
        var availability = new Availability(model, flows, formKeys);
        var gone = new LinkedHashMap<String, String>();
        places.stream()
                .filter(one -> availability.isGone(one.name(), one.owner().getAttribute("id")))
                .forEach(one -> gone.putIfAbsent(one.name(), one.owner().getAttribute("id")));
        Availability.askedByDecisions(model, decisions).forEach((task, names) -> names.stream()
                .filter(name -> availability.isGone(name, task))
                .forEach(name -> gone.putIfAbsent(name, task)));
        gone.keySet().removeAll(given);
        return gone;
    }

    /** @param kept the names that the program keeps, so that they may be asked for at any time */
    void requireThere(BpmnModelInstance model, Map<String, String> gone, Set<String> kept) {
        gone.forEach((name, element) -> {
            if (!kept.contains(name)) {
                BaseElement place = model.getModelElementById(element);
                findings.error(
                        place,
                        "answer-gone",
                        "这里要用“%s”，可它是前面一张表单里的回答，只保留到流程下一次等待为止；走到这里时已经没有了。".formatted(name),
                        "请把判断移到填写那张表单的任务之后、下一个任务或者等待之前，或者在最近的任务表单里再问一次。");
            }
        });
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
                        "表达式用到“%s”，可是没有表单、决策或者环节给出它。%s"
                                .formatted(
                                        name,
                                        Nearest.to(
                                                        name,
                                                        concat(known.stream(), given.stream())
                                                                .collect(toSet()))
                                                .map("是不是“%s”？"::formatted)
                                                .orElse("")),
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
                    bundle.process().equals(process.getId()),
                    process,
                    "process-id",
                    process.getId() == null
                            ? "流程没有编号，应是“%s”。".formatted(bundle.process())
                            : "流程编号是“%s”，应是“%s”。".formatted(process.getId(), bundle.process()),
                    "请恢复原来的编号：运行中的流程和程序靠它找到这个流程。",
                    () -> Repairs.set(process, "id", bundle.process(), "改为“%s”".formatted(bundle.process())));
            findings.require(
                    process.isExecutable(),
                    process,
                    "executable",
                    "流程没有标为可执行。",
                    "请在流程的属性中勾选“可执行”。",
                    () -> Repairs.set(process, "isExecutable", "true", "标为可执行"));
            history(process);
        }
    }

    private void history(Process process) {
        var kept = written(process.getCamundaHistoryTimeToLiveString());
        findings.require(
                kept != null && DAYS.matcher(kept).matches(),
                process,
                "history-time-to-live",
                kept == null ? "没有写明历史记录保存多少天。" : "历史记录的保存期限“%s”不是这里的写法。".formatted(kept),
                "请在流程的属性中填写历史记录的保存期限，如 P3650D。",
                () -> kept != null && kept.matches("\\d{1,5}")
                        ? Repairs.set(process, HISTORY_PROPERTY, "P%sD".formatted(kept), "写成 %s 天".formatted(kept))
                        : Repairs.set(process, HISTORY_PROPERTY, HISTORY, "设为 3650 天（约十年）"));
    }

    /** Nothing where nothing is to be seen. */
    private static @Nullable String written(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void humanTasks(BpmnModelInstance model) {
        for (var task : model.getModelElementsByType(UserTask.class)) {
            findings.require(isNamed(task), task, "human-task-name", "任务没有名称。", "请写明办理什么，如“审核变更”。");
            whose(task);
            var form = written(task.getCamundaFormRef());
            findings.require(
                    form != null && forms.contains(form),
                    task,
                    "human-task-form",
                    form == null ? "任务没有表单。" : missing("表单", form, forms),
                    "请新建表单，或者选择这个流程已有的表单。",
                    () -> Repairs.nearest(task, FORM, form, forms, one -> one));
            findings.require(
                    form == null || "deployment".equals(task.getCamundaFormRefBinding()),
                    task,
                    "form-binding",
                    "表单没有和流程一起发布。",
                    "请把表单的版本设为“随流程一起发布”。",
                    () -> Repairs.set(task, "camunda:formRefBinding", "deployment", "随流程一起发布"));
            findings.require(
                    !documentation(task).isBlank(),
                    task,
                    "human-task-documentation",
                    "没有说明办理人要做什么。",
                    "请在“说明”中用一两句话写清楚要做什么。");
            recorded(task);
        }
    }

    /** Groups that depend on the case are known when it runs; who may be in them is known before. */
    private void whose(UserTask task) {
        var groups = written(task.getCamundaCandidateGroups());
        var person = written(task.getCamundaAssignee());
        findings.require(
                groups != null || person != null,
                task,
                "human-task-group",
                "没有写明由谁办理。",
                "请选择一个角色，或者指定一个人。",
                () -> Repairs.group(task, null));
        findings.require(
                groups == null || person == null,
                task,
                "human-task-group",
                "写了由角色办理，又写了由指定的人办理。",
                "请二者取一。",
                () -> Repairs.set(task, "camunda:assignee", "", "只由角色办理"));
        for (var group : groups == null ? List.<String>of() : task.getCamundaCandidateGroupsList()) {
            var fixed = group.replaceAll("[$#]\\{.*", "");
            var known = fixed.equals(group)
                    ? GROUPS.contains(group) || around.groups().test(group)
                    : fixed.isEmpty()
                            || Arrays.stream(Role.values()).anyMatch(role -> fixed.startsWith(role.groupFor("")));
            findings.require(
                    known,
                    task,
                    "group-unknown",
                    "没有“%s”这个组。%s"
                            .formatted(
                                    group,
                                    Nearest.to(group, GROUPS)
                                            .map("是不是“%s”？"::formatted)
                                            .orElse("")),
                    "请在属性里选择一个角色。",
                    () -> Repairs.group(task, group));
        }
    }

    private static String missing(String kind, String id, Set<String> known) {
        return "没有编号为“%s”的%s。%s".formatted(id, kind, Nearest.hint(id, known));
    }

    /** Of a new process: whether anything begins it. */
    void requireStart(BpmnModelInstance model) {
        var begins = model.getModelElementsByType(StartEvent.class).stream()
                .anyMatch(start -> !start.getEventDefinitions().isEmpty());
        var called = around.processes().stream()
                .anyMatch(process -> around.calls().apply(process).contains(bundle.process()));
        if (!begins && !called && !SHIPPED.contains(bundle.process())) {
            findings.warning(
                    bundle.process(),
                    null,
                    "never-started",
                    "这个流程还没有人能发起：程序不认识它，也没有别的流程调用它。",
                    "发布以后，请在已有的流程里加一个“调用流程”来调用它；或者让它由定时器开始。");
        }
    }

    /** Durations and dates as the engine reads them; it would say so only when the process gets there. */
    private void timers(BpmnModelInstance model) {
        model.getModelElementsByType(TimeDuration.class)
                .forEach(time -> time(time, DURATION, "时长", "如 P3D（三天）、PT2H（两小时）"));
        model.getModelElementsByType(TimeDate.class).forEach(time -> time(time, DATE, "日期", "如 2023-03-31T18:00:00"));
        model.getModelElementsByType(TimeCycle.class).forEach(time -> time(time, CYCLE, "重复的间隔", "如 R3/P1D（每天一次，共三次）"));
        for (var task : model.getModelElementsByType(UserTask.class)) {
            var due = task.getCamundaDueDate();
            findings.require(
                    due == null
                            || due.contains("{")
                            || DATE.matcher(due).matches()
                            || DURATION.matcher(due).matches(),
                    task,
                    "time",
                    "办理期限“%s”读不懂。".formatted(due),
                    "请在“几个工作日内办完”里填一个整数，如 10。");
        }
    }

    private void time(ModelElementInstance time, Pattern allowed, String what, String example) {
        var text = time.getTextContent().strip();
        if (text.contains("{") || allowed.matcher(text).matches()) {
            return;
        }
        ModelElementInstance around = time;
        while (!(around instanceof FlowElement) && around.getParentElement() != null) {
            around = around.getParentElement();
        }
        var days = DAYS_IN_WORDS.matcher(text);
        findings.error(
                around instanceof FlowElement element ? element.getId() : null,
                around instanceof FlowElement element ? element.getName() : null,
                "time",
                text.isEmpty() ? "没有写明%s。".formatted(what) : "“%s”不是引擎读得懂的%s。".formatted(text, what),
                what.equals("时长") && days.matches()
                        ? "正确的写法是：P%sD。".formatted(Spelling.number(days.group(1)))
                        : "请写成%s的样子。".formatted(example));
    }

    private void recorded(UserTask task) {
        var next = flows.from(task).stream().map(SequenceFlow::getTarget).toList();
        findings.require(
                next.size() == 1 && next.get(0) instanceof ServiceTask, // whether it is a step is told of itself
                task,
                "human-task-record",
                "任务之后没有紧接着登记结果的环节。",
                "请在任务后面放一个“登记结果”。",
                () -> next.size() < 2 ? Repairs.record(task) : null);
        var later = concat(
                        Stream.of(task).filter(UserTask::isCamundaAsyncAfter),
                        next.stream().filter(FlowNode::isCamundaAsyncBefore))
                .toList();
        findings.require(
                later.isEmpty(),
                task,
                "human-task-record",
                "任务和登记结果之间不能异步，否则登记失败时任务已经关闭。",
                "请取消任务的“之后异步”和登记环节的“之前异步”。",
                () -> later.get(0).equals(task)
                        ? Repairs.set(task, "camunda:asyncAfter", "false", "取消任务的“之后异步”")
                        : Repairs.set(later.get(0), "camunda:asyncBefore", "false", "取消登记环节的“之前异步”"));
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
                        (BaseElement) times.getParentElement().getParentElement(),
                        "repetitions",
                        text.isEmpty() ? "没有写明重复的次数。" : "重复的次数是“%s”。".formatted(text),
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
                                            : Terms.element(
                                                    element.getElementType().getTypeName(), "一个环节")),
                    "请在编辑器里打开并保存，或者填写编号。");
        }
    }

    private void steps(BpmnModelInstance model) {
        for (var task : model.getModelElementsByType(ServiceTask.class)) {
            var bean = BEAN.matcher(String.valueOf(task.getCamundaDelegateExpression()));
            findings.require(
                    isStep(task),
                    task,
                    "step-unknown",
                    bean.matches()
                            ? "系统没有叫“%s”的处理。%s"
                                    .formatted(
                                            bean.group(1),
                                            Nearest.to(bean.group(1), beans.steps())
                                                    .map("是不是“%s”？"::formatted)
                                                    .orElse(""))
                            : "这个环节没有指定系统提供的处理。",
                    "请用面板上的“登记结果”“通知”等环节，或者恢复原来的设置。",
                    () -> bean.matches()
                            ? Repairs.nearest(
                                    task,
                                    "camunda:delegateExpression",
                                    bean.group(1),
                                    beans.steps(),
                                    "${%s}"::formatted)
                            : null);
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
            findings.require(
                    otherwise != null,
                    gateway,
                    "gateway-default",
                    "没有默认的去向，条件都不满足时流程会卡住。",
                    "请把一条连线设为默认去向。",
                    () -> Repairs.defaultFlow(gateway, flows.from(gateway)));
            var free = flows.from(gateway).stream()
                    .filter(flow -> flow.getConditionExpression() == null)
                    .toList();
            for (var flow : flows.from(gateway)) {
                var meant = otherwise == null && free.equals(List.of(flow)); // as the default one, which is told above
                findings.require(
                        meant || flow.equals(otherwise) == free.contains(flow),
                        flow,
                        "gateway-condition",
                        flow.equals(otherwise) ? "默认去向不能有条件。" : "这条连线没有条件。",
                        "除默认去向外，每条连线写一个条件。",
                        () -> flow.equals(otherwise) ? Repairs.set(flow, "conditionExpression", "", "去掉它的条件") : null);
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
            var form = written(start.getCamundaFormRef());
            findings.require(
                    form == null || forms.contains(form),
                    start,
                    "start-form",
                    missing("表单", String.valueOf(form), forms),
                    "请选择这个流程已有的表单。",
                    () -> Repairs.nearest(start, FORM, form, forms, one -> one));
        }
        for (var task : model.getModelElementsByType(BusinessRuleTask.class)) {
            var decision = written(task.getCamundaDecisionRef());
            findings.require(
                    decision != null && decisions.contains(decision),
                    task,
                    "decision",
                    decision == null ? "没有选择决策。" : missing("决策", decision, decisions),
                    "请新建决策表，或者选择这个流程已有的决策。",
                    () -> Repairs.nearest(task, "camunda:decisionRef", decision, decisions, one -> one));
            findings.require(
                    decision == null || "deployment".equals(task.getCamundaDecisionRefBinding()),
                    task,
                    "decision-binding",
                    "决策没有和流程一起发布。",
                    "请把决策的版本设为“随流程一起发布”。",
                    () -> Repairs.set(task, "camunda:decisionRefBinding", "deployment", "随流程一起发布"));
        }
        for (var call : model.getModelElementsByType(CallActivity.class)) {
            var called = written(call.getCalledElement());
            findings.require(
                    called != null && (around.processes().contains(called) || called.equals(bundle.process())),
                    call,
                    "called-process",
                    called == null ? "没有选择要调用的流程。" : missing("流程", called, around.processes()),
                    "请选择一个已经发布的流程。",
                    () -> called == null
                            ? null
                            : Repairs.nearest(call, "calledElement", called, around.processes(), one -> one));
            findings.require(
                    called == null || !around.leads(called, bundle.process()),
                    call,
                    "called-itself",
                    "流程直接或者经过别的流程又调用了自己，会没完没了。",
                    "请改为调用别的流程；需要重来一次，请在图上连回前面的环节。");
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
