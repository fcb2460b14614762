package org.yanzhen.funds;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** Writes down what happens to awards, in the same transaction. */
@Component
class AwardJournal {

    private final Entries entries;

    AwardJournal(Entries entries) {
        this.entries = entries;
    }

    @EventListener
    void note(AwardEvent event) {
        entries.save(new AwardJournalEntry(event));
    }

    List<AwardJournalEntry> of(AwardId award) {
        return entries.of(award);
    }

    interface Entries extends Repository<AwardJournalEntry, Long> {
        AwardJournalEntry save(AwardJournalEntry entry);

        @Query("select e from AwardJournalEntry e where e.award = :award order by e.id")
        List<AwardJournalEntry> of(AwardId award);
    }
}
