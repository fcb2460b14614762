package org.yanzhen.projects.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.PersonalTasks;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.projects.ChangeRequest;
import org.yanzhen.projects.Intervention;
import org.yanzhen.projects.Project;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.ProjectWorkflow;
import org.yanzhen.shared.UserId;

/** The business key of every instance is the project's id, so nothing else has to be remembered. */
@Component
class CamundaProjectWorkflow implements ProjectWorkflow {

    private static final String SUSPENDED_AT = "suspendedAt";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final PersonalTasks personal;
    private final TrustedEngine engine;
    private final Clock clock;

    CamundaProjectWorkflow(
            RuntimeService runtime,
            ManagementService management,
            PersonalTasks personal,
            TrustedEngine engine,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.personal = personal;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void proposalSubmitted(Project project, String communityName) {
        var variables = card(project, communityName);
        variables.put(ApprovalProcess.CATEGORY.name(), project.category());
        start(LifecycleProcess.KEY, project.id(), variables);
    }

    @Override
    public void proposalWithdrawn(ProjectId project) {
        tell(project, ApprovalProcess.PROPOSAL_WITHDRAWN);
    }

    @Override
    public void changeRequested(ChangeRequest change, Project project, String communityName) {
        var variables = card(project, communityName);
        variables.put(ChangeProcess.CHANGE_ID.name(), change.id().toString());
        variables.put(ChangeProcess.CHANGES_GOALS.name(), change.changesGoals());
        variables.put(
                ChangeProcess.BUDGET_INCREASE_PERCENT.name(),
                change.budgetIncreasePercent().doubleValue());
        start(ChangeProcess.KEY, project.id(), variables);
    }

    @Override
    public void interventionRequested(Intervention intervention, Project project, String communityName) {
        var variables = card(project, communityName);
        variables.put(
                InterventionProcess.INTERVENTION_ID.name(), intervention.id().toString());
        start(InterventionProcess.KEY, project.id(), variables);
    }

    @Override
    public void changesLapsed(ProjectId project) {
        engine.run(() -> runtime.createMessageCorrelation(ChangeProcess.CHANGE_LAPSED)
                .processInstanceBusinessKey(project.toString())
                .correlateAll());
    }

    @Override
    public void acceptanceRequested(ProjectId project) {
        tell(project, LifecycleProcess.ACCEPTANCE_REQUESTED);
    }

    @Override
    public void panelMemberReplaced(ProjectId project, UserId member, UserId replacement) {
        personal.handOver(project.toString(), "userTask_scoreAcceptance", member, replacement);
    }

    /** Instances stand still with their tasks and timers; the one that decided on it goes on. */
    @Override
    public void suspended(ProjectId project) {
        engine.runApart(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(project.toString(), LifecycleProcess.KEY)
                    .list()
                    .forEach(instance ->
                            runtime.setVariable(instance.getId(), SUSPENDED_AT, Date.from(clock.instant())));
            allBut(project).active().list().forEach(instance -> runtime.suspendProcessInstanceById(instance.getId()));
        });
    }

    /**
     * Timers that watch over people had stopped with them, so they run on by as much later. Those that follow the
     * calendar do not.
     */
    @Override
    public void resumed(ProjectId project) {
        activate(project);
        engine.runApart(() -> {
            var lifecycle = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(project.toString(), LifecycleProcess.KEY)
                    .singleResult();
            var suspendedAt = ((Date) runtime.getVariable(lifecycle.getId(), SUSPENDED_AT)).toInstant();
            var pause = Duration.between(suspendedAt, clock.instant());
            runtime.removeVariable(lifecycle.getId(), SUSPENDED_AT);
            allBut(project).list().stream()
                    .flatMap(instance ->
                            management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                    .filter(this::watchesOverSomebody)
                    .forEach(job -> management.setJobDuedate(
                            job.getId(), Date.from(job.getDuedate().toInstant().plus(pause))));
        });
    }

    private boolean watchesOverSomebody(Job job) {
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition.getActivityId().startsWith("boundaryEvent_");
    }

    /** A suspended instance hears nothing, so all are woken for the end. */
    @Override
    public void terminated(ProjectId project) {
        activate(project);
        engine.runApart(() -> runtime.createMessageCorrelation(LifecycleProcess.PROJECT_ENDED)
                .processInstanceBusinessKey(project.toString())
                .correlateAll());
    }

    private void activate(ProjectId project) {
        engine.runApart(() -> allBut(project)
                .suspended()
                .list()
                .forEach(instance -> runtime.activateProcessInstanceById(instance.getId())));
    }

    private ProcessInstanceQuery allBut(ProjectId project) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(project.toString())
                .processDefinitionKeyNotIn(InterventionProcess.KEY);
    }

    private void start(String process, ProjectId project, Map<String, Object> variables) {
        engine.run(() -> runtime.startProcessInstanceByKey(process, project.toString(), variables));
    }

    private void tell(ProjectId project, String message) {
        engine.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(project.toString())
                .correlate());
    }

    private static Map<String, Object> card(Project project, String communityName) {
        var variables = new HashMap<String, Object>();
        variables.put(ProjectProcesses.COMMUNITY, project.community());
        variables.put(ProjectProcesses.COMMUNITY_NAME, communityName);
        variables.put(ProjectProcesses.PROJECT_TITLE.name(), project.title());
        variables.put(ProjectProcesses.YEAR.name(), project.year());
        return variables;
    }
}
