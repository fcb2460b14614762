package org.yanzhen.competitions;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** Writes down what happens to rounds, in the same transaction. */
@Component
class CompetitionJournal {

    private final Entries entries;

    CompetitionJournal(Entries entries) {
        this.entries = entries;
    }

    @EventListener
    void note(CompetitionEvent event) {
        entries.save(new CompetitionJournalEntry(event));
    }

    List<CompetitionJournalEntry> of(RoundId round) {
        return entries.of(round);
    }

    List<CompetitionJournalEntry> of(ApplicationId application) {
        return entries.of(application);
    }

    interface Entries extends Repository<CompetitionJournalEntry, Long> {
        CompetitionJournalEntry save(CompetitionJournalEntry entry);

        @Query("select e from CompetitionJournalEntry e where e.round = :round order by e.id")
        List<CompetitionJournalEntry> of(RoundId round);

        @Query("select e from CompetitionJournalEntry e where e.application = :application order by e.id")
        List<CompetitionJournalEntry> of(ApplicationId application);
    }
}
