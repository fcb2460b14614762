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
        var definition = task.getTaskDefinition();
        if (definition == null
                || (definition.getCamundaFormDefinitionKey() == null && definition.getFormKey() == null)) {
            return Form.NONE;
        }
        return parsed.computeIfAbsent(
                task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(),
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
        var at = new TaskAt(
                task.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                task.getProcessInstance().getBusinessKey(),
                task.getVariables());
        var data = new LinkedHashMap<String, Supplier<?>>();
        for (var source : served(at)) {
            data.putAll(source.of(at));
        }
        return data;
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
