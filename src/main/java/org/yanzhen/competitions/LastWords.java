package org.yanzhen.competitions;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was said last about a round, for whoever goes on from there. */
@Component
public class LastWords {

    private final CompetitionJournal journal;

    LastWords(CompetitionJournal journal) {
        this.journal = journal;
    }

    /** @param event its simple name */
    public Optional<CompetitionJournalEntry> of(RoundId round, Class<? extends CompetitionEvent> event) {
        return journal.of(round).stream()
                .filter(entry -> entry.event().equals(event.getSimpleName()))
                .reduce((earlier, later) -> later);
    }
}
