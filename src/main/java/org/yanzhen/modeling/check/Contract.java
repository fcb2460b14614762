package org.yanzhen.modeling.check;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the program and those who decide rely on: it stays as it is in what is in use. */
class Contract {

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    private final Beans beans;
    private final BpmnModelInstance inUse;
    private final BpmnModelInstance draft;
    private final Findings findings;

    Contract(Beans beans, BpmnModelInstance inUse, BpmnModelInstance draft, Findings findings) {
        this.beans = beans;
        this.inUse = inUse;
        this.draft = draft;
        this.findings = findings;
    }

    void check() {
        missing(messages(inUse), messages(draft), "contract-message", "流程不再接收消息“%s”，程序发出后没有人接。", "请恢复接收这条消息的事件。");
        var steps = steps(draft).collect(toSet());
        var misspelt = steps.stream().filter(step -> !beans.isStep(step)).toList(); // told at their elements
        missing(
                steps(inUse)
                        .filter(beans::isNeeded)
                        .filter(step -> Nearest.to(step, misspelt).isEmpty())
                        .collect(toSet()),
                steps,
                "contract-step",
                "少了登记环节“%s”：办理结果不再记入项目，职责分离也无从核对。",
                "请恢复这个环节；它可以移动，但不能删除。");
        startForms();
        groups();
    }

    private void missing(Set<String> before, Set<String> now, String rule, String message, String remedy) {
        before.stream()
                .filter(one -> !now.contains(one))
                .sorted()
                .forEach(one -> findings.error(null, null, rule, message.formatted(one), remedy));
    }

    private static Set<String> messages(BpmnModelInstance model) {
        return model.getModelElementsByType(MessageEventDefinition.class).stream()
                .map(MessageEventDefinition::getMessage)
                .filter(message -> message != null)
                .map(Message::getName)
                .filter(name -> name != null)
                .collect(toSet());
    }

    private static Stream<String> steps(BpmnModelInstance model) {
        return model.getModelElementsByType(ServiceTask.class).stream()
                .map(task -> BEAN.matcher(String.valueOf(task.getCamundaDelegateExpression())))
                .filter(found -> found.matches())
                .map(found -> found.group(1));
    }

    private void startForms() {
        for (var start : inUse.getModelElementsByType(StartEvent.class)) {
            if (start.getCamundaFormRef() != null
                    && draft.getModelElementsByType(StartEvent.class).stream()
                            .noneMatch(one -> start.getCamundaFormRef().equals(one.getCamundaFormRef()))) {
                findings.error(
                        start.getId(),
                        start.getName(),
                        "contract-start-form",
                        "发起流程的表单“%s”不见了，程序靠它发起。".formatted(start.getCamundaFormRef()),
                        "请在开始事件上恢复这张表单。");
            }
        }
    }

    /** Who proposes does not decide: a task of those who decide never becomes one of those who propose. */
    private void groups() {
        for (var task : inUse.getModelElementsByType(UserTask.class)) {
            ModelElementInstance found = draft.getModelElementById(task.getId());
            if (found instanceof UserTask now
                    && task.getCamundaCandidateGroups() != null
                    && !isOfProposers(task)
                    && (isOfProposers(now) || now.getCamundaCandidateGroups() == null)) {
                findings.error(
                        now,
                        "separation-of-duties",
                        "这个任务由审核方办理，不能改由申报方或者某一个人办理。",
                        "请选回审核方的角色。",
                        Repairs.set(now, Repairs.GROUPS, task.getCamundaCandidateGroups(), "改回原来的角色"));
            }
        }
    }

    private static boolean isOfProposers(UserTask task) {
        var groups = String.valueOf(task.getCamundaCandidateGroups());
        return Vocabulary.PROPOSERS.stream().anyMatch(groups::contains);
    }
}
