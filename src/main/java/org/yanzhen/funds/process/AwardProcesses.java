package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.engine.BuildingBlock;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.Variable;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;

/** What the processes about awards have in common. */
@Configuration(proxyBeanMethods = false)
class AwardProcesses {

    /** On the cards of the Tasklist, and in the names of groups. */
    static final String COMMUNITY = "community";

    static final String COMMUNITY_NAME = "communityName";
    static final Variable<String> PROJECT_TITLE = Variable.of("projectTitle", String.class);
    static final Variable<Integer> YEAR = Variable.of("year", Integer.class);

    @Bean
    Steps<AwardId> awardSteps(AwardFiles files) {
        return new Steps<>(
                AwardId::of,
                (award, answers) -> files.keepAnswers(award, answers.step(), answers.unread(), answers.by()));
    }

    /** For steps that administrators add. */
    @Step
    @BuildingBlock
    JavaDelegate recordAwardAnswers(Steps<AwardId> steps) {
        return steps.kept();
    }
}
