package org.yanzhen.modeling.trial;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Stream.concat;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.yanzhen.engine.Directory;
import org.yanzhen.modeling.Bundle;
import org.yanzhen.modeling.trial.TrialReport.Cause;
import org.yanzhen.modeling.trial.TrialReport.End;
import org.yanzhen.modeling.trial.TrialReport.HumanTask;
import org.yanzhen.modeling.trial.TrialReport.Place;
import org.yanzhen.modeling.trial.TrialReport.Problem;
import org.yanzhen.modeling.trial.TrialReport.Progress;

/**
 * One trial: instance after instance, at every place doing what was done there least often, until everything was
 * reached, nothing new is found any more, or time is up.
 */
class Drive {

    /** The step that a called process consists of here. */
    static final String CALLED = "called";

    private static final int COMBINATIONS = 48;
    private static final int RUNS_WITHOUT_NEWS = 120;

    /** Once something has to be mended anyway. */
    private static final int RUNS_AFTER_A_FAILURE = 24;

    private static final int ACTIONS = 200;

    /** For the case that something is very slow: what is found must not depend on how busy the machine is. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ProcessEngine engine;
    private final Bundle draft;
    private final Vocabulary vocabulary;
    private final Set<String> given;
    private final Trail trail;
    private final Directory directory;
    private final Map<String, FlowElement> elements;
    private final Choices choices = new Choices();

    private final Map<String, End> ends = new LinkedHashMap<>();
    private final Set<Place> deadEnds = new LinkedHashSet<>();
    private final Failures failures;
    private final Map<String, Set<String>> asked = new LinkedHashMap<>();

    Drive(
            ProcessEngine engine,
            Bundle draft,
            Vocabulary vocabulary,
            Set<String> given,
            Trail trail,
            Directory directory) {
        this.engine = engine;
        this.draft = draft;
        this.vocabulary = vocabulary;
        this.trail = trail;
        this.directory = directory;
        this.given = vocabulary.givenBySteps();
        this.given.retainAll(given);
        elements = elements(vocabulary);
        failures = new Failures(elements, draft, this::place);
    }

    private static Map<String, FlowElement> elements(Vocabulary vocabulary) {
        return vocabulary.models().stream()
                .flatMap(model -> model.getModelElementsByType(FlowElement.class).stream())
                .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                .collect(toMap(BaseElement::getId, element -> element, (one, same) -> one, LinkedHashMap::new));
    }

    TrialReport report(Consumer<Progress> watcher) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var runs = 0;
        for (var quiet = 0; quiet < patience() && System.nanoTime() < until && !isAllReached(); runs++) {
            var before = trail.reached().size();
            watcher.accept(new Progress(countReached(), elements.size(), runs));
            run();
            quiet = trail.reached().size() > before ? 0 : quiet + 1;
        }
        return new TrialReport(
                runs,
                elements.keySet().stream().filter(this::isReached).toList(),
                elements.keySet().stream()
                        .filter(id -> !isReached(id))
                        .map(this::place)
                        .toList(),
                List.copyOf(ends.values()),
                problems(),
                asked.entrySet().stream()
                        .map(task -> humanTask(task.getKey(), task.getValue()))
                        .toList(),
                System.nanoTime() < until);
    }

    private int patience() {
        return failures.found().isEmpty() ? RUNS_WITHOUT_NEWS : RUNS_AFTER_A_FAILURE;
    }

    /** What keeps the process from its way first; then where nobody can go on, and where nobody gets to for no such reason. */
    private List<Problem> problems() {
        var unreached = elements.values().stream()
                .filter(element -> !isReached(element.getId()))
                .toList();
        var ways = new Ways(elements);
        var behind = failures.behind();
        var problems = Stream.of(
                        failures.found().stream().sorted(comparing(Problem::cause)),
                        deadEnds.stream().map(place -> new Problem(place, Cause.DEAD_END, List.of())),
                        unreached.stream()
                                .filter(element -> !behind.contains(element.getId()))
                                .filter(element -> ways.before(element).anyMatch(this::isPassed))
                                .map(this::unreached))
                .flatMap(some -> some)
                .toList();
        return problems.isEmpty() ? unreached.stream().map(this::unreached).toList() : problems;
    }

    private Problem unreached(FlowElement element) {
        return new Problem(place(element.getId()), Cause.UNREACHED, List.of());
    }

    private boolean isPassed(String id) {
        return !elements.containsKey(id) || isReached(id);
    }

    private int countReached() {
        return (int) elements.keySet().stream().filter(this::isReached).count();
    }

    private boolean isAllReached() {
        return elements.keySet().stream().allMatch(this::isReached);
    }

    /** The engine does not take the flows between a gateway and the events that it waits for. */
    private boolean isReached(String id) {
        return trail.reached().contains(id)
                || elements.get(id) instanceof SequenceFlow flow
                        && flow.getSource() instanceof EventBasedGateway
                        && trail.reached().contains(flow.getTarget().getId());
    }

    // ---- one instance

    private void run() {
        trail.begin();
        String instance = null;
        try {
            instance = engine.getRuntimeService()
                    .startProcessInstanceByKey(draft.process(), "trial", startVariables())
                    .getId();
            for (var actions = 0; isRunning(instance); actions++) {
                if (actions == ACTIONS) {
                    return; // in circles, which another run will leave
                }
                var possible = possible();
                if (possible.isEmpty()) {
                    stuck(instance);
                    return;
                }
                if (possible.keySet().stream().allMatch(this::interrupts)) {
                    stuck(instance);
                }
                var at = standing(engine.getRuntimeService().getActivityInstance(instance))
                        .sorted()
                        .collect(joining(","));
                var next = choices.pick(at, List.copyOf(possible.keySet()));
                trail.goOn(placeIn(next));
                Objects.requireNonNull(possible.get(next)).run();
            }
            arrived();
        } catch (RuntimeException e) {
            failures.add(e, trail.backwards());
        } finally {
            removeAll();
        }
    }

    private Map<String, Object> startVariables() {
        return choices.pick("start", vocabulary.combinations(given, COMBINATIONS));
    }

    private boolean isRunning(String instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                > 0;
    }

    /** What could happen next, by a name that begins with the place and a slash. */
    private Map<String, Runnable> possible() {
        var possible = new LinkedHashMap<String, Runnable>();
        var jobs = engine.getManagementService().createJobQuery().list();
        for (var job : jobs) {
            if (job.getDuedate() == null && !activity(job).equals(CALLED)) {
                return Map.of(activity(job) + "/async", () -> execute(job));
            }
        }
        for (var task : engine.getTaskService().createTaskQuery().list()) {
            ask(task);
            var answers = vocabulary.answers(form(task), COMBINATIONS);
            for (var i = 0; i < answers.size(); i++) {
                var answer = answers.get(i);
                possible.put(task.getTaskDefinitionKey() + "/" + i, () -> complete(task, answer));
            }
        }
        jobs.forEach(job -> possible.put(activity(job) + "/job", () -> execute(job)));
        for (var subscription :
                engine.getRuntimeService().createEventSubscriptionQuery().list()) {
            if (subscription.getExecutionId() != null) {
                possible.put(subscription.getActivityId() + "/event", () -> {
                    if (subscription.getEventType().equals("signal")) {
                        engine.getRuntimeService()
                                .signalEventReceived(subscription.getEventName(), subscription.getExecutionId());
                    } else {
                        engine.getRuntimeService()
                                .messageEventReceived(subscription.getEventName(), subscription.getExecutionId());
                    }
                });
            }
        }
        return possible;
    }

    private void execute(Job job) {
        engine.getManagementService().executeJob(job.getId());
    }

    private String activity(Job job) {
        var definition = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition == null ? "job" : definition.getActivityId();
    }

    /** As at the real engine: answers do not outlast the step that follows, nor hide what the process knows. */
    private void complete(Task task, Map<String, Object> answer) {
        var taken = engine.getTaskService().getVariables(task.getId()).keySet();
        var variables = Variables.createVariables();
        answer.forEach((name, value) -> {
            if (!taken.contains(name)) {
                variables.putValueTyped(name, Variables.untypedValue(value, true));
            }
        });
        engine.getTaskService().complete(task.getId(), variables);
    }

    /** Whether it puts an end to where the instance stands instead of going on from there. */
    private boolean interrupts(String action) {
        return elements.get(placeIn(action)) instanceof StartEvent;
    }

    private static String placeIn(String action) {
        return action.replaceAll("/.*", "");
    }

    // ---- steps

    /** What a step does instead of recording: gives what conditions ask for, or fails in a way the model foresees. */
    void step(DelegateExecution execution) {
        var id = execution.getCurrentActivityId();
        if (id.equals(CALLED)) {
            var call = execution.getProcessInstance().getSuperExecution();
            id = call.getCurrentActivityId();
            fail(id);
            giveBack(id, execution);
            return;
        }
        fail(id);
        choices.pick(id, vocabulary.combinations(given, COMBINATIONS)).forEach(execution::setVariable);
    }

    private void giveBack(String id, DelegateExecution execution) {
        if (elements.get(id) instanceof CallActivity call) {
            var back = Vocabulary.givenBack(call);
            var values = choices.pick(id, vocabulary.combinations(Set.copyOf(back.values()), COMBINATIONS));
            back.forEach((source, target) -> execution.setVariable(source, values.get(target)));
        }
    }

    private void fail(String id) {
        var errors = elements.values().stream()
                .filter(element -> element instanceof BoundaryEvent boundary
                        && boundary.getAttachedTo().getId().equals(id))
                .flatMap(event -> event.getChildElementsByType(ErrorEventDefinition.class).stream())
                .map(error ->
                        error.getError() == null ? "error" : error.getError().getErrorCode())
                .toList();
        var error = errors.isEmpty()
                ? ""
                : choices.pick(
                        "error " + id, concat(Stream.of(""), errors.stream()).toList());
        if (!error.isEmpty()) {
            throw new BpmnError(error);
        }
    }

    // ---- what is noted

    private void arrived() {
        var way = trail.way().stream().filter(elements::containsKey).toList();
        var last = way.isEmpty() ? draft.process() : way.get(way.size() - 1);
        var names = way.stream().map(id -> place(id).name()).toList();
        ends.merge(
                last,
                new End(place(last), 1, names),
                (known, now) -> new End(
                        known.place(),
                        known.runs() + 1,
                        known.way().size() <= now.way().size() ? known.way() : now.way()));
    }

    private void stuck(String instance) {
        standing(engine.getRuntimeService().getActivityInstance(instance))
                .filter(id -> elements.get(id) instanceof FlowNode)
                .map(this::place)
                .forEach(deadEnds::add);
    }

    /** The innermost elements, those included at which somebody waits for others to come. */
    private static Stream<String> standing(@Nullable ActivityInstance at) {
        if (at == null) {
            return Stream.empty();
        }
        return at.getChildActivityInstances().length == 0
                ? Stream.of(at.getActivityId())
                : Arrays.stream(at.getChildActivityInstances()).flatMap(Drive::standing);
    }

    private void ask(Task task) {
        var links = engine.getTaskService().getIdentityLinksForTask(task.getId());
        var whom = asked.computeIfAbsent(task.getTaskDefinitionKey(), key -> new TreeSet<>());
        links.forEach(link -> whom.add(link.getGroupId() == null ? link.getUserId() : link.getGroupId()));
    }

    private HumanTask humanTask(String id, Set<String> whom) {
        var people = dependsOnTheCase(id)
                ? null
                : whom.stream()
                        .mapToInt(group -> directory.membersOf(group).size())
                        .sum();
        return new HumanTask(place(id), List.copyOf(whom), people, form(id));
    }

    private boolean dependsOnTheCase(String id) {
        return elements.get(id) instanceof UserTask task
                && (task.getCamundaAssignee() != null
                        || String.valueOf(task.getCamundaCandidateGroups()).contains("{"));
    }

    private String form(Task task) {
        return form(task.getTaskDefinitionKey());
    }

    private String form(String id) {
        return elements.get(id) instanceof UserTask task ? String.valueOf(task.getCamundaFormRef()) : "";
    }

    private Place place(String id) {
        var element = elements.get(id);
        if (element == null) {
            return new Place(id, id);
        }
        if (element instanceof SequenceFlow flow) {
            return new Place(
                    id,
                    "%s → %s"
                            .formatted(
                                    place(flow.getSource().getId()).name(),
                                    place(flow.getTarget().getId()).name()));
        }
        return new Place(id, element.getName() == null || element.getName().isBlank() ? id : element.getName());
    }

    private void removeAll() {
        engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .map(Execution::getId)
                .filter(id -> engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0)
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "trial", true, true));
    }
}
