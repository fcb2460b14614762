package org.yanzhen.competitions;

import java.util.List;
import java.util.Optional;
import org.yanzhen.cases.journal.JournalEntry;

/**
 * Everything about a round that its reader may see.
 *
 * @param applications all for those who answer for all, else those of the reader's communities
 * @param ranking nothing before it is computed, and for those who may not see it yet
 * @param objections nothing for those who do not answer for all; likewise the journal
 */
public record RoundFile(
        Round round,
        List<Application> applications,
        Optional<Ranking> ranking,
        List<Objection> objections,
        List<JournalEntry> journal) {}
