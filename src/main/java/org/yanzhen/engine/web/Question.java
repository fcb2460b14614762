package org.yanzhen.engine.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.rest.FilterRestService;
import org.camunda.bpm.engine.rest.GroupRestService;
import org.camunda.bpm.engine.rest.ProcessDefinitionRestService;
import org.camunda.bpm.engine.rest.TaskRestService;
import org.camunda.bpm.engine.rest.sub.runtime.FilterResource;

/**
 * What those who are not administrators may ask of the engine's lists, at both of its doors: what the Tasklist needs. By
 * conditions on variables, by the order of variables or by other people one would learn what one may not read.
 * {@code src/docs/access.md} shows it to people.
 *
 * <p>Expressions ({@link #isExpression}) nobody may ask by, at any depth of any list.
 */
@SuppressWarnings("ImmutableEnumChecker") // its sets are
public enum Question {
    TASKS(
            "任务、筛选器内的任务",
            "tasks, also those of a filter",
            Set.of(TaskRestService.class, FilterResource.class),
            Set.of("assignee", "candidateUser"),
            Set.of("candidateGroup", "candidateGroups"),
            "created dueDate followUpDate id instanceId lastUpdated name nameCaseInsensitive priority",
            """
            orQueries active suspended assigned unassigned taskId taskIdIn
            taskDefinitionKey taskDefinitionKeyIn taskDefinitionKeyNotIn taskDefinitionKeyLike
            name nameLike nameNotEqual nameNotLike description descriptionLike priority minPriority maxPriority
            processDefinitionId processDefinitionKey processDefinitionKeyIn processDefinitionName
            processDefinitionNameLike processInstanceId processInstanceIdIn processInstanceBusinessKey
            due dueDate dueAfter dueBefore withoutDueDate
            followUp followUpDate followUpAfter followUpBefore followUpBeforeOrNotExistent
            created createdOn createdAfter createdBefore updatedAfter withCommentAttachmentInfo
            """),
    FILTERS(
            "筛选器",
            "filters",
            Set.of(FilterRestService.class),
            Set.of(),
            Set.of(),
            "filterId firstResult name owner resourceType",
            "filterId name nameLike resourceType"),
    PROCESSES(
            "流程定义",
            "process definitions",
            Set.of(ProcessDefinitionRestService.class),
            Set.of(),
            Set.of(),
            "category deploymentId id key name version versionTag",
            """
            processDefinitionId processDefinitionIdIn name nameLike key keysIn keyLike ver version versionTag
            latest latestVersion active suspended startableInTasklist notStartableInTasklist startablePermissionCheck
            """),
    GROUPS("用户组", "groups", Set.of(GroupRestService.class), Set.of("member"), Set.of(), "id name type", """
            id idIn name nameLike type
            """);

    /** Of every list: which part of it, how many there are, in which order. */
    private static final Set<String> OF_ALL =
            Set.of("firstResult", "maxResults", "itemCount", "sortBy", "sortOrder", "sorting");

    public final String chinese;
    public final String english;

    /** Asked about nobody but oneself. */
    public final Set<String> ownName;

    /** Asked about no group but one's own. */
    public final Set<String> ownGroups;

    /** By which the answer may be put in order. */
    public final Set<String> orders;

    /** Whatever the value. */
    public final Set<String> anything;

    private final Set<Class<?>> resources;

    Question(
            String chinese,
            String english,
            Set<Class<?>> resources,
            Set<String> ownName,
            Set<String> ownGroups,
            String orders,
            String anything) {
        this.chinese = chinese;
        this.english = english;
        this.resources = resources;
        this.ownName = ownName;
        this.ownGroups = ownGroups;
        this.orders = Set.of(orders.split("\\s+"));
        this.anything = Set.of(anything.strip().split("\\s+"));
    }

    static Optional<Question> of(Class<?> resource) {
        return Arrays.stream(values())
                .filter(question -> question.resources.stream().anyMatch(type -> type.isAssignableFrom(resource)))
                .findFirst();
    }

    boolean knows(String name) {
        return anything.contains(name) || ownName.contains(name) || ownGroups.contains(name) || OF_ALL.contains(name);
    }

    /** The engine would evaluate it. */
    static boolean isExpression(String name) {
        return name.endsWith("Expression");
    }
}
