package org.yanzhen.modeling.check;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.yanzhen.identity.Role;
import org.yanzhen.modeling.Finding.Repair;
import org.yanzhen.modeling.Finding.Repair.Choice;
import org.yanzhen.modeling.Finding.Repair.Kind;
import org.yanzhen.shared.Sentences;

/** What the editor can do about a finding by itself. Where there are several ways, the person takes one. */
final class Repairs {

    static final String GROUPS = "camunda:candidateGroups";
    private static final int MOST = 20;

    /** @return nothing if it has no id by which the editor would find it */
    static @Nullable Repair set(BaseElement element, String property, String value, String words) {
        return element.getId() == null ? null : Repair.set(element.getId(), property, new Choice(value, words));
    }

    /** What was probably meant, or else all there is; nothing if there is nothing, or too much to choose from. */
    static @Nullable Repair nearest(
            BaseElement element,
            String property,
            @Nullable String written,
            Collection<String> known,
            UnaryOperator<String> value) {
        var meant = written == null
                ? List.<String>of()
                : Nearest.to(written, known).stream().toList();
        var offered = meant.isEmpty()
                ? known.stream().filter(one -> !one.isBlank()).sorted().toList()
                : meant;
        return element.getId() == null || offered.isEmpty() || offered.size() > MOST
                ? null
                : new Repair(
                        Kind.SET,
                        element.getId(),
                        property,
                        offered.stream()
                                .map(one -> new Choice(value.apply(one), "改为“%s”".formatted(one)))
                                .toList());
    }

    /** @param written the group that is not there; null if none is written */
    static @Nullable Repair group(UserTask task, @Nullable String written) {
        var near = written == null
                ? List.<Role>of()
                : roles().stream()
                        .filter(role ->
                                Nearest.to(written, List.of(role.group())).isPresent())
                        .limit(1)
                        .toList();
        return task.getId() == null
                ? null
                : new Repair(
                        Kind.SET,
                        task.getId(),
                        GROUPS,
                        (near.isEmpty() ? roles() : near)
                                .stream()
                                        .map(role -> new Choice(
                                                groups(task, written, role.group()),
                                                "改由“%s”办理".formatted(called(role))))
                                        .toList());
    }

    /** Administrators mend processes, they do not work in them. */
    private static List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR)
                .toList();
    }

    private static String called(Role role) {
        return Sentences.of(Locale.SIMPLIFIED_CHINESE, "role." + role.group());
    }

    private static String groups(UserTask task, @Nullable String written, String right) {
        return written == null
                ? right
                : task.getCamundaCandidateGroupsList().stream()
                        .map(group -> group.equals(written) ? right : group)
                        .distinct()
                        .collect(joining(","));
    }

    /** Of flows without a condition one was probably meant; where all have one, one loses it. */
    static @Nullable Repair defaultFlow(BaseElement gateway, Collection<SequenceFlow> flows) {
        var free = flows.stream()
                .filter(flow -> flow.getConditionExpression() == null)
                .toList();
        var choices = (free.isEmpty() ? flows : free)
                .stream()
                        .filter(flow -> flow.getId() != null)
                        .map(flow -> new Choice(
                                flow.getId(),
                                (free.isEmpty() ? "把%s设为默认去向，去掉它的条件" : "把%s设为默认去向").formatted(called(flow))))
                        .toList();
        return gateway.getId() == null || choices.isEmpty()
                ? null
                : new Repair(Kind.DEFAULT_FLOW, gateway.getId(), null, choices);
    }

    private static String called(SequenceFlow flow) {
        if (flow.getName() != null && !flow.getName().isBlank()) {
            return "“%s”".formatted(flow.getName().strip());
        }
        var target = flow.getTarget().getName();
        return "通往“%s”的连线"
                .formatted(target == null || target.isBlank() ? flow.getTarget().getId() : target.strip());
    }

    static @Nullable Repair record(UserTask task) {
        return task.getId() == null
                ? null
                : new Repair(Kind.RECORD, task.getId(), null, List.of(new Choice("", "在后面加一个“登记结果”")));
    }

    private Repairs() {}
}
