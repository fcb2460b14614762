package org.yanzhen.projects;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.communities.Community;
import org.yanzhen.documents.Attachment;
import org.yanzhen.programme.KeyPoint;

/**
 * All there is about a project, for those who read it.
 *
 * @param scores of each attempt of acceptance
 * @param journal in the order things happened
 */
public record ProjectFile(
        Project project,
        Community community,
        @Nullable KeyPoint keyPoint,
        List<ProposalRevision> revisions,
        List<Opinion> opinions,
        List<QuarterlyReview> reviews,
        List<Rectification> rectifications,
        List<ChangeRequest> changes,
        List<Intervention> interventions,
        List<Acceptance> acceptances,
        Map<Integer, List<AcceptanceScore>> scores,
        List<StepAnswers> answers,
        List<JournalEntry> journal,
        List<Attachment> attachments) {

    /** Nothing, if the review of that quarter has not opened. */
    public @Nullable QuarterlyReview review(int quarter) {
        return reviews.stream()
                .filter(review -> review.quarter() == quarter)
                .findFirst()
                .orElse(null);
    }

    /** Whether an opinion is about the proposal as it stands, and the department's last word on it. */
    public boolean counts(Opinion opinion) {
        return Opinion.standing(opinions, project.revision()).contains(opinion);
    }

    /** The departments whose disagreement keeps the proposal from being decided. */
    public List<String> vetoing() {
        return Opinion.standing(opinions, project.revision()).stream()
                .filter(opinion -> opinion.outcome() == OpinionOutcome.DISAGREE)
                .map(Opinion::department)
                .filter(project.vetoes()::contains)
                .sorted()
                .toList();
    }

    /**
     * What was reported last on a condition of the approval.
     *
     * @param number 1 for the first
     */
    public Optional<ConditionReport> lastReportOn(int number) {
        return reviews.stream()
                .map(QuarterlyReview::conditions)
                .filter(reported -> reported.size() >= number)
                .map(reported -> reported.get(number - 1))
                .reduce((earlier, later) -> later);
    }

    public boolean awaitsChange() {
        return changes.stream().anyMatch(ChangeRequest::isPending);
    }

    public boolean awaitsIntervention() {
        return interventions.stream().anyMatch(Intervention::isPending);
    }

    public Spending spending() {
        return Spending.of(project, reviews);
    }

    /** How far a milestone was before this report, if it was further then. */
    public Optional<Integer> fellFrom(QuarterlyReview review, int milestone) {
        return reviews.stream()
                .filter(earlier -> earlier.quarter() < review.quarter())
                .flatMap(earlier -> earlier.percentOf(milestone).stream())
                .reduce((earlier, later) -> later)
                .filter(before -> before > review.percentOf(milestone).orElse(before));
    }

    /** How far a milestone is, in percent, as it was reported last. */
    public int progressOf(int milestone) {
        return reviews.stream()
                .flatMap(review -> review.progress().stream())
                .filter(progress -> progress.milestone() == milestone)
                .reduce((earlier, later) -> later)
                .map(Progress::percent)
                .orElse(0);
    }
}
