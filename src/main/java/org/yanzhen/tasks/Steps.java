package org.yanzhen.tasks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.ModelsDeployed;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.shared.Remembered;

/** What processes and their human tasks are called, as the deployed models say; for narrowing lists. */
@Component
public class Steps {

    private final RepositoryService repository;
    private final TrustedEngine engine;
    private final Remembered<List<Known>> known;

    /** @param steps names by key */
    private record Known(String key, @Nullable String name, Map<String, String> steps) {}

    Steps(RepositoryService repository, TrustedEngine engine) {
        this.repository = repository;
        this.engine = engine;
        this.known = new Remembered<>(this::read);
    }

    @EventListener(ModelsDeployed.class)
    void forget() {
        known.forget();
    }

    /** Names by key. */
    public Map<String, String> processes() {
        var names = new TreeMap<String, String>();
        known.get().forEach(process -> names.put(process.key(), process.name()));
        return names;
    }

    /** Names by key, of one process or of all. */
    public Map<String, String> of(@Nullable String process) {
        var names = new LinkedHashMap<String, String>();
        known.get().stream()
                .filter(one -> process == null || process.equals(one.key()))
                .forEach(one -> names.putAll(one.steps()));
        return names;
    }

    private List<Known> read() {
        return engine.call(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .sorted(Comparator.comparing(ProcessDefinition::getKey))
                .map(definition -> new Known(definition.getKey(), definition.getName(), steps(definition.getId())))
                .toList());
    }

    private Map<String, String> steps(String definition) {
        var names = new LinkedHashMap<String, String>();
        repository
                .getBpmnModelInstance(definition)
                .getModelElementsByType(UserTask.class)
                .forEach(task -> names.put(task.getId(), task.getName()));
        return names;
    }
}
