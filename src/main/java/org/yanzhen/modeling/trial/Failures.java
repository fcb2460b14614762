package org.yanzhen.modeling.trial;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.yanzhen.modeling.Bundle;
import org.yanzhen.modeling.trial.TrialReport.Cause;
import org.yanzhen.modeling.trial.TrialReport.Place;
import org.yanzhen.modeling.trial.TrialReport.Problem;

/** What the engine gave up at, each by its cause and at the element where it is written. */
class Failures {

    private static final Pattern UNKNOWN_NAME = Pattern.compile("Cannot resolve identifier '(\\w+)'");
    private static final Pattern EXPRESSION = Pattern.compile("expression:? .*?([$#]\\{[^}]*})");
    private static final String NO_WAY_ON = "ENGINE-02004";

    private final Map<String, FlowElement> elements;
    private final Ways ways;
    private final Bundle draft;
    private final Function<String, Place> places;
    private final Set<Problem> found = new LinkedHashSet<>();
    private final Set<String> at = new HashSet<>();

    Failures(Map<String, FlowElement> elements, Bundle draft, Function<String, Place> places) {
        this.elements = elements;
        this.ways = new Ways(elements);
        this.draft = draft;
        this.places = places;
    }

    Set<Problem> found() {
        return found;
    }

    /** Where something failed, and everything that comes after it: what happens there may merely follow. */
    Set<String> behind() {
        if (found.stream().anyMatch(problem -> problem.place() == null)) {
            return elements.keySet();
        }
        var behind = new HashSet<String>();
        var next = new ArrayDeque<>(at);
        while (!next.isEmpty()) {
            var id = next.remove();
            if (behind.add(id)) {
                elements.values().stream()
                        .filter(element -> ways.before(element).anyMatch(id::equals) || isEndOf(element, id))
                        .forEach(element -> next.add(element.getId()));
            }
        }
        return behind;
    }

    /** A sub-process goes on from where its end is. */
    private boolean isEndOf(FlowElement element, String id) {
        var inner = elements.get(id);
        return inner instanceof FlowNode
                && ways.from(inner).findAny().isEmpty()
                && element.equals(inner.getParentElement());
    }

    /** @param backwards what the instance came by, the last one first */
    void add(RuntimeException failure, List<String> backwards) {
        var here = backwards.stream()
                .map(id -> elements.get(id.replace("#multiInstanceBody", "")))
                .filter(Objects::nonNull)
                .findFirst()
                .map(last -> last instanceof SequenceFlow flow ? flow.getTarget() : last)
                .orElse(null);
        var message =
                chain(failure).map(cause -> String.valueOf(cause.getMessage())).collect(joining("\n"));
        var cause = cause(failure, message);
        var expression = first(EXPRESSION, message);
        var place = place(failure, expression, here);
        Stream.of(here, place)
                .filter(Objects::nonNull)
                .flatMap(element -> Stream.of(element, bearer(element)))
                .forEach(element -> at.add(element.getId()));
        found.add(new Problem(
                place == null ? null : places.apply(place.getId()),
                cause,
                switch (cause) {
                    case MISSING -> List.of(first(UNKNOWN_NAME, message), named(expression, message));
                    case DECISION, DECISION_AMBIGUOUS -> List.of(decision(here));
                    case TIMER -> List.of(named(expression.isEmpty() ? time(place) : expression, message));
                    case EXPRESSION, OTHER -> List.of(named(expression, message));
                    default -> List.of();
                }));
    }

    private static Cause cause(RuntimeException failure, String message) {
        if (!first(UNKNOWN_NAME, message).isEmpty()) {
            return Cause.MISSING;
        }
        if (is(failure, DmnHitPolicyException.class)) {
            return Cause.DECISION_AMBIGUOUS;
        }
        if (is(failure, DmnEngineException.class) || is(failure, FeelException.class)) {
            return Cause.DECISION;
        }
        if (is(failure, Trail.Endless.class)) {
            return Cause.CIRCLES;
        }
        if (message.contains(NO_WAY_ON)) {
            return Cause.NO_WAY_ON;
        }
        if (isAboutTime(failure)) {
            return Cause.TIMER;
        }
        return is(failure, ELException.class) || !first(EXPRESSION, message).isEmpty() ? Cause.EXPRESSION : Cause.OTHER;
    }

    /** The engine says it in many ways, but from few places. */
    private static boolean isAboutTime(RuntimeException failure) {
        return isAboutTimer(failure) || comesFrom(failure, "initializeTaskDueDate");
    }

    private static boolean isAboutTimer(RuntimeException failure) {
        return comesFrom(failure, "TimerDeclarationImpl");
    }

    private static boolean comesFrom(RuntimeException failure, String name) {
        return chain(failure)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .anyMatch(frame -> frame.getMethodName().equals(name)
                        || frame.getClassName().endsWith("." + name));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static boolean is(RuntimeException failure, Class<? extends Throwable> type) {
        return chain(failure).anyMatch(type::isInstance);
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** As near as can be to where the instance stood. */
    private @Nullable FlowElement place(RuntimeException failure, String expression, @Nullable FlowElement here) {
        if (!expression.isEmpty()) {
            return written(expression, here).orElse(here);
        }
        return isAboutTimer(failure)
                ? around(here).filter(Failures::isTimer).findFirst().orElse(here)
                : here;
    }

    private Optional<FlowElement> written(String expression, @Nullable FlowElement here) {
        return Stream.concat(
                        around(here),
                        elements.values().stream().sorted(comparingInt(element -> element.getRawTextContent()
                                .length())))
                .filter(element -> element.getRawTextContent().contains(expression) || isNamedBy(element, expression))
                .findFirst();
    }

    /** What is evaluated when one is there: of itself, on the ways on, and of what is attached to it. */
    private Stream<FlowElement> around(@Nullable FlowElement here) {
        return Stream.of(
                        here == null ? Stream.<FlowElement>empty() : ways.from(here),
                        elements.values().stream()
                                .filter(element -> element instanceof BoundaryEvent
                                        && bearer(element).equals(here)),
                        Stream.ofNullable(here))
                .flatMap(some -> some);
    }

    private boolean isNamedBy(FlowElement element, String expression) {
        var tag = Pattern.compile("<[^>]*\\bid=\"%s\"[^>]*>".formatted(Pattern.quote(element.getId())));
        return draft.files().values().stream()
                .flatMap(content -> tag.matcher(content).results())
                .anyMatch(found -> found.group().contains(expression));
    }

    /** What it begins at, or is attached to; it itself otherwise. */
    private static BaseElement bearer(FlowElement element) {
        return element instanceof SequenceFlow flow
                ? flow.getSource()
                : element instanceof BoundaryEvent event ? event.getAttachedTo() : element;
    }

    private static boolean isTimer(FlowElement element) {
        return !element.getChildElementsByType(TimerEventDefinition.class).isEmpty();
    }

    private static String named(String expression, String message) {
        return expression.isEmpty() ? message.lines().findFirst().orElse("") : expression;
    }

    private static String time(@Nullable FlowElement place) {
        return place instanceof UserTask task
                ? String.valueOf(task.getCamundaDueDate())
                : Stream.ofNullable(place)
                        .flatMap(element -> element.getChildElementsByType(TimerEventDefinition.class).stream())
                        .map(timer -> timer.getRawTextContent().strip())
                        .findFirst()
                        .orElse("");
    }

    private static String decision(@Nullable FlowElement here) {
        return here instanceof BusinessRuleTask task ? String.valueOf(task.getCamundaDecisionRef()) : "";
    }
}
