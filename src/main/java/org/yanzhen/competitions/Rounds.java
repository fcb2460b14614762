package org.yanzhen.competitions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.funds.Funds;
import org.yanzhen.programme.Programmes;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** The life of a round until its window closes: drafts, approval, publication, window. */
@Service
@Transactional
public class Rounds {

    private static final SecureRandom LOT = new SecureRandom();

    private final RoundRows rounds;
    private final RoundDraftRows drafts;
    private final ApplicationRows applications;
    private final AnswerRows answers;
    private final Funds funds;
    private final Programmes programmes;
    private final CompetitionWorkflow workflow;
    private final Clock clock;

    Rounds(
            RoundRows rounds,
            RoundDraftRows drafts,
            ApplicationRows applications,
            AnswerRows answers,
            Funds funds,
            Programmes programmes,
            CompetitionWorkflow workflow,
            Clock clock) {
        this.rounds = rounds;
        this.drafts = drafts;
        this.applications = applications;
        this.answers = answers;
        this.funds = funds;
        this.programmes = programmes;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** A new, empty draft. */
    public RoundDraft draft(int year, UserId by) {
        return drafts.save(new RoundDraft(RoundId.next(), year, Map.of(), by, clock.instant()));
    }

    /** A draft of this year that says what an earlier round said, but for its dates. */
    public RoundDraft copy(RoundId id, UserId by) {
        var content = new LinkedHashMap<>(RoundForm.write(rounds.get(id).proposal()));
        content.keySet().removeAll(Set.of("opensAt", "closesAt"));
        var thisYear = LocalDate.now(clock).getYear();
        return drafts.save(new RoundDraft(RoundId.next(), thisYear, content, by, clock.instant()));
    }

    /** @return the version to base the next save on */
    public long save(RoundId id, Map<String, Object> content, long basedOn, UserId by) {
        var draft = findDraft(id);
        draft.save(content, basedOn, by, clock.instant());
        drafts.flush();
        return draft.version();
    }

    /** @throws Unknown if there is none */
    @Transactional(readOnly = true)
    public RoundDraft findDraft(RoundId id) {
        return drafts.findById(id).orElseThrow(() -> new Unknown("draft", id));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RoundDraft> drafts() {
        return drafts.findAllByOrderBySavedAtDesc();
    }

    public void discard(RoundId id) {
        drafts.delete(findDraft(id));
    }

    /** Hands a draft in; its approval begins. Whoever applies names a key point of the year, so the year needs some. */
    public Round submit(RoundId id, RoundProposal proposal, UserId by) {
        if (rounds.existsById(id)) {
            throw new RuleViolation("round-submitted-already");
        }
        var draft = findDraft(id);
        var year = draft.year();
        programmes.requireProgramme(year);
        requireFree(proposal);
        var round = rounds.save(Round.submit(id, year, rounds.lastOrdinal(year) + 1, proposal, by, clock.instant()));
        drafts.delete(draft);
        workflow.roundSubmitted(round);
        return round;
    }

    public void revise(RoundId id, RoundProposal proposal, UserId by) {
        requireFree(proposal);
        var round = rounds.get(id);
        round.revise(proposal, by, clock.instant());
        rounds.save(round);
    }

    public void decide(RoundId id, RoundDecision decision, String reason, UserId by) {
        var round = rounds.get(id);
        round.decide(decision, reason, by, clock.instant());
        rounds.save(round);
    }

    /** Reserves the envelope, freezes the rules, draws the seed. */
    public Round publish(RoundId id) {
        var round = rounds.get(id);
        round.publish(LOT.nextLong(), workflow.applicationForm(), clock.instant());
        funds.reserve(round.fund(), round.envelopeId(), round.number(), round.envelope(), round.approvedBy());
        return rounds.save(round);
    }

    public void open(RoundId id) {
        var round = rounds.get(id);
        round.open(clock.instant());
        rounds.save(round);
    }

    /** Only before the window closes, and only to later. */
    public Round extend(RoundId id, Instant newClose, String reason, UserId by) {
        var round = rounds.lock(id);
        round.extend(newClose, reason, by, clock.instant());
        rounds.save(round);
        workflow.windowExtended(round);
        return round;
    }

    /** @return the round: under eligibility, or ended without result where nobody applied */
    public Round close(RoundId id) {
        var round = rounds.lock(id);
        round.close(applications.of(id).size(), clock.instant());
        if (round.stage().isOver()) {
            funds.release(round.envelopeId(), null);
        }
        return rounds.save(round);
    }

    @Transactional(readOnly = true)
    public Round get(RoundId id) {
        return rounds.get(id);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Round> list() {
        return rounds.all();
    }

    /** Keeps answers to questions the code does not know. */
    public void keepAnswers(
            RoundId round, @Nullable ApplicationId application, String step, Map<String, Object> given, UserId by) {
        if (!given.isEmpty()) {
            answers.save(new CompetitionAnswers(round, application, step, given, by, clock.instant()));
        }
    }

    /** The ledger says no at publication at the latest; whoever writes the round should know now. */
    private void requireFree(RoundProposal proposal) {
        var free = funds.free(proposal.fund());
        if (proposal.envelope().exceeds(free)) {
            throw new RuleViolation("envelope-exceeds-free-budget", proposal.envelope(), free);
        }
    }

    interface RoundDraftRows extends Repository<RoundDraft, RoundId> {
        RoundDraft save(RoundDraft draft);

        void delete(RoundDraft draft);

        void flush();

        Optional<RoundDraft> findById(RoundId id);

        List<RoundDraft> findAllByOrderBySavedAtDesc();
    }

    interface AnswerRows extends Repository<CompetitionAnswers, Long> {
        CompetitionAnswers save(CompetitionAnswers answers);

        @Query("select a from CompetitionAnswers a where a.round = :round order by a.id")
        List<CompetitionAnswers> of(RoundId round);
    }
}
