package org.yanzhen.engine;

import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Service;
import org.yanzhen.shared.UserId;

/**
 * What a model asks one person alone, as {@code camunda:assignee="${expert}"}: nobody else can take it, so if they cannot
 * do it, it goes to whoever takes their place.
 */
@Service
public class PersonalTasks {

    private static final Pattern NAME = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TrustedEngine engine;

    PersonalTasks(TaskService tasks, RuntimeService runtime, TrustedEngine engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * The model, too, asks the other person from now on, who has as much time as anybody.
     *
     * @param businessKey what it is about
     * @param step the task in the model; what nobody is asked is left alone
     */
    public void handOver(String businessKey, String step, UserId from, UserId to) {
        engine.run(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(step)
                .taskAssignee(from.name())
                .list()
                .forEach(task -> handOver((TaskEntity) task, to)));
    }

    private void handOver(TaskEntity task, UserId to) {
        var asked =
                NAME.matcher(task.getTaskDefinition().getAssigneeExpression().getExpressionText());
        if (asked.matches()) {
            runtime.setVariable(task.getExecutionId(), asked.group(1), to.name());
        }
        var due = task.getTaskDefinition().getDueDateExpression();
        if (due != null && due.getValue(task.getExecution()) instanceof Date date) {
            task.setDueDate(date);
        }
        tasks.setAssignee(task.getId(), to.name());
    }
}
