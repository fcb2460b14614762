package org.yanzhen.projects.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.Variable;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposals;
import org.yanzhen.projects.ReviewCalendar;

/** 书记工程项目全周期: the steps that {@code project-lifecycle.bpmn} calls, in its order. */
@Configuration(proxyBeanMethods = false)
class LifecycleProcess {

    static final String KEY = "projectLifecycle";

    static final String ACCEPTANCE_REQUESTED = "project.acceptanceRequested";

    /** All processes about the project hear it. */
    static final String PROJECT_ENDED = "project.ended";

    static final Variable<Boolean> APPROVED = Variable.of("approved", Boolean.class);
    static final Variable<Integer> FIRST_QUARTER = Variable.of("firstQuarter", Integer.class);
    static final Variable<Integer> REVIEWS_TO_COME = Variable.of("reviewsToCome", Integer.class);
    static final Variable<Date> ACCEPTANCE_OPENS_AT = Variable.of("acceptanceOpensAt", Date.class);

    private final Steps<ProjectId> steps;

    LifecycleProcess(Steps<ProjectId> steps) {
        this.steps = steps;
    }

    /** Puts an approved project on the board and says which reviews are still to come. */
    @Step
    JavaDelegate publishProject(Proposals proposals, ReviewCalendar calendar) {
        return steps.taken((project, execution) -> {
            var published = proposals.publish(project);
            FIRST_QUARTER.set(execution, published.firstQuarter());
            REVIEWS_TO_COME.set(execution, 5 - published.firstQuarter());
            ACCEPTANCE_OPENS_AT.set(execution, Date.from(calendar.acceptanceOpens(published)));
        });
    }

    /** Freezes the file. */
    @Step
    JavaDelegate closeProject(Acceptances acceptances) {
        return steps.taken((project, execution) -> acceptances.close(project));
    }

    @Bean
    TaskData lifecycleForms(ProjectForms forms) {
        return forms.of(KEY);
    }
}
