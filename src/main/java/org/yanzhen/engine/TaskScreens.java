package org.yanzhen.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.forms.Form;
import org.yanzhen.shared.Unknown;

/** Forms with what they show: of tasks, and of the start of processes. */
@Component
public class TaskScreens {

    private final TaskForms forms;
    private final TrustedEngine engine;
    private final RepositoryService repository;

    TaskScreens(TaskForms forms, TrustedEngine engine, RepositoryService repository) {
        this.forms = forms;
        this.engine = engine;
        this.repository = repository;
    }

    /** @param instruction what is asked, and what happens then; from the model */
    public record Screen(String instruction, Form form, Map<String, Object> data) {}

    /** Whether the person may see it is the caller's to decide. */
    public Screen of(String task) {
        return engine.call(() -> {
            var entity = task(task);
            var form = forms.of(entity);
            return new Screen(instruction(entity), form, shown(entity, form));
        });
    }

    /** What is asked, and what happens then; from the model. */
    public String instructionOf(String task) {
        return engine.call(() -> instruction(task(task)));
    }

    private static TaskEntity task(String task) {
        var entity = Context.getCommandContext().getTaskManager().findTaskById(task);
        if (entity == null) {
            throw new Unknown("task", task);
        }
        return entity;
    }

    private static String instruction(TaskEntity task) {
        return Objects.requireNonNullElse(task.getDescription(), "");
    }

    /** What the form does not name is not read. */
    private Map<String, Object> shown(TaskEntity task, Form form) {
        var shown = new LinkedHashMap<String, Object>();
        forms.dataFor(task).forEach((key, value) -> {
            if (form.mentions(key)) {
                shown.put(key, value.get());
            }
        });
        return shown;
    }

    /** The form that starts a process, as it is now. */
    public Form ofStart(String process) {
        return ofStartVersion(startVersion(process));
    }

    /** The version of the process, and of its form, that would be started now. */
    public String startVersion(String process) {
        return engine.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId());
    }

    /** @param version as {@link #startVersion} named it */
    public Form ofStartVersion(String version) {
        return engine.call(() -> forms.ofStart(version));
    }
}
