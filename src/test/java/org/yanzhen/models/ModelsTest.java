package org.yanzhen.models;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.yanzhen.engine.BuildingBlock;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Step;
import org.yanzhen.models.Shipped.Model;

/** The processes that ship tell the same story as the code and the forms, and are pleasant to read. */
class ModelsTest {

    /** What stands before the underscore of an id, by the kind of element. */
    private static final Map<String, String> ID_BEGINS = Map.of(
            "userTask", "userTask",
            "serviceTask", "serviceTask",
            "businessRuleTask", "businessRuleTask",
            "callActivity", "callActivity",
            "subProcess", "subProcess",
            "startEvent", "startEvent",
            "endEvent", "endEvent",
            "boundaryEvent", "boundaryEvent",
            "intermediateCatchEvent", "event",
            "sequenceFlow", "flow");

    private static final Pattern READABLE = Pattern.compile("[a-z][a-zA-Z]*_[a-z][a-zA-Z0-9]*");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\((.*)\\)");
    private static final Set<String> GIVEN_BY_THE_ENGINE = Set.of("execution", "decisionResult");
    private static final Set<String> GROUPS = Set.of(
            "party-office",
            "working-committee",
            "finance",
            "secretaries-${community}",
            "resident-teams-${community}",
            "department-${department}");

    private final List<Model> models = Shipped.models();
    private final List<String> findings = new ArrayList<>();

    @Test
    void aFileIsNamedLikeItsProcess() {
        forEach(Process.class, (model, process) -> {
            require(model, process, model.name().equals(kebab(process.getId()) + ".bpmn"), "another file name");
            require(model, process, model.all(Process.class).size() == 1, "more than one process in a file");
        });

        assertNoFindings();
    }

    @Test
    void everyProcessRunsSaysWhatItIsAndForHowLongItIsKept() {
        forEach(Process.class, (model, process) -> {
            require(model, process, process.isExecutable(), "not executable");
            require(model, process, isChinese(process.getName()), "no Chinese name");
            require(model, process, isChinese(documentation(process)), "no documentation");
            require(
                    model,
                    process,
                    Pattern.matches("P\\d+D", String.valueOf(process.getCamundaHistoryTimeToLiveString())),
                    "no history time to live in days");
        });

        assertNoFindings();
    }

    @Test
    void idsAreReadableSayTheKindAndStandOnceInAFile() {
        forEach(BaseElement.class, (model, element) -> {
            var type = element.getElementType().getTypeName();
            var begin = type.endsWith("Gateway") ? "gateway" : ID_BEGINS.get(type);
            if (begin != null) {
                require(model, element, element.getId().startsWith(begin + "_"), "id does not begin with " + begin);
            }
            if (begin != null || element instanceof Lane || element instanceof Message) {
                require(model, element, READABLE.matcher(element.getId()).matches(), "id is not readable");
            }
            require(
                    model,
                    element,
                    element.getId() == null || model.source().split(" id=\"" + element.getId() + "\"", -1).length == 2,
                    "id stands more than once");
        });

        assertNoFindings();
    }

    @Test
    void whatOneSeesHasAChineseName() {
        forEach(FlowNode.class, (model, node) -> require(model, node, isChinese(node.getName()), "no Chinese name"));
        forEach(Lane.class, (model, lane) -> require(model, lane, isChinese(lane.getName()), "no Chinese name"));
        forEach(Participant.class, (model, pool) -> require(model, pool, isChinese(pool.getName()), "no Chinese name"));

        assertNoFindings();
    }

    @Test
    void everyHumanTaskSaysWhatIsAskedOfWhomAndUntilWhen() {
        forEach(UserTask.class, (model, task) -> {
            require(model, task, documentation(task).length() >= 20, "does not say what is asked");
            require(model, task, documentation(task).endsWith("。"), "documentation is no sentence");
            require(model, task, task.getCamundaDueDate() != null, "no due date");
            require(
                    model,
                    task,
                    (task.getCamundaCandidateGroups() == null) != (task.getCamundaAssignee() == null),
                    "neither a group nor a person, or both");
            require(
                    model,
                    task,
                    task.getCamundaCandidateGroups() == null || GROUPS.contains(task.getCamundaCandidateGroups()),
                    "asks a group that nobody is in");
        });

        assertNoFindings();
    }

    @Test
    void everyHumanTaskHasAFormOfItsOwnFromTheSameRelease() {
        forEach(UserTask.class, (model, task) -> {
            var form = String.valueOf(task.getCamundaFormRef());
            require(model, task, task.getId().equals("userTask_" + form), "the form is not named like the task");
            require(
                    model,
                    task,
                    "deployment".equals(task.getCamundaFormRefBinding()),
                    "takes a form of another release");
            require(
                    model,
                    task,
                    model.forms().stream().anyMatch(file -> file.id().equals(form)),
                    "the form does not exist");
        });

        assertNoFindings();
    }

    /** Between the two, there is no boundary of a transaction: a refusal leaves the task open. */
    @Test
    void everyHumanTaskIsFollowedByTheStepThatRecordsItInTheSameTransaction() {
        forEach(UserTask.class, (model, task) -> {
            var next = task.getOutgoing().iterator().next().getTarget();
            require(model, task, task.getOutgoing().size() == 1, "more than one way on");
            require(
                    model,
                    task,
                    next instanceof ServiceTask && next.getName().startsWith("登记"),
                    "is not followed by the step that records it");
            require(model, task, !task.isCamundaAsyncAfter() && !next.isCamundaAsyncBefore(), "a boundary in between");
        });

        assertNoFindings();
    }

    @Test
    void everyServiceTaskNamesADelegateCalledLikeTheTask() {
        var beans = beans();
        forEach(ServiceTask.class, (model, task) -> {
            var bean = task.getId().replace("serviceTask_", "");
            require(
                    model,
                    task,
                    ("${" + bean + "}").equals(task.getCamundaDelegateExpression()),
                    "delegate is not called like the task");
            require(
                    model,
                    task,
                    JavaDelegate.class.isAssignableFrom(beans.getOrDefault(bean, Object.class)),
                    "there is no such delegate");
        });

        assertNoFindings();
    }

    @Test
    void expressionsCallOnlyWhatModelsMayCallAndWithWhatItTakes() {
        var beans = beans();
        for (var model : models) {
            for (var expression : model.expressions()) {
                var call = CALL.matcher(expression);
                if (call.matches() && !GIVEN_BY_THE_ENGINE.contains(call.group(1))) {
                    var parameters = call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
                    var bean = beans.get(call.group(1));
                    if (bean == null
                            || Arrays.stream(bean.getMethods())
                                    .noneMatch(method -> method.getName().equals(call.group(2))
                                            && method.getParameterCount() == parameters)) {
                        findings.add("%s: nobody answers ${%s}".formatted(model.name(), expression));
                    }
                }
            }
        }

        assertNoFindings();
    }

    @Test
    void nothingUnneededIsLeftLyingAround() {
        var called = models.stream()
                .flatMap(model -> model.expressions().stream())
                .map(expression -> expression.split("\\.", 2)[0])
                .collect(toSet());

        var needed = beans(bean -> !bean.isAnnotationPresent(BuildingBlock.class));
        assertThat(needed.keySet()).as("beans that no model names").isSubsetOf(called);
    }

    @Test
    void modelsContainNoCode() {
        forEach(ScriptTask.class, (model, task) -> require(model, task, false, "a script"));
        for (var model : models) {
            for (var forbidden : List.of(
                    "camunda:class=",
                    "camunda:expression=",
                    "camunda:script",
                    "camunda:connector",
                    "camunda:executionListener",
                    "camunda:taskListener",
                    "camunda:caseRef",
                    "camunda:formKey",
                    "camunda:formData",
                    "getProcessEngineServices",
                    "xlink:href")) {
                if (model.source().contains(forbidden)) {
                    findings.add(model.name() + ": " + forbidden);
                }
            }
        }

        assertNoFindings();
    }

    @Test
    void everyQuestionHasNamedAnswersOneConditionEachAndADefault() {
        forEach(ExclusiveGateway.class, (model, gateway) -> {
            if (gateway.getOutgoing().size() < 2) {
                return;
            }
            require(model, gateway, gateway.getName().endsWith("？"), "is no question");
            require(model, gateway, gateway.getDefault() != null, "no default");
            for (var flow : gateway.getOutgoing()) {
                require(model, flow, isChinese(flow.getName()), "answer has no name");
                require(
                        model,
                        flow,
                        (flow.getConditionExpression() == null) == flow.equals(gateway.getDefault()),
                        "all but the default need a condition");
            }
            var conditions = gateway.getOutgoing().stream()
                    .map(SequenceFlow::getConditionExpression)
                    .filter(Objects::nonNull)
                    .map(condition -> condition.getTextContent())
                    .toList();
            require(model, gateway, conditions.stream().distinct().count() == conditions.size(), "one condition twice");
        });
        forEach(
                SequenceFlow.class,
                (model, flow) -> require(
                        model,
                        flow,
                        flow.getConditionExpression() == null || flow.getSource() instanceof ExclusiveGateway,
                        "a condition where no question is asked"));

        assertNoFindings();
    }

    @Test
    void everyWayLeadsOnToAnEnd() {
        forEach(FlowNode.class, (model, node) -> {
            var isEventSubProcess = node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
            require(
                    model,
                    node,
                    node instanceof EndEvent
                            || isEventSubProcess
                            || !node.getOutgoing().isEmpty(),
                    "goes nowhere");
        });

        assertNoFindings();
    }

    @Test
    void everythingIsDrawn() {
        for (var model : models) {
            var shapes = model.all(BpmnShape.class).stream()
                    .map(BpmnShape::getBpmnElement)
                    .toList();
            var edges = model.all(BpmnEdge.class).stream()
                    .map(BpmnEdge::getBpmnElement)
                    .toList();
            Stream.of(FlowNode.class, Lane.class, Participant.class)
                    .flatMap(type -> model.all(type).stream())
                    .forEach(node -> require(model, node, shapes.contains(node), "has no shape"));
            model.all(SequenceFlow.class).forEach(flow -> require(model, flow, edges.contains(flow), "has no line"));
            assertThat(shapes).as(model.name()).doesNotHaveDuplicates();
            assertThat(edges).as(model.name()).doesNotHaveDuplicates();
        }

        assertNoFindings();
    }

    @Test
    void everyStepStandsInTheLaneOfWhoTakesIt() {
        for (var model : models) {
            var lanes = model.all(Lane.class);
            if (lanes.isEmpty()) {
                continue;
            }
            var placed = lanes.stream()
                    .flatMap(lane -> lane.getFlowNodeRefs().stream())
                    .toList();
            assertThat(placed).as(model.name()).doesNotHaveDuplicates();
            model.process().getFlowElements().stream()
                    .filter(FlowNode.class::isInstance)
                    .map(FlowNode.class::cast)
                    .forEach(node -> require(model, node, placed.contains(node), "stands in no lane"));
        }

        assertNoFindings();
    }

    @Test
    void whatAProcessCallsShips() {
        var processes = models.stream().map(model -> model.process().getId()).toList();
        var decisions = Shipped.tables().stream()
                .flatMap(table -> table.dmn().getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .toList();
        forEach(CallActivity.class, (model, call) -> {
            require(model, call, processes.contains(call.getCalledElement()), "calls an unknown process");
            require(
                    model,
                    call,
                    businessKeysOf(call).contains(businessKey(call)),
                    "the id of what it is about gets lost");
        });
        forEach(BusinessRuleTask.class, (model, task) -> {
            require(model, task, decisions.contains(task.getCamundaDecisionRef()), "asks an unknown decision");
            require(
                    model,
                    task,
                    "deployment".equals(task.getCamundaDecisionRefBinding()),
                    "asks a decision of another release");
        });

        assertNoFindings();
    }

    /** What is called once per element is about that element. */
    private static String businessKey(CallActivity call) {
        return call.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                        && loop.getCamundaElementVariable() != null
                ? "#{" + loop.getCamundaElementVariable() + "}"
                : "#{execution.processBusinessKey}";
    }

    private static List<String> businessKeysOf(CallActivity call) {
        return call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                .map(CamundaIn::getCamundaBusinessKey)
                .filter(Objects::nonNull)
                .toList();
    }

    /** By name: classes of their own, and methods of those that have a process's steps. */
    private static Map<String, Class<?>> beans() {
        return beans(bean -> true);
    }

    private static Map<String, Class<?>> beans(Predicate<AnnotatedElement> wanted) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
        var beans = new HashMap<String, Class<?>>();
        scanner.findCandidateComponents("org.yanzhen").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .forEach(type -> {
                    if (AnnotatedElementUtils.isAnnotated(type, ProcessBean.class) && wanted.test(type)) {
                        beans.put(ClassUtils.getShortNameAsProperty(type), type);
                    }
                    Arrays.stream(type.getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(Step.class) && wanted.test(method))
                            .forEach(method -> beans.put(method.getName(), method.getReturnType()));
                });
        return beans;
    }

    private <T extends BaseElement> void forEach(Class<T> type, BiConsumer<Model, T> rule) {
        models.forEach(model -> model.all(type).forEach(element -> rule.accept(model, element)));
    }

    private void require(Model model, BaseElement element, boolean holds, String finding) {
        if (!holds) {
            findings.add("%s, %s: %s".formatted(model.name(), element.getId(), finding));
        }
    }

    private void assertNoFindings() {
        assertThat(models).hasSizeGreaterThanOrEqualTo(7);
        assertThat(findings).isEmpty();
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static boolean isChinese(String text) {
        return text != null && text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
