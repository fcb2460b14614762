package org.yanzhen.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Each task grants itself to those who are asked, once. */
@Component
class TaskGrants extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new Provider());
    }

    private static final class Provider extends DefaultAuthorizationProvider {

        /** A candidate who takes a task could read it before. */
        @Override
        public AuthorizationEntity[] newTaskAssignee(Task task, String before, String assignee) {
            var caller = Context.getCommandContext().getAuthentication();
            if (caller != null
                    && caller.getUserId() != null
                    && caller.getUserId().equals(assignee)) {
                var groups = caller.getGroupIds() == null ? List.<String>of() : caller.getGroupIds();
                if (Workers.isCandidate((TaskEntity) task, assignee, groups)) {
                    return new AuthorizationEntity[0];
                }
            }
            return super.newTaskAssignee(task, before, assignee);
        }

        @Override
        protected AuthorizationEntity createOrUpdateAuthorization(
                Task task, String user, String group, Resource resource, boolean historic, Permission... permissions) {
            if ("Init".equals(((TaskEntity) task).getTaskState())) {
                return createAuthorization(user, group, resource, task.getId(), permissions); // nobody has one yet
            }
            return super.createOrUpdateAuthorization(task, user, group, resource, historic, permissions);
        }
    }
}
