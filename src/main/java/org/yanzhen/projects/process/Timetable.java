package org.yanzhen.projects.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.engine.Variable;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.ReviewCalendar;
import org.yanzhen.shared.Quarter;
import org.yanzhen.shared.WorkingDays;

/**
 * When a window opens and when acceptance begins is computed up to a year ahead, perhaps before the holidays of that time
 * are known; once they are, it is computed again. The days on which people were told something is due stay.
 */
@Component
class Timetable {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TrustedEngine engine;
    private final ProjectFiles projects;
    private final ReviewCalendar calendar;

    Timetable(
            RuntimeService runtime,
            ManagementService management,
            TrustedEngine engine,
            ProjectFiles projects,
            ReviewCalendar calendar) {
        this.runtime = runtime;
        this.management = management;
        this.engine = engine;
        this.projects = projects;
        this.calendar = calendar;
    }

    @ApplicationModuleListener
    void on(WorkingDays.Changed changed) {
        computeAgain();
    }

    void computeAgain() {
        engine.run(() -> {
            timers(QuarterlyReviewProcess.KEY, "event_windowOpening").forEach(this::openWindow);
            timers(QuarterlyReviewProcess.KEY, "boundaryEvent_reportLate")
                    .forEach(timer ->
                            watchReport(timer, QuarterlyReviewProcess.REPORT_ESCALATES_AT, calendar::escalates));
            timers(QuarterlyReviewProcess.KEY, "boundaryEvent_reportMissing")
                    .forEach(timer -> watchReport(timer, QuarterlyReviewProcess.REPORT_MISSING_AT, calendar::missing));
            timers(LifecycleProcess.KEY, "event_acceptanceDay").forEach(this::beginAcceptance);
            runtime.createProcessInstanceQuery().processDefinitionKey(LifecycleProcess.KEY).list().stream()
                    .map(ProcessInstance::getId)
                    .filter(instance ->
                            runtime.getVariable(instance, LifecycleProcess.ACCEPTANCE_OPENS_AT.name()) != null)
                    .forEach(instance ->
                            remember(instance, LifecycleProcess.ACCEPTANCE_OPENS_AT, acceptanceOpens(instance)));
        });
    }

    private void openWindow(Job timer) {
        var quarter = new Quarter(
                get(timer.getExecutionId(), ProjectProcesses.YEAR),
                get(timer.getExecutionId(), QuarterlyReviewProcess.QUARTER).intValue());
        move(timer, QuarterlyReviewProcess.REVIEW_OPENS_AT, calendar.opens(quarter));
    }

    /** Only what watches a report before it is due: versions until V19 did so with reports that had been returned. */
    private void watchReport(Job timer, Variable<Date> at, Function<LocalDate, Instant> watched) {
        var due = get(timer.getExecutionId(), QuarterlyReviewProcess.REPORT_DUE_AT)
                .toInstant();
        if (timer.getDuedate().toInstant().isBefore(due)) {
            move(timer, at, watched.apply(calendar.day(due)));
        }
    }

    private void beginAcceptance(Job timer) {
        move(timer, LifecycleProcess.ACCEPTANCE_OPENS_AT, acceptanceOpens(timer.getProcessInstanceId()));
    }

    private Instant acceptanceOpens(String instance) {
        var id = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        return calendar.acceptanceOpens(projects.get(ProjectId.of(id)));
    }

    private List<Job> timers(String process, String step) {
        return management
                .createJobQuery()
                .processDefinitionKey(process)
                .activityId(step)
                .timers()
                .list();
    }

    private void move(Job timer, Variable<Date> variable, Instant at) {
        if (!timer.getDuedate().toInstant().equals(at)) {
            management.setJobDuedate(timer.getId(), Date.from(at));
        }
        remember(timer.getProcessInstanceId(), variable, at);
    }

    private void remember(String instance, Variable<Date> variable, Instant at) {
        if (!get(instance, variable).toInstant().equals(at)) {
            runtime.setVariable(instance, variable.name(), Date.from(at));
        }
    }

    private <T> T get(String execution, Variable<T> variable) {
        return variable.type().cast(runtime.getVariable(execution, variable.name()));
    }
}
