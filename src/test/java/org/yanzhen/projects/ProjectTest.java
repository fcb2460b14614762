package org.yanzhen.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yanzhen.projects.Examples.COMMITTEE;
import static org.yanzhen.projects.Examples.DEPUTY;
import static org.yanzhen.projects.Examples.HOUSING;
import static org.yanzhen.projects.Examples.NOW;
import static org.yanzhen.projects.Examples.OFFICE;
import static org.yanzhen.projects.Examples.OTHER_COMMITTEE;
import static org.yanzhen.projects.Examples.OTHER_OFFICE;
import static org.yanzhen.projects.Examples.SECRETARY;
import static org.yanzhen.projects.Examples.TODAY;
import static org.yanzhen.projects.Examples.opinions;
import static org.yanzhen.projects.Examples.projectAt;
import static org.yanzhen.projects.Examples.proposal;
import static org.yanzhen.projects.Examples.saidBy;
import static org.yanzhen.projects.Examples.titled;
import static org.yanzhen.projects.OpinionOutcome.ABSENT;
import static org.yanzhen.projects.OpinionOutcome.AGREE;
import static org.yanzhen.projects.OpinionOutcome.AGREE_WITH_SUGGESTIONS;
import static org.yanzhen.projects.OpinionOutcome.DISAGREE;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yanzhen.projects.ProjectEvent.ProjectClosed;
import org.yanzhen.projects.ProjectEvent.ProjectDecided;
import org.yanzhen.projects.ProjectEvent.ProposalChecked;
import org.yanzhen.projects.ProjectEvent.ProposalRevised;
import org.yanzhen.projects.ProjectEvent.ProposalSubmitted;
import org.yanzhen.shared.Quarter;

/** Every verb of a project: what it does, when it is refused, and to whom. */
class ProjectTest {

    @ParameterizedTest
    @CsvSource({
        "2022-12-31T04:00:00Z, 1",
        "2023-03-31T15:59:59Z, 1",
        "2023-03-31T16:00:00Z, 2",
        "2023-12-31T04:00:00Z, 4",
        "2024-02-01T04:00:00Z, 5"
    })
    void noQuarterIsReviewedThatEndedBeforeTheProjectWasPublished(Instant published, int first) {
        var project = projectAt(Stage.UNDER_DECISION);
        project.decide(Decision.APPROVE, "", "", COMMITTEE, Set.of(), NOW);

        project.publish(published);

        assertThat(project.firstQuarter()).isEqualTo(first);
        for (var quarter = 1; quarter <= 4; quarter++) {
            assertThat(project.needsNoReportFor(new Quarter(2023, quarter))).isEqualTo(quarter < first);
        }
        assertThat(saidBy(project)).contains(new ProjectEvent.ProjectPublished(project.id(), published, first));
    }

    @Test
    void aProposalThatIsHandedInIsLookedAtByThePartyOffice() {
        var project = projectAt(Stage.UNDER_CHECK);

        assertThat(project.stage()).isEqualTo(Stage.UNDER_CHECK);
        assertThat(project.number()).isEqualTo("2023-GUIHUA-1");
        assertThat(project.proposal()).isEqualTo(proposal());
        assertThat(project.authors()).containsExactly(SECRETARY);
        assertThat(saidBy(project))
                .containsExactly(new ProposalSubmitted(
                        project.id(), SECRETARY, NOW, "guihua", proposal().title()));
    }

    @Nested
    class Check {

        private final Project project = projectAt(Stage.UNDER_CHECK);

        @Test
        void whatIsAcceptedGoesToTheDepartments() {
            project.check(CheckOutcome.ACCEPT, "", OFFICE, NOW);

            assertThat(project.stage()).isEqualTo(Stage.UNDER_OPINION);
            assertThat(saidBy(project))
                    .contains(new ProposalChecked(project.id(), OFFICE, NOW, CheckOutcome.ACCEPT, ""));
        }

        @Test
        void whatIsReturnedGoesBackToTheSecretaryWithRemarks() {
            project.check(CheckOutcome.RETURN, "预算不清楚", OFFICE, NOW);

            assertThat(project.stage()).isEqualTo(Stage.RETURNED);
        }

        @Test
        void whatIsRefusedIsOver() {
            project.check(CheckOutcome.REFUSE, "不属于受理范围", OFFICE, NOW);

            assertThat(project.stage()).isEqualTo(Stage.REJECTED);
            assertThat(project.stage().isOver()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(names = {"RETURN", "REFUSE"})
        void whoeverDoesNotAcceptSaysWhy(CheckOutcome outcome) {
            assertMistake("remarks", "reason-required", () -> project.check(outcome, "  ", OFFICE, NOW));
            assertThat(project.stage()).isEqualTo(Stage.UNDER_CHECK);
        }

        @Test
        void nobodyChecksTheirOwnProposal() {
            assertRefused("own-work", () -> project.check(CheckOutcome.ACCEPT, "", SECRETARY, NOW));
        }

        @Test
        void remarksHaveAnEnd() {
            assertMistake(
                    "remarks", "too-long", () -> project.check(CheckOutcome.RETURN, "长".repeat(5_001), OFFICE, NOW));
        }
    }

    @Nested
    class Revise {

        private final Project project = projectAt(Stage.RETURNED);

        @Test
        void whatIsRevisedIsLookedAtAfresh() {
            project.revise(titled("改过的项目名称"), SECRETARY, NOW);

            assertThat(project.stage()).isEqualTo(Stage.UNDER_CHECK);
            assertThat(project.revision()).isEqualTo(2);
            assertThat(project.title()).isEqualTo("改过的项目名称");
            assertThat(saidBy(project)).contains(new ProposalRevised(project.id(), SECRETARY, NOW, 2));
        }

        @Test
        void whoeverRevisesBecomesAnAuthor() {
            project.revise(proposal(), DEPUTY, NOW);

            assertThat(project.authors()).containsExactlyInAnyOrder(SECRETARY, DEPUTY);
            assertRefused("own-work", () -> project.check(CheckOutcome.ACCEPT, "", DEPUTY, NOW));
        }

        @Test
        void theDepartmentsAreChosenAnew() {
            var returned = projectAt(Stage.UNDER_DECISION);
            returned.decide(Decision.RETURN, "", "预算偏高", COMMITTEE, Set.of(), NOW);
            returned.revise(proposal(), SECRETARY, NOW);

            assertThat(returned.departments()).isEmpty();
            assertThat(returned.opinionResult()).isNull();
        }
    }

    @Nested
    class Withdraw {

        @ParameterizedTest
        @EnumSource(names = {"UNDER_CHECK", "RETURNED", "UNDER_OPINION", "UNDER_DECISION"})
        void aProposalCanBeTakenBackUntilItIsDecided(Stage stage) {
            var project = projectAt(stage);

            project.withdraw("条件变化", SECRETARY, NOW);

            assertThat(project.stage()).isEqualTo(Stage.WITHDRAWN);
        }

        @Test
        void notWithoutAReason() {
            assertMistake("reason", "reason-required", () -> projectAt(Stage.UNDER_CHECK)
                    .withdraw("", SECRETARY, NOW));
        }
    }

    @Nested
    class Opinions {

        private final Project project = projectAt(Stage.UNDER_OPINION);

        @Test
        void enoughConsentsCarryTheProject() {
            assertThat(project.closeOpinions(opinions(AGREE, AGREE_WITH_SUGGESTIONS, ABSENT), NOW))
                    .isEqualTo(OpinionResult.PASSED);
            assertThat(project.stage()).isEqualTo(Stage.UNDER_DECISION);
        }

        @Test
        void tooFewConsentsDoNot() {
            assertThat(project.closeOpinions(opinions(AGREE, DISAGREE, ABSENT), NOW))
                    .isEqualTo(OpinionResult.NO_QUORUM);
            assertThat(project.stage()).isEqualTo(Stage.UNDER_OPINION);
        }

        @Test
        void aDepartmentThatMustAgreeCanStopTheProjectAlone() {
            assertThat(project.closeOpinions(opinions(DISAGREE, AGREE, AGREE), NOW))
                    .isEqualTo(OpinionResult.VETOED);
            assertThat(project.stage()).isEqualTo(Stage.UNDER_OPINION);
        }

        @Test
        void beingAbsentIsNoVeto() {
            assertThat(project.closeOpinions(opinions(ABSENT, AGREE, AGREE), NOW))
                    .isEqualTo(OpinionResult.PASSED);
        }

        @Test
        void aDepartmentThatWasNotAskedGivesNoOpinion() {
            assertRefused("department-not-asked", () -> Opinion.give(project, "agriculture", AGREE, "", HOUSING, NOW));
        }

        @Test
        void nobodyGivesAnOpinionOnTheirOwnProposal() {
            assertRefused("own-work", () -> Opinion.give(project, "housing", AGREE, "", SECRETARY, NOW));
        }

        @Test
        void whoeverDoesNotSimplyAgreeSaysWhy() {
            assertMistake(
                    "text", "reason-required", () -> Opinion.give(project, "housing", DISAGREE, "", HOUSING, NOW));
            assertMistake(
                    "text",
                    "reason-required",
                    () -> Opinion.give(project, "housing", AGREE_WITH_SUGGESTIONS, " ", HOUSING, NOW));
        }

        @Test
        void anOpinionBelongsToTheRevisionItWasGivenOn() {
            var opinion = Opinion.give(project, "housing", AGREE, "", HOUSING, NOW);

            assertThat(opinion.revision()).isEqualTo(1);
            assertThat(opinion.givenBy()).contains(HOUSING);
        }

        @Test
        void whoWasAbsentIsNobody() {
            var opinion = Opinion.absent(project, "housing", NOW);

            assertThat(opinion.outcome()).isEqualTo(ABSENT);
            assertThat(opinion.givenBy()).isEmpty();
        }
    }

    @Nested
    class Coordinate {

        private final Project project = projectAt(Stage.UNDER_OPINION);

        @Test
        void withTooFewConsentsThePartyOfficeMayStillSubmitTheProject() {
            project.closeOpinions(opinions(AGREE, DISAGREE, ABSENT), NOW);

            project.coordinate(Coordination.PROCEED, "已当面沟通", OFFICE, NOW);

            assertThat(project.stage()).isEqualTo(Stage.UNDER_DECISION);
        }

        @Test
        void againstAVetoItMayNot() {
            project.closeOpinions(opinions(DISAGREE, AGREE, AGREE), NOW);

            assertRefused("vetoed", () -> project.coordinate(Coordination.PROCEED, "已沟通", OFFICE, NOW));
            assertThat(project.stage()).isEqualTo(Stage.UNDER_OPINION);
        }

        @Test
        void itMayAskAgainAndTheOldResultNoLongerCounts() {
            project.closeOpinions(opinions(DISAGREE, AGREE, AGREE), NOW);

            project.coordinate(Coordination.ASK_AGAIN, "补充了方案", OFFICE, NOW);
            project.askDepartments(List.of("housing"), 1, Set.of("housing"), NOW);

            assertThat(project.stage()).isEqualTo(Stage.UNDER_OPINION);
            assertThat(project.opinionResult()).isNull();
        }

        @Test
        void itMayReturnTheProposal() {
            project.closeOpinions(opinions(DISAGREE, AGREE, AGREE), NOW);

            project.coordinate(Coordination.RETURN, "先完善消防方案", OFFICE, NOW);

            assertThat(project.stage()).isEqualTo(Stage.RETURNED);
        }

        @ParameterizedTest
        @EnumSource
        void alwaysWithWordsAndNeverByAnAuthor(Coordination coordination) {
            project.closeOpinions(opinions(AGREE, DISAGREE, ABSENT), NOW);

            assertMistake("remarks", "reason-required", () -> project.coordinate(coordination, "", OFFICE, NOW));
            assertRefused("own-work", () -> project.coordinate(coordination, "说明", SECRETARY, NOW));
        }
    }

    @Nested
    class Decide {

        private final Project project = projectAt(Stage.UNDER_DECISION);

        @Test
        void whatIsApprovedRuns() {
            decide(Decision.APPROVE, "", "");

            assertThat(project.stage()).isEqualTo(Stage.RUNNING);
            assertThat(project.conditionsAsWritten()).isNull();
            assertThat(saidBy(project))
                    .contains(new ProjectDecided(project.id(), COMMITTEE, NOW, Decision.APPROVE, ""));
        }

        @Test
        void conditionsAreKeptWithTheProject() {
            decide(Decision.APPROVE_WITH_CONDITIONS, "先落实消防通道", "");

            assertThat(project.stage()).isEqualTo(Stage.RUNNING);
            assertThat(project.conditionsAsWritten()).isEqualTo("先落实消防通道");
        }

        @Test
        void anApprovalWithConditionsNamesThem() {
            assertMistake("conditions", "reason-required", () -> decide(Decision.APPROVE_WITH_CONDITIONS, " ", "理由"));
        }

        @Test
        void whatIsReturnedComesBackAndWhatIsRejectedDoesNot() {
            decide(Decision.RETURN, "", "预算偏高");
            assertThat(project.stage()).isEqualTo(Stage.RETURNED);

            var other = projectAt(Stage.UNDER_DECISION);
            other.decide(Decision.REJECT, "", "与规划不符", COMMITTEE, Set.of(), NOW);
            assertThat(other.stage()).isEqualTo(Stage.REJECTED);
        }

        @ParameterizedTest
        @EnumSource(names = {"RETURN", "REJECT"})
        void whoeverSaysNoSaysWhy(Decision decision) {
            assertMistake("reason", "reason-required", () -> decide(decision, "条件", ""));
            assertThat(project.stage()).isEqualTo(Stage.UNDER_DECISION);
        }

        @Test
        void nobodyDecidesOnWhatTheyWroteCheckedOrGaveAnOpinionOn() {
            for (var hadAHandInIt : List.of(SECRETARY, OFFICE, HOUSING)) {
                assertRefused(
                        "own-work", () -> project.decide(Decision.APPROVE, "", "", hadAHandInIt, Set.of(HOUSING), NOW));
            }
            assertThat(project.stage()).isEqualTo(Stage.UNDER_DECISION);
        }

        private void decide(Decision decision, String conditions, String reason) {
            project.decide(decision, conditions, reason, COMMITTEE, Set.of(HOUSING), NOW);
        }
    }

    @Nested
    class StandStill {

        private final Project project = projectAt(Stage.RUNNING);

        @Test
        void whatIsSuspendedCanBeResumed() {
            project.suspend("汛期停工", COMMITTEE, NOW, TODAY);
            assertThat(project.stage()).isEqualTo(Stage.SUSPENDED);

            project.resume("汛期结束", OTHER_COMMITTEE, NOW, TODAY.plusMonths(1));
            assertThat(project.stage()).isEqualTo(Stage.RUNNING);
        }

        @Test
        void aQuarterAtWhoseEndTheProjectStoodStillIsExempt() {
            project.suspend("汛期停工", COMMITTEE, NOW, LocalDate.of(2023, 3, 31));
            project.resume("汛期结束", OTHER_COMMITTEE, NOW, LocalDate.of(2023, 6, 30));

            assertThat(project.stoodStillAtEndOf(new Quarter(2023, 1))).isTrue();
            assertThat(project.stoodStillAtEndOf(new Quarter(2023, 2)))
                    .as("resumed on the last day")
                    .isFalse();
            assertThat(project.stoodStillAtEndOf(new Quarter(2022, 4))).isFalse();
        }

        @Test
        void whatStillStandsStillStandsStillAtTheEndOfEveryQuarterToCome() {
            project.suspend("汛期停工", COMMITTEE, NOW, LocalDate.of(2023, 5, 8));

            assertThat(project.stoodStillAtEndOf(new Quarter(2023, 1))).isFalse();
            assertThat(project.stoodStillAtEndOf(new Quarter(2023, 2))).isTrue();
            assertThat(project.stoodStillAtEndOf(new Quarter(2023, 4))).isTrue();
        }

        @ParameterizedTest
        @EnumSource(names = {"RUNNING", "SUSPENDED", "UNDER_ACCEPTANCE"})
        void aProjectThatWasApprovedCanBeTerminated(Stage stage) {
            var terminated = projectAt(stage);

            terminated.terminate("条件不再具备", COMMITTEE, NOW);

            assertThat(terminated.stage()).isEqualTo(Stage.TERMINATED);
            assertThat(terminated.closedAt()).isEqualTo(NOW);
        }
    }

    @Nested
    class Finish {

        private final Project project = projectAt(Stage.RUNNING);

        @Test
        void afterAFailedAttemptThereIsOneMoreWithoutRunningAgain() {
            project.openAcceptance(1, NOW);
            project.openAcceptance(2, NOW);
            project.close(AcceptanceResult.ACCEPTED, NOW);

            assertThat(project.stage()).isEqualTo(Stage.CLOSED);
            assertThat(project.result()).isEqualTo(AcceptanceResult.ACCEPTED);
            assertThat(project.closedAt()).isEqualTo(NOW);
            assertThat(saidBy(project)).endsWith(new ProjectClosed(project.id(), NOW, AcceptanceResult.ACCEPTED));
        }

        @Test
        void thereIsNoSecondAttemptWithoutAFirst() {
            assertRefused("illegal-stage.running", () -> project.openAcceptance(2, NOW));
        }

        @Test
        void aProjectThatFailedTwiceIsClosedAsFailed() {
            project.openAcceptance(1, NOW);
            project.close(AcceptanceResult.FAILED, NOW);

            assertThat(project.result()).isEqualTo(AcceptanceResult.FAILED);
        }
    }

    /** Whatever a model says: each verb at each stage that does not allow it. */
    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("verbsAtWrongStages")
    void everyVerbRefusesToRunAtTheWrongStage(String verb, Stage stage, Consumer<Project> call) {
        var project = projectAt(stage);
        var before = saidBy(project);

        assertThatThrownBy(() -> call.accept(project)).isInstanceOf(IllegalStage.class);
        assertThat(project.stage()).isEqualTo(stage);
        assertThat(saidBy(project)).isEqualTo(before);
    }

    static Stream<Arguments> verbsAtWrongStages() {
        return Stream.of(
                        verb("check", p -> p.check(CheckOutcome.ACCEPT, "", OFFICE, NOW), Stage.UNDER_CHECK),
                        verb("revise", p -> p.revise(proposal(), SECRETARY, NOW), Stage.RETURNED),
                        verb(
                                "withdraw",
                                p -> p.withdraw("理由", SECRETARY, NOW),
                                Stage.UNDER_CHECK,
                                Stage.RETURNED,
                                Stage.UNDER_OPINION,
                                Stage.UNDER_DECISION),
                        verb(
                                "askDepartments",
                                p -> p.askDepartments(List.of("housing"), 1, Set.of(), NOW),
                                Stage.UNDER_OPINION),
                        verb(
                                "giveOpinion",
                                p -> Opinion.give(p, "housing", AGREE, "", HOUSING, NOW),
                                Stage.UNDER_OPINION),
                        verb(
                                "closeOpinions",
                                p -> p.closeOpinions(opinions(AGREE, AGREE, AGREE), NOW),
                                Stage.UNDER_OPINION),
                        verb(
                                "coordinate",
                                p -> p.coordinate(Coordination.RETURN, "说明", OTHER_OFFICE, NOW),
                                Stage.UNDER_OPINION),
                        verb(
                                "decide",
                                p -> p.decide(Decision.APPROVE, "", "", COMMITTEE, Set.of(), NOW),
                                Stage.UNDER_DECISION),
                        verb("publish", p -> p.publish(NOW), Stage.RUNNING),
                        verb("apply", p -> p.apply(proposal()), Stage.RUNNING),
                        verb("suspend", p -> p.suspend("理由", COMMITTEE, NOW, TODAY), Stage.RUNNING),
                        verb("resume", p -> p.resume("理由", COMMITTEE, NOW, TODAY), Stage.SUSPENDED),
                        verb(
                                "terminate",
                                p -> p.terminate("理由", COMMITTEE, NOW),
                                Stage.RUNNING,
                                Stage.SUSPENDED,
                                Stage.UNDER_ACCEPTANCE),
                        verb("openAcceptance", p -> p.openAcceptance(1, NOW), Stage.RUNNING),
                        verb("retryAcceptance", p -> p.openAcceptance(2, NOW), Stage.UNDER_ACCEPTANCE),
                        verb("close", p -> p.close(AcceptanceResult.ACCEPTED, NOW), Stage.UNDER_ACCEPTANCE),
                        verb(
                                "openReview",
                                p -> QuarterlyReview.open(p, 1, TODAY, NOW),
                                Stage.RUNNING,
                                Stage.UNDER_ACCEPTANCE),
                        verb(
                                "requestChange",
                                p -> ChangeRequest.request(p, titled("另一个名称"), "理由", SECRETARY, NOW),
                                Stage.RUNNING))
                .flatMap(stream -> stream);
    }

    private static Stream<Arguments> verb(String name, Consumer<Project> call, Stage... allowed) {
        return EnumSet.complementOf(EnumSet.copyOf(Arrays.asList(allowed))).stream()
                .map(stage -> Arguments.of(name, stage, call));
    }

    @Test
    void onlyWhatWasApprovedIsPublished() {
        assertThat(Arrays.stream(Stage.values()).filter(Stage::isPublished))
                .containsExactlyInAnyOrder(
                        Stage.RUNNING, Stage.SUSPENDED, Stage.UNDER_ACCEPTANCE, Stage.CLOSED, Stage.TERMINATED);
        assertThatCode(() -> projectAt(Stage.RUNNING).requireUnderWay()).doesNotThrowAnyException();
    }
}
