package org.yanzhen.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.TaskData.TaskAt;
import org.yanzhen.engine.forms.Form;

/** The forms of tasks, parsed once: a deployed form never changes. Called inside an engine command. */
@Component
class TaskForms {

    private final ObjectProvider<TaskData> sources;
    private final Map<String, Form> parsed = new ConcurrentHashMap<>();

    TaskForms(ObjectProvider<TaskData> sources) {
        this.sources = sources;
    }

    Form of(TaskEntity task) {
        var known = parsed.get(key(task));
        return known == null ? read(task) : known;
    }

    private static String key(TaskEntity task) {
        return task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey();
    }

    private Form read(TaskEntity task) {
        var definition = task.getTaskDefinition();
        if (definition == null
                || (definition.getCamundaFormDefinitionKey() == null && definition.getFormKey() == null)) {
            return Form.NONE;
        }
        return parsed.computeIfAbsent(
                key(task),
                key -> Form.parse(
                        read(() -> new GetDeployedTaskFormCmd(task.getId()).execute(Context.getCommandContext()))));
    }

    Form ofStart(String processDefinitionId) {
        return parsed.computeIfAbsent(
                processDefinitionId,
                key -> Form.parse(read(
                        () -> new GetDeployedStartFormCmd(processDefinitionId).execute(Context.getCommandContext()))));
    }

    /** What the form shows beside its fields, each read when it is asked for. */
    Map<String, Supplier<?>> dataFor(TaskEntity task) {
        // all of the instance at once, where the engine would read one after the other
        var instance = Context.getCommandContext()
                .getExecutionManager()
                .findExecutionsByProcessInstanceId(task.getProcessInstanceId())
                .stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .findFirst()
                .orElseThrow();
        var at = new TaskAt(
                processOf(task), task.getTaskDefinitionKey(), instance.getBusinessKey(), task.getVariables());
        var data = new LinkedHashMap<String, Supplier<?>>();
        for (var source : served(at)) {
            data.putAll(source.of(at));
        }
        return data;
    }

    /** From its version in use here, which the engine would ask the database for. */
    private static String processOf(TaskEntity task) {
        var known = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getProcessDefinitionCache()
                .get(task.getProcessDefinitionId());
        return (known == null ? task.getProcessDefinition() : known).getKey();
    }

    private List<TaskData> served(TaskAt at) {
        return sources.stream().filter(source -> source.serves(at)).toList();
    }

    private static String read(Supplier<InputStream> deployed) {
        try (var stream = Context.getCommandContext().runWithoutAuthorization(deployed::get)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
