package org.yanzhen.competitions;

import java.util.List;
import java.util.Optional;
import org.yanzhen.cases.journal.JournalEntry;

/**
 * Everything about a round that its reader may see.
 *
 * @param applications all for those who answer for all, else those of the reader's communities
 * @param ranking nothing before it is computed, and for those who may not see it yet
 * @param assignments nothing for those who do not answer for all; likewise declarations, objections, journal
 */
public record RoundFile(
        Round round,
        List<Application> applications,
        Optional<Ranking> ranking,
        List<ExpertAssignment> assignments,
        List<InterestDeclaration> declarations,
        List<Objection> objections,
        List<CompetitionAnswers> answers,
        List<JournalEntry> journal) {}
