package org.yanzhen.competitions;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** 异议: raised while the result is on public notice, answered before it is final. */
@Service
@Transactional
public class Objections {

    private final ObjectionRows objections;
    private final RoundRows rounds;
    private final ApplicationRows applications;
    private final CompetitionWorkflow workflow;
    private final Clock clock;

    Objections(
            ObjectionRows objections,
            RoundRows rounds,
            ApplicationRows applications,
            CompetitionWorkflow workflow,
            Clock clock) {
        this.objections = objections;
        this.rounds = rounds;
        this.applications = applications;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * @param application nothing, if it is about the result as a whole
     * @param contact how to reach who is not logged in
     * @param suspected whether a program may have sent it
     * @param by nobody, if not logged in
     * @return its number
     */
    public String raise(
            RoundId id,
            @Nullable ApplicationId application,
            String text,
            String contact,
            boolean suspected,
            @Nullable UserId by) {
        var round = rounds.lock(id);
        if (application != null && !applications.get(application).round().equals(id)) {
            throw new Unknown("application", application);
        }
        var ordinal = objections.of(id).size() + 1;
        var raised = Objection.raise(round, ordinal, application, text, contact, by, clock.instant());
        if (suspected) {
            raised.suspect();
        }
        var objection = objections.save(raised);
        workflow.objectionRaised(objection, round);
        return objection.number(round);
    }

    public void answer(ObjectionId id, boolean upheld, String reply, UserId by) {
        var objection = get(id);
        rounds.lock(objection.round());
        objection.answer(upheld, reply, by, clock.instant());
        objections.save(objection);
        if (open(objection.round()).isEmpty()) {
            workflow.objectionsAnswered(objection.round());
        }
    }

    /** How the objections stand; where one was upheld, the round goes back to the decision. */
    public ObjectionReview review(RoundId id) {
        var round = rounds.lock(id);
        round.requireNoticeOver(clock.instant());
        if (!open(id).isEmpty()) {
            return ObjectionReview.OPEN;
        }
        if (objections.of(id).stream().noneMatch(Objection::standsAgainstResult)) {
            return ObjectionReview.NONE;
        }
        round.reopenDecision(clock.instant());
        rounds.save(round);
        return ObjectionReview.UPHELD;
    }

    /** Those not answered yet. */
    @Transactional(readOnly = true)
    public List<Objection> open(RoundId round) {
        return of(round).stream()
                .filter(objection -> objection.state() == Objection.State.OPEN)
                .toList();
    }

    /** In the order they were raised. */
    @Transactional(readOnly = true)
    public List<Objection> of(RoundId round) {
        return objections.of(round);
    }

    @Transactional(readOnly = true)
    public Objection get(ObjectionId id) {
        return objections.findById(id).orElseThrow(() -> new Unknown("objection", id));
    }
}
