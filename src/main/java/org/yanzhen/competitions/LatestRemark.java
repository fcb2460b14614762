package org.yanzhen.competitions;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yanzhen.cases.journal.Journal;
import org.yanzhen.cases.journal.JournalEntry;

/** What was said last about a round, for whoever goes on from there. */
@Component
public class LatestRemark {

    private static final Set<String> FIGURES = Set.of("InterestsDeclared", "RoundSubmitted", "ApplicationSubmitted");

    private final Journal journal;

    LatestRemark(Journal journal) {
        this.journal = journal;
    }

    public Optional<JournalEntry> of(RoundId round, Class<? extends CompetitionEvent> event) {
        return journal.of(round.toString()).stream()
                .filter(entry -> entry.isA(event))
                .reduce((earlier, later) -> later);
    }

    /** Whether the text of a line is what a person said, not codes or figures. */
    public static boolean isSaid(JournalEntry entry) {
        return entry.by().isPresent() && !FIGURES.contains(entry.event());
    }
}
