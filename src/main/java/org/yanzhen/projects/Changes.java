package org.yanzhen.projects;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.programme.Programmes;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** 变更. */
@Service
@Transactional
public class Changes {

    private final Projects projects;
    private final ChangeRows changes;
    private final Communities communities;
    private final Programmes programmes;
    private final ProjectWorkflow workflow;
    private final Clock clock;

    Changes(
            Projects projects,
            ChangeRows changes,
            Communities communities,
            Programmes programmes,
            ProjectWorkflow workflow,
            Clock clock) {
        this.projects = projects;
        this.changes = changes;
        this.communities = communities;
        this.programmes = programmes;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** @throws RuleViolation if another change of the project is not through yet */
    public ChangeRequest request(ProjectId id, Proposal after, String reason, UserId by) {
        var project = projects.get(id);
        if (programmes.keyPoint(project.year(), after.keyPoint()).isEmpty()) {
            throw new InvalidInput("keyPoint", "key-point-unknown", project.year());
        }
        if (anyPending(id)) {
            throw new RuleViolation("change-pending");
        }
        var change = changes.save(ChangeRequest.request(project, after, reason, by, clock.instant()));
        workflow.changeRequested(
                change, project, communities.get(project.community()).name());
        return change;
    }

    public void check(UUID id, boolean accepted, String remarks, UserId by) {
        var change = get(id);
        change.check(accepted, remarks, by, clock.instant());
        changes.save(change);
    }

    public void decide(UUID id, boolean approved, String reason, UserId by) {
        var change = get(id);
        change.decide(approved, reason, by, clock.instant());
        changes.save(change);
    }

    public void apply(UUID id) {
        var change = get(id);
        var project = projects.get(change.project());
        change.applyTo(project, clock.instant());
        changes.save(change);
        projects.save(project);
    }

    @Transactional(readOnly = true)
    public ChangeRequest get(UUID id) {
        return changes.findById(id).orElseThrow(() -> new Unknown("change", id));
    }

    List<ChangeRequest> of(ProjectId project) {
        return changes.of(project);
    }

    private boolean anyPending(ProjectId project) {
        return changes.of(project).stream().anyMatch(ChangeRequest::isPending);
    }

    /** Ends what is not through yet. */
    void lapse(ProjectId project) {
        if (anyPending(project)) {
            changes.of(project).forEach(ChangeRequest::lapse);
            workflow.changesLapsed(project);
        }
    }

    interface ChangeRows extends Repository<ChangeRequest, UUID> {
        ChangeRequest save(ChangeRequest change);

        Optional<ChangeRequest> findById(UUID id);

        @Query("select c from ChangeRequest c where c.project = :project order by c.requestedAt, c.id")
        List<ChangeRequest> of(ProjectId project);
    }
}
