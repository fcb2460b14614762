package org.yanzhen.projects.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.Variable;
import org.yanzhen.projects.FileWords;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Rectifications;
import org.yanzhen.projects.ReviewCalendar;
import org.yanzhen.shared.Formats;

/** 整改: the steps that {@code rectification.bpmn} calls, in its order, and what its forms show. */
@Configuration(proxyBeanMethods = false)
class RectificationProcess {

    static final String KEY = "rectification";

    /** What it follows from: {@code Q1} to {@code Q4} or {@code ACCEPTANCE}. */
    static final Variable<String> ORIGIN = Variable.of("origin", String.class);

    static final Variable<Date> RECTIFICATION_DUE_AT = Variable.of("rectificationDueAt", Date.class);
    static final Variable<Date> RECTIFICATION_OVERDUE_AT = Variable.of("rectificationOverdueAt", Date.class);

    private final Steps<ProjectId> steps;
    private final Rectifications rectifications;
    private final ReviewCalendar calendar;

    RectificationProcess(Steps<ProjectId> steps, Rectifications rectifications, ReviewCalendar calendar) {
        this.steps = steps;
        this.rectifications = rectifications;
        this.calendar = calendar;
    }

    @Step
    JavaDelegate openRectification() {
        return steps.taken((project, execution) ->
                watch(rectifications.get(project, ORIGIN.get(execution)).deadline(), execution));
    }

    @Step
    JavaDelegate recordRectification() {
        return steps.recorded((project, answers, execution) ->
                rectifications.report(project, ORIGIN.get(execution), answers.text("done"), answers.by()));
    }

    /** Notes that the deadline went by. */
    @Step
    JavaDelegate recordOverdueRectification() {
        return steps.taken((project, execution) -> rectifications.overdue(project, ORIGIN.get(execution)));
    }

    @Step
    JavaDelegate recordRecheck() {
        return steps.recorded((project, answers, execution) -> rectifications.recheck(
                project,
                ORIGIN.get(execution),
                answers.text("recheck").equals("PASSED"),
                answers.text("findings"),
                answers.by()));
    }

    /** The working committee's measure and new deadline. */
    @Step
    JavaDelegate recordSupervision() {
        return steps.recorded((project, answers, execution) -> watch(
                rectifications
                        .supervise(
                                project,
                                ORIGIN.get(execution),
                                answers.text("measure"),
                                answers.date("deadline").orElseThrow(),
                                answers.by())
                        .deadline(),
                execution));
    }

    private void watch(LocalDate deadline, DelegateExecution execution) {
        RECTIFICATION_DUE_AT.set(execution, Date.from(calendar.endOf(deadline)));
        RECTIFICATION_OVERDUE_AT.set(execution, Date.from(calendar.rectificationOverdue(deadline)));
    }

    @Bean
    TaskData rectificationForms(ProjectForms forms) {
        return forms.of(
                KEY,
                (file, task) -> Map.of(
                        "rectification",
                        () -> rectification(
                                ProjectId.of(task.businessKey()),
                                String.valueOf(task.variables().get(ORIGIN.name())))));
    }

    private Map<String, Object> rectification(ProjectId project, String origin) {
        var rectification = rectifications.get(project, origin);
        return Map.of(
                "origin", FileWords.scope(origin),
                "demand", rectification.demand(),
                "deadline", Formats.day(rectification.deadline()),
                "done", rectification.done(),
                "findings", rectification.findings(),
                "measure", rectification.measure(),
                "supervisions", rectification.supervisions());
    }
}
