package org.yanzhen.funds;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.cases.journal.Journal;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.communities.Communities;
import org.yanzhen.documents.Documents;
import org.yanzhen.identity.Caller;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.Parts;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** Reads awards. */
@Service
@Transactional(readOnly = true)
public class AwardFiles {

    private final Awards awards;
    private final Awards.AwardRows rows;
    private final AwardParts parts;
    private final Ledger ledger;
    private final AnswerRows answers;
    private final Journal journal;
    private final Communities communities;
    private final Documents documents;
    private final AwardAccess access;
    private final Clock clock;

    AwardFiles(
            Awards awards,
            Awards.AwardRows rows,
            AwardParts parts,
            Ledger ledger,
            AnswerRows answers,
            Journal journal,
            Communities communities,
            Documents documents,
            AwardAccess access,
            Clock clock) {
        this.awards = awards;
        this.rows = rows;
        this.parts = parts;
        this.ledger = ledger;
        this.answers = answers;
        this.journal = journal;
        this.communities = communities;
        this.documents = documents;
        this.access = access;
        this.clock = clock;
    }

    /** @throws NotAllowed if this person may not read it */
    public AwardFile of(AwardId id, Caller caller) {
        var found = Parts.of(parts.of(id, id.value()));
        access.requireMayRead(caller, award(found, id));
        return file(found, id);
    }

    /** For those who have been let in already, say by a task. */
    public AwardFile of(AwardId id) {
        return file(Parts.of(parts.of(id, id.value())), id);
    }

    private static Award award(Parts found, AwardId id) {
        return found.all(Award.class).stream().findFirst().orElseThrow(() -> new Unknown("award", id));
    }

    private AwardFile file(Parts found, AwardId id) {
        var award = award(found, id);
        var balances = ledger.balances(id);
        return new AwardFile(
                award,
                found.all(Fund.class).get(0),
                found.all(Envelope.class).get(0),
                communities.get(award.community()),
                IntStream.rangeClosed(1, award.lines().size())
                        .mapToObj(line -> balance(balances, Account.ofLine(award.fund(), id, line)))
                        .toList(),
                balance(balances, Account.of(award.fund(), AccountKind.PAID, id)),
                balance(balances, Account.of(award.fund(), AccountKind.RETURNED, id)),
                found.all(Tranche.class),
                found.all(SpendingReport.class),
                found.all(Payment.class),
                found.all(Transfer.class),
                found.all(Termination.class),
                found.all(AwardStepAnswers.class),
                journal.of(id.toString()),
                documents.of(id.toString()));
    }

    private static Money balance(Map<String, BigDecimal> balances, Account account) {
        return new Money(balances.getOrDefault(account.code(), BigDecimal.ZERO));
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
