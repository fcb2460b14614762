package org.yanzhen.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** 中止、恢复、终止. */
@Service
@Transactional
public class Interventions {

    private final Projects projects;
    private final InterventionRows interventions;
    private final Changes changes;
    private final Communities communities;
    private final ProjectWorkflow workflow;
    private final Clock clock;

    Interventions(
            Projects projects,
            InterventionRows interventions,
            Changes changes,
            Communities communities,
            ProjectWorkflow workflow,
            Clock clock) {
        this.projects = projects;
        this.interventions = interventions;
        this.changes = changes;
        this.communities = communities;
        this.workflow = workflow;
        this.clock = clock;
    }

    public Intervention request(ProjectId id, Intervention.Kind kind, String reason, UserId by) {
        var project = projects.get(id);
        if (anyPending(id)) {
            throw new RuleViolation("intervention-pending");
        }
        var intervention = interventions.save(Intervention.request(project, kind, reason, by, clock.instant()));
        workflow.interventionRequested(
                intervention, project, communities.get(project.community()).name());
        return intervention;
    }

    private boolean anyPending(ProjectId project) {
        return interventions.of(project).stream().anyMatch(Intervention::isPending);
    }

    public void decide(UUID id, boolean approved, String reason, UserId by) {
        var intervention = get(id);
        intervention.decide(approved, reason, by, clock.instant());
        interventions.save(intervention);
    }

    /** Does it, to the project and to all that goes on about it. */
    public void apply(UUID id) {
        var intervention = get(id);
        var project = projects.get(intervention.project());
        intervention.applyTo(project, clock.instant(), LocalDate.now(clock));
        interventions.save(intervention);
        projects.save(project);
        switch (intervention.kind()) {
            case SUSPEND -> workflow.suspended(project.id());
            case RESUME -> workflow.resumed(project.id());
            case TERMINATE -> {
                changes.lapse(project.id());
                workflow.terminated(project.id());
            }
        }
    }

    @Transactional(readOnly = true)
    public Intervention get(UUID id) {
        return interventions.findById(id).orElseThrow(() -> new Unknown("intervention", id));
    }

    interface InterventionRows extends Repository<Intervention, UUID> {
        Intervention save(Intervention intervention);

        Optional<Intervention> findById(UUID id);

        @Query("select i from Intervention i where i.project = :project order by i.requestedAt, i.id")
        List<Intervention> of(ProjectId project);
    }
}
