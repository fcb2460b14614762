package org.yanzhen.modeling.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Sandbox;
import org.yanzhen.modeling.Bundle;
import org.yanzhen.modeling.trial.TrialReport.Progress;

/**
 * Drives a draft along its ways in an engine in memory, one at a time. It has passed {@code ModelCheck} before: what is
 * not allowed does not get here.
 */
@Component
public class Trial implements DisposableBean {

    private final ApplicationContext context;
    private final Directory directory;
    private final Trail trail = new Trail();
    private @Nullable ProcessEngine engine;
    private @Nullable Drive drive;

    Trial(ApplicationContext context, Directory directory) {
        this.context = context;
        this.directory = directory;
    }

    /**
     * @param released what is in use of all processes: the variables their conditions ask for are those that the steps
     *     of the program give
     * @param watcher is told how far it is
     */
    public synchronized TrialReport of(Bundle draft, Collection<Bundle> released, Consumer<Progress> watcher) {
        var vocabulary = new Vocabulary(draft);
        var given = released.stream()
                .flatMap(bundle -> new Vocabulary(bundle).givenBySteps().stream())
                .collect(toSet());
        var deployment = deploy(draft, vocabulary);
        try {
            trail.forget();
            drive = new Drive(engine(), draft, vocabulary, given, trail, directory);
            return drive.report(watcher);
        } finally {
            drive = null;
            engine().getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    private String deploy(Bundle draft, Vocabulary vocabulary) {
        var builder = engine().getRepositoryService().createDeployment();
        draft.files().forEach((name, content) -> builder.addInputStream(name, stream(content)));
        called(vocabulary)
                .forEach(process -> builder.addModelInstance(
                        process + ".called.bpmn",
                        Bpmn.createExecutableProcess(process)
                                .startEvent()
                                .serviceTask(Drive.CALLED)
                                .camundaDelegateExpression("${" + Drive.CALLED + "}")
                                .camundaAsyncBefore() // so that something can happen while it runs
                                .endEvent()
                                .done()));
        return builder.deploy().getId();
    }

    /** The processes that the draft calls, each of which is one step here. */
    private static Set<String> called(Vocabulary vocabulary) {
        return vocabulary.models().stream()
                .flatMap(model -> model.getModelElementsByType(CallActivity.class).stream())
                .map(CallActivity::getCalledElement)
                .collect(toSet());
    }

    private ProcessEngine engine() {
        if (engine == null) {
            engine = Sandbox.open(new StandIns(context, this::step), trail);
        }
        return engine;
    }

    private void step(DelegateExecution execution) {
        if (drive != null) {
            drive.step(execution);
        }
    }

    private static ByteArrayInputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }

    @Override
    public void destroy() {
        if (engine != null) {
            engine.close();
        }
    }
}
