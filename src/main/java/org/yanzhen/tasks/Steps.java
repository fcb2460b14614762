package org.yanzhen.tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.TrustedEngine;

/** What processes and their human tasks are called, as the deployed models say; for narrowing lists. */
@Component
public class Steps {

    private final RepositoryService repository;
    private final TrustedEngine engine;
    private final Map<String, Map<String, String>> stepsByDefinition = new ConcurrentHashMap<>();

    Steps(RepositoryService repository, TrustedEngine engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** Names by key. */
    public Map<String, String> processes() {
        return engine.call(() -> {
            var names = new TreeMap<String, String>();
            repository
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .list()
                    .forEach(definition -> names.put(definition.getKey(), definition.getName()));
            return names;
        });
    }

    /** Names by key, of one process or of all. */
    public Map<String, String> of(@Nullable String process) {
        return engine.call(() -> {
            var query = repository
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .orderByProcessDefinitionKey()
                    .asc();
            var names = new LinkedHashMap<String, String>();
            (process == null ? query : query.processDefinitionKey(process))
                    .list()
                    .forEach(definition -> names.putAll(steps(definition.getId())));
            return names;
        });
    }

    private Map<String, String> steps(String definition) {
        return stepsByDefinition.computeIfAbsent(definition, id -> {
            var names = new LinkedHashMap<String, String>();
            repository
                    .getBpmnModelInstance(id)
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> names.put(task.getId(), task.getName()));
            return names;
        });
    }
}
