package org.yanzhen.engine;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saves the engine round trips to the database whose answer is known, or comes with another. */
@Component
class EngineReads extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomSessionFactories() == null) {
            configuration.setCustomSessionFactories(new ArrayList<>());
        }
        configuration.getCustomSessionFactories().add(factory(VariableInstanceManager.class, Variables.class));
        configuration.getCustomSessionFactories().add(factory(TaskManager.class, Tasks.class));
        configuration.getCustomSessionFactories().add(factory(IncidentManager.class, Incidents.class));
    }

    private static <T extends Session> SessionFactory factory(Class<T> type, Class<? extends T> implementation) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                try {
                    return implementation.getDeclaredConstructor().newInstance();
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    /** Reads the variables of a whole process instance at once, where the engine asks scope by scope. */
    static class Variables extends VariableInstanceManager {

        private final Map<String, Map<Scope, List<VariableInstanceEntity>>> read = new HashMap<>();

        private record Scope(String execution, String task) {

            static Scope of(VariableInstanceEntity variable) {
                return new Scope(variable.getExecutionId(), Objects.requireNonNullElse(variable.getTaskId(), ""));
            }
        }

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByExecutionId(String execution) {
            return of(execution, new Scope(execution, ""));
        }

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskId(String task) {
            var entity = getDbEntityManager().getCachedEntity(TaskEntity.class, task);
            return entity == null || entity.getExecutionId() == null
                    ? super.findVariableInstancesByTaskId(task)
                    : of(entity.getExecutionId(), new Scope(entity.getExecutionId(), task));
        }

        private List<VariableInstanceEntity> of(String execution, Scope scope) {
            var entity = getDbEntityManager().getCachedEntity(ExecutionEntity.class, execution);
            if (entity == null) {
                return scope.task().isEmpty()
                        ? super.findVariableInstancesByExecutionId(execution)
                        : super.findVariableInstancesByTaskId(scope.task());
            }
            return read
                    .computeIfAbsent(
                            entity.getProcessInstanceId(),
                            instance -> findVariableInstancesByProcessInstanceId(instance).stream()
                                    .collect(groupingBy(Scope::of)))
                    .getOrDefault(scope, List.of())
                    .stream()
                    .filter(variable -> !getDbEntityManager().isDeleted(variable))
                    .toList();
        }
    }

    /** A job that may still be tried has no incident. */
    static class Incidents extends IncidentManager {

        @Override
        public List<Incident> findIncidentByConfigurationAndIncidentType(String configuration, @Nullable String type) {
            var job = getDbEntityManager().getCachedEntity(JobEntity.class, configuration);
            return job != null && job.getRetries() > 0
                    ? List.of()
                    : super.findIncidentByConfigurationAndIncidentType(configuration, type);
        }
    }

    /** There are no tasks outside of processes, hence none below another; and a token waits at one task at a time. */
    static class Tasks extends TaskManager {

        @Override
        public List<TaskEntity> findTasksByExecutionId(String execution) {
            var known = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(task -> execution.equals(task.getExecutionId()))
                    .toList();
            return known.isEmpty() ? super.findTasksByExecutionId(execution) : new ArrayList<>(known);
        }

        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return List.of();
        }
    }
}
