package org.yanzhen.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.ScopedFilterService.Scope;

/**
 * What each role may do in the engine, and the filters it finds in the Tasklist.
 *
 * <p>The roles of the business see the tasks they are asked to do, each task granting itself to its candidates, and
 * nothing else; auditors read what happened. Administrators keep the engine but work on no task.
 */
@Component
class RoleGrants extends AbstractProcessEnginePlugin {

    static final List<String> BUSINESS_ROLES = List.of(
            "secretaries",
            "resident-teams",
            "party-office",
            "departments",
            "experts",
            "working-committee",
            "finance",
            "auditors");

    private static final Set<Resources> NOT_FOR_ADMINISTRATORS = Set.of(Resources.TASK, Resources.PROCESS_DEFINITION);

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        for (var resource : Resources.values()) {
            if (!NOT_FOR_ADMINISTRATORS.contains(resource)) {
                grant(engine, Workers.ADMINISTRATORS, resource, ANY, Permissions.ALL);
            }
        }
        grant(
                engine,
                Workers.ADMINISTRATORS,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.UPDATE,
                ProcessDefinitionPermissions.DELETE,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                ProcessDefinitionPermissions.MIGRATE_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.TASK_ASSIGN);
        grant(engine, Workers.ADMINISTRATORS, Resources.TASK, ANY, TaskPermissions.READ, TaskPermissions.TASK_ASSIGN);

        var filters = filters(engine);
        for (var role : BUSINESS_ROLES) {
            grant(engine, role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            if (!role.equals(Workers.AUDITORS)) {
                grant(engine, role, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
            }
            filters.values().forEach(filter -> grant(engine, role, Resources.FILTER, filter, Permissions.READ));
        }
        grant(
                engine,
                Workers.AUDITORS,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(engine, Workers.AUDITORS, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(engine, Workers.AUDITORS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }

    /** The ids of the shipped filters, which are made if they are missing. */
    private static Map<Scope, String> filters(ProcessEngine engine) {
        var ids = new LinkedHashMap<Scope, String>();
        for (var scope : Scope.values()) {
            var existing = engine.getFilterService()
                    .createTaskFilterQuery()
                    .filterName(scope.label)
                    .list();
            ids.put(
                    scope,
                    existing.isEmpty() ? create(engine, scope) : existing.get(0).getId());
        }
        return ids;
    }

    private static String create(ProcessEngine engine, Scope scope) {
        var filter = engine.getFilterService().newTaskFilter(scope.label);
        filter.setQuery(engine.getTaskService().createTaskQuery().active().initializeFormKeys());
        filter.setProperties(
                Map.of(ScopedFilterService.PROPERTY, scope.name(), "priority", scope.priority, "refresh", true));
        return engine.getFilterService().saveFilter(filter).getId();
    }

    private static void grant(
            ProcessEngine engine, String group, Resource resource, String id, Permission... permissions) {
        var authorizations = engine.getAuthorizationService();
        var existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        var grant = existing == null ? authorizations.createNewAuthorization(AUTH_TYPE_GRANT) : existing;
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
