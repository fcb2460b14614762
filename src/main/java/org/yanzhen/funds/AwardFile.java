package org.yanzhen.funds;

import java.util.List;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.communities.Community;
import org.yanzhen.documents.Attachment;
import org.yanzhen.shared.Money;

/**
 * All there is about an award, for those who read it.
 *
 * @param spent of each line, by accepted reports
 * @param paid and not paid back
 * @param journal in the order things happened
 */
public record AwardFile(
        Award award,
        Fund fund,
        Envelope envelope,
        Community community,
        List<Money> spent,
        Money paid,
        Money returned,
        List<Tranche> tranches,
        List<SpendingReport> reports,
        List<Payment> payments,
        List<Transfer> transfers,
        List<Termination> terminations,
        List<AwardStepAnswers> answers,
        List<JournalEntry> journal,
        List<Attachment> attachments) {

    /** Somebody has asked to end it; as long as that is not decided, nobody can ask again. */
    public boolean awaitsTermination() {
        return terminations.stream().anyMatch(one -> one.state() == Termination.State.REQUESTED);
    }
}
