package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.BuildingBlock;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.TaskData.TaskAt;
import org.yanzhen.engine.Variable;
import org.yanzhen.shared.UserId;

/** What the processes about rounds and their applications have in common. */
@Configuration(proxyBeanMethods = false)
class CompetitionProcesses {

    /** On the cards of the Tasklist, and in the names of groups; never where experts score. */
    static final String COMMUNITY = "community";

    static final String COMMUNITY_NAME = "communityName";
    static final Variable<String> PROJECT_TITLE = Variable.of("projectTitle", String.class);
    static final Variable<Integer> YEAR = Variable.of("year", Integer.class);
    static final Variable<String> EXPERT = Variable.of("expert", String.class);

    @Bean
    Steps<RoundId> roundSteps(Rounds rounds) {
        return new Steps<>(
                RoundId::of,
                (round, answers) -> rounds.keepAnswers(round, null, answers.step(), answers.unread(), answers.by()));
    }

    @Bean
    Steps<ApplicationId> applicationSteps(Rounds rounds, Applications applications) {
        return new Steps<>(
                ApplicationId::of,
                (application, answers) -> rounds.keepAnswers(
                        applications.get(application).round(),
                        application,
                        answers.step(),
                        answers.unread(),
                        answers.by()));
    }

    /** For steps that administrators add to what is about a round. */
    @Step
    @BuildingBlock
    JavaDelegate recordRoundAnswers(Steps<RoundId> steps) {
        return steps.kept();
    }

    /** For steps that administrators add to what is about an application. */
    @Step
    @BuildingBlock
    JavaDelegate recordApplicationAnswers(Steps<ApplicationId> steps) {
        return steps.kept();
    }

    /** Whom a task asks that is one expert's alone. */
    static UserId expert(TaskAt task) {
        return new UserId(String.valueOf(task.variables().get(EXPERT.name())));
    }
}
