package org.yanzhen.competitions.process;

import java.math.BigDecimal;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Assignments;
import org.yanzhen.competitions.Decisions;
import org.yanzhen.competitions.ExpertReplacements;
import org.yanzhen.competitions.Objections;
import org.yanzhen.competitions.Presentations;
import org.yanzhen.competitions.Proposed;
import org.yanzhen.competitions.PublicationDecision;
import org.yanzhen.competitions.Ranking;
import org.yanzhen.competitions.Rankings;
import org.yanzhen.competitions.RoundDecision;
import org.yanzhen.competitions.RoundForm;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.Submission;
import org.yanzhen.engine.Variable;
import org.yanzhen.shared.UserId;

/** 竞标争先: the steps that {@code competition-round.bpmn} calls, in its order. {@link CompetitionRoundForms} has what its forms show. */
@Configuration(proxyBeanMethods = false)
class CompetitionRoundProcess {

    static final String KEY = "competitionRound";

    static final String WINDOW_EXTENDED = "round.extended";
    static final String OBJECTIONS_ANSWERED = "round.objectionsAnswered";
    static final String NOTICE_WITHDRAWN = "round.noticeWithdrawn";

    static final Variable<Date> WINDOW_OPENS_AT = Variable.of("windowOpensAt", Date.class);
    static final Variable<Date> WINDOW_CLOSES_AT = Variable.of("windowClosesAt", Date.class);
    static final Variable<Integer> SUPPLEMENT_DAYS = Variable.of("supplementDays", Integer.class);
    static final Variable<Boolean> PRESENTATION_NEEDED = Variable.of("presentationNeeded", Boolean.class);
    static final Variable<Boolean> APPLIED = Variable.of("applied", Boolean.class);
    static final Variable<Boolean> ELIGIBLE = Variable.of("eligible", Boolean.class);
    static final Variable<Date> NOTICE_ENDS_AT = Variable.of("noticeEndsAt", Date.class);
    static final Variable<String> OBJECTIONS = Variable.of("objections", String.class);

    private final Steps<RoundId> steps;
    private final Rounds rounds;
    private final Decisions decisions;

    CompetitionRoundProcess(Steps<RoundId> steps, Rounds rounds, Decisions decisions) {
        this.steps = steps;
        this.rounds = rounds;
        this.decisions = decisions;
    }

    @Step
    JavaDelegate recordRoundDecision() {
        return steps.recorded((round, answers, execution) -> rounds.decide(
                round, answers.choice("decision", RoundDecision.class), answers.text("reason"), answers.by()));
    }

    @Step
    JavaDelegate recordRoundRevision() {
        return steps.recorded((round, answers, execution) -> {
            var proposal = RoundForm.read(answers);
            rounds.revise(round, proposal, answers.by());
            CompetitionProcesses.PROJECT_TITLE.set(execution, proposal.title());
        });
    }

    /** Freezes the rules; from now on the calendar rules. */
    @Step
    JavaDelegate publishRound() {
        return steps.taken((round, execution) -> {
            var published = rounds.publish(round);
            WINDOW_OPENS_AT.set(execution, Date.from(published.opensAt()));
            SUPPLEMENT_DAYS.set(execution, published.rules().supplementDays());
            PRESENTATION_NEEDED.set(execution, published.rules().presentation());
        });
    }

    /** Takes applications from now on. The window may have been extended before it opened. */
    @Step
    JavaDelegate openWindow() {
        return steps.taken((round, execution) -> {
            rounds.open(round);
            waitForClose(round, execution);
        });
    }

    /** Waits for the later close. */
    @Step
    JavaDelegate extendWindow() {
        return steps.taken(this::waitForClose);
    }

    private void waitForClose(RoundId round, DelegateExecution execution) {
        WINDOW_CLOSES_AT.set(execution, Date.from(rounds.get(round).closesAt()));
    }

    /** Says whether anybody applied; the model branches on it. */
    @Step
    JavaDelegate closeWindow() {
        return steps.taken((round, execution) ->
                APPLIED.set(execution, !rounds.close(round).stage().isOver()));
    }

    /** Says whether any application is eligible; the model branches on it. */
    @Step
    JavaDelegate assignExperts(Assignments assignments) {
        return steps.taken((round, execution) -> ELIGIBLE.set(execution, assignments.assign(round)));
    }

    /** What an expert has to do with communities. */
    @Step
    JavaDelegate recordDeclaration(Assignments assignments) {
        return steps.recorded((round, answers, execution) -> {
            answers.ticked("confirmed"); // the form asks for it, so it is
            assignments.declare(round, Set.copyOf(answers.choices("interests")), answers.by());
        });
    }

    /** Lets the office know that an expert has not declared interests in time. */
    @Step
    JavaDelegate escalateDeclaration(ExpertReplacements replacements) {
        return late(replacements);
    }

    /** Draws who presents when. */
    @Step
    JavaDelegate drawOrder(Presentations presentations) {
        return steps.taken((round, execution) -> presentations.order(round));
    }

    /** One expert's points for all presentations. */
    @Step
    JavaDelegate recordPresentationScores(Presentations presentations) {
        return steps.recorded((round, answers, execution) -> {
            var applications = presentations.toScore(round, answers.by());
            var rows = answers.rows("scores");
            var points = new LinkedHashMap<ApplicationId, BigDecimal>();
            for (var row = 0; row < applications.size(); row++) {
                points.put(applications.get(row).id(), rows.get(row).number("points"));
            }
            presentations.score(round, points, answers.by());
        });
    }

    /** Lets the office know that an expert has not scored the presentations in time. */
    @Step
    JavaDelegate escalatePresentationScores(ExpertReplacements replacements) {
        return late(replacements);
    }

    private JavaDelegate late(ExpertReplacements replacements) {
        return steps.taken(
                (round, execution) -> replacements.late(round, new UserId(CompetitionProcesses.EXPERT.get(execution))));
    }

    @Step
    JavaDelegate rankApplications(Rankings rankings) {
        return steps.taken((round, execution) -> rankings.rank(round));
    }

    @Step
    JavaDelegate recordRecommendation(Rankings rankings) {
        return steps.recorded((round, answers, execution) ->
                decisions.recommend(round, awards(answers, rankings.of(round).orElseThrow()), answers.by()));
    }

    @Step
    JavaDelegate recordAwardDecision(Rankings rankings) {
        return steps.recorded((round, answers, execution) -> decisions.decide(
                round, awards(answers, rankings.of(round).orElseThrow()), answers.text("reason"), answers.by()));
    }

    /** The awards somebody filled in: a row for each application, by place. */
    private static Map<ApplicationId, Proposed> awards(Submission answers, Ranking ranking) {
        var rows = answers.rows("awards");
        var awards = new LinkedHashMap<ApplicationId, Proposed>();
        for (var place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            awards.put(
                    ApplicationId.of(ranking.lines().get(place).application()),
                    new Proposed(row.money("amount"), row.text("reason")));
        }
        return awards;
    }

    /** The first of two persons' yes. */
    @Step
    JavaDelegate recordPublicationRequest() {
        return steps.recorded((round, answers, execution) ->
                decisions.requestPublication(round, answers.text("remarks"), answers.by()));
    }

    /** What the second person says: the notice begins, or the result is decided anew. */
    @Step
    JavaDelegate recordPublication() {
        return steps.recorded((round, answers, execution) -> {
            var checked = decisions.confirmPublication(
                    round, answers.choice("decision", PublicationDecision.class), answers.text("reason"), answers.by());
            Optional.ofNullable(checked.noticeEndsAt()).ifPresent(end -> NOTICE_ENDS_AT.set(execution, Date.from(end)));
        });
    }

    /** Says how the objections stand; the model branches on it. */
    @Step
    JavaDelegate reviewObjections(Objections objections) {
        return steps.taken((round, execution) ->
                OBJECTIONS.set(execution, objections.review(round).name()));
    }

    /** Makes the result final: the awards begin. */
    @Step
    JavaDelegate finishRound() {
        return steps.taken((round, execution) -> decisions.finish(round));
    }
}
