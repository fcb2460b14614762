package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.engine.BuildingBlock;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.Variable;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;

/** What the processes about projects have in common. */
@Configuration(proxyBeanMethods = false)
class ProjectProcesses {

    /** On the cards of the Tasklist, and in the names of groups. */
    static final String COMMUNITY = "community";

    static final String COMMUNITY_NAME = "communityName";
    static final Variable<String> PROJECT_TITLE = Variable.of("projectTitle", String.class);
    static final Variable<Integer> YEAR = Variable.of("year", Integer.class);

    @Bean
    Steps<ProjectId> projectSteps(ProjectFiles files) {
        return new Steps<>(
                ProjectId::of,
                (project, answers) -> files.keepAnswers(project, answers.step(), answers.unread(), answers.by()));
    }

    /** For steps that administrators add. */
    @Step
    @BuildingBlock
    JavaDelegate recordAnswers(Steps<ProjectId> steps) {
        return steps.kept();
    }
}
