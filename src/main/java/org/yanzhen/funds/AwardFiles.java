package org.yanzhen.funds;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.cases.journal.Journal;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.communities.Communities;
import org.yanzhen.documents.Documents;
import org.yanzhen.identity.Caller;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.UserId;

/** Reads awards. */
@Service
@Transactional(readOnly = true)
public class AwardFiles {

    private final Awards awards;
    private final Awards.AwardRows rows;
    private final Funds funds;
    private final Tranches tranches;
    private final Reports reports;
    private final Payments payments;
    private final Transfers transfers;
    private final Terminations terminations;
    private final AnswerRows answers;
    private final Journal journal;
    private final Communities communities;
    private final Documents documents;
    private final AwardAccess access;
    private final Clock clock;

    AwardFiles(
            Awards awards,
            Awards.AwardRows rows,
            Funds funds,
            Tranches tranches,
            Reports reports,
            Payments payments,
            Transfers transfers,
            Terminations terminations,
            AnswerRows answers,
            Journal journal,
            Communities communities,
            Documents documents,
            AwardAccess access,
            Clock clock) {
        this.awards = awards;
        this.rows = rows;
        this.funds = funds;
        this.tranches = tranches;
        this.reports = reports;
        this.payments = payments;
        this.transfers = transfers;
        this.terminations = terminations;
        this.answers = answers;
        this.journal = journal;
        this.communities = communities;
        this.documents = documents;
        this.access = access;
        this.clock = clock;
    }

    /** @throws NotAllowed if this person may not read it */
    public AwardFile of(AwardId id, Caller caller) {
        access.requireMayRead(caller, awards.get(id));
        return of(id);
    }

    /** For those who have been let in already, say by a task. */
    public AwardFile of(AwardId id) {
        var award = awards.get(id);
        award.lines(); // read while there is a session
        return new AwardFile(
                award,
                funds.get(award.fund()),
                funds.envelope(award.envelope()),
                communities.get(award.community()),
                awards.spent(award),
                awards.paid(award),
                awards.balance(award, AccountKind.RETURNED),
                tranches.of(id),
                reports.of(id),
                payments.of(id),
                transfers.of(id),
                terminations.of(id),
                answers.of(id),
                journal.of(id.toString()),
                documents.of(id.toString()));
    }

    /** Those of an envelope that this person may read. */
    public List<Award> list(EnvelopeId envelope, Caller caller) {
        return awards.of(envelope).stream()
                .filter(award -> access.mayRead(caller, award))
                .toList();
    }

    /** All that this person may read, the newest first. */
    public List<Award> list(Caller caller) {
        var found = AwardAccess.answersForAll(caller)
                ? rows.findAllByOrderByGrantedAtDescIdAsc()
                : rows.findByCommunityInOrderByGrantedAtDescIdAsc(AwardAccess.communitiesOf(caller));
        return found.stream().filter(award -> access.mayRead(caller, award)).toList();
    }

    /** What happened, in its order. */
    public List<JournalEntry> journal(AwardId award) {
        return journal.of(award.toString());
    }

    /** Keeps answers to questions the code does not know. */
    @Transactional
    public void keepAnswers(AwardId award, String step, Map<String, Object> given, UserId by) {
        if (!given.isEmpty()) {
            answers.save(new AwardStepAnswers(award, step, given, by, clock.instant()));
        }
    }

    interface AnswerRows extends Repository<AwardStepAnswers, Long> {
        AwardStepAnswers save(AwardStepAnswers answers);

        @Query("select a from AwardStepAnswers a where a.award = :award order by a.id")
        List<AwardStepAnswers> of(AwardId award);
    }
}
