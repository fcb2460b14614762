package org.yanzhen.projects;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads a project with all that was said about it, at once. */
interface ProjectParts extends Repository<Project, ProjectId> {

    @Query("""
            select withMilestones, withBudget, withConditions, revision, opinion, reviewed, conditional,
                rectification, change, intervention, acceptance, score, answers
            from Series n
            left join Project withMilestones on n.number = 1 and withMilestones.id = :id
            left join fetch withMilestones.milestones
            left join Project withBudget on n.number = 2 and withBudget.id = :id
            left join fetch withBudget.budget
            left join Project withConditions on n.number = 3 and withConditions.id = :id
            left join fetch withConditions.conditions
            left join ProposalRevision revision on n.number = 4 and revision.project = :id
            left join Opinion opinion on n.number = 5 and opinion.project = :id
            left join QuarterlyReview reviewed on n.number = 6 and reviewed.id.project = :id
            left join QuarterlyReview conditional on n.number = 7 and conditional.id.project = :id
            left join fetch conditional.conditions
            left join Rectification rectification on n.number = 8 and rectification.id.project = :id
            left join ChangeRequest change on n.number = 9 and change.project = :id
            left join Intervention intervention on n.number = 10 and intervention.project = :id
            left join Acceptance acceptance on n.number = 11 and acceptance.id.project = :id
            left join AcceptanceScore score on n.number = 12 and score.project = :id
            left join StepAnswers answers on n.number = 13 and answers.project = :id
            where n.number between 1 and 13
            order by n.number, revision.revision, opinion.id, reviewed.id.quarter, rectification.id.origin,
                change.requestedAt, change.id, intervention.requestedAt, intervention.id, acceptance.id.attempt,
                score.attempt, score.id, answers.id
            """)
    List<Object[]> of(ProjectId id);
}
