package org.yanzhen.projects;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.programme.Programmes;
import org.yanzhen.projects.ProjectEvent.DepartmentLate;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** 立项: from a proposal to a published project. One method, one transaction. */
@Service
@Transactional
public class Proposals {

    private final Projects projects;
    private final Revisions revisions;
    private final Opinions opinions;
    private final Programmes programmes;
    private final Communities communities;
    private final ProjectWorkflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(
            Projects projects,
            Revisions revisions,
            Opinions opinions,
            Programmes programmes,
            Communities communities,
            ProjectWorkflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.revisions = revisions;
        this.opinions = opinions;
        this.programmes = programmes;
        this.communities = communities;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands a proposal in; its approval begins.
     *
     * @param id of the draft it was
     * @param reasonForAnother where the community has a project in that year already
     */
    public Project submit(
            ProjectId id, String community, int year, Proposal proposal, @Nullable String reasonForAnother, UserId by) {
        programmes.requireOpen(year);
        requireKeyPoint(year, proposal);
        if (projects.existsById(id)) {
            throw new RuleViolation("proposal-submitted-already");
        }
        var another = anotherIsAlive(community, year);
        var ordinal = projects.lastOrdinal(community, year) + 1;
        if (another && (reasonForAnother == null || reasonForAnother.isBlank())) {
            throw new RuleViolation("one-project-a-year", year);
        }
        var project = Project.propose(
                id, community, year, ordinal, another ? reasonForAnother : null, proposal, by, clock.instant());
        projects.save(project);
        revisions.save(new ProposalRevision(project, proposal, by, clock.instant()));
        workflow.proposalSubmitted(project, communities.get(community).name());
        return project;
    }

    /** Whether the community has a project in that year already, so that one more needs a reason. */
    @Transactional(readOnly = true)
    public boolean anotherIsAlive(String community, int year) {
        return projects.countAlive(community, year) > 0;
    }

    public void check(ProjectId id, CheckOutcome outcome, String remarks, UserId by) {
        var project = projects.get(id);
        project.check(outcome, remarks, by, clock.instant());
        projects.save(project);
    }

    public void revise(ProjectId id, Proposal proposal, UserId by) {
        var project = projects.get(id);
        requireKeyPoint(project.year(), proposal);
        project.revise(proposal, by, clock.instant());
        projects.save(project);
        revisions.save(new ProposalRevision(project, proposal, by, clock.instant()));
    }

    public void withdraw(ProjectId id, String reason, UserId by) {
        var project = projects.get(id);
        project.withdraw(reason, by, clock.instant());
        projects.save(project);
        workflow.proposalWithdrawn(id);
    }

    public void askDepartments(ProjectId id, Collection<String> departments, int quorum, Collection<String> vetoes) {
        var project = projects.get(id);
        project.askDepartments(departments, quorum, vetoes, clock.instant());
        projects.save(project);
    }

    /** The departments that still have to speak: all at first; who was absent or disagreed when asked again. */
    @Transactional(readOnly = true)
    public List<String> departmentsToAsk(ProjectId id) {
        var project = projects.get(id);
        var consenting = last(project).stream()
                .filter(opinion -> opinion.outcome().isConsent())
                .map(Opinion::department)
                .collect(toSet());
        return project.departments().stream()
                .filter(department -> !consenting.contains(department))
                .sorted()
                .toList();
    }

    public void giveOpinion(ProjectId id, String department, OpinionOutcome outcome, String text, UserId by) {
        opinions.save(Opinion.give(projects.get(id), department, outcome, text, by, clock.instant()));
    }

    public void escalateOpinion(ProjectId id, String department) {
        events.publishEvent(new DepartmentLate(id, clock.instant(), department));
    }

    public void recordAbsence(ProjectId id, String department) {
        opinions.save(Opinion.absent(projects.get(id), department, clock.instant()));
    }

    public OpinionResult closeOpinions(ProjectId id) {
        var project = projects.get(id);
        var result = project.closeOpinions(
                last(project).stream().collect(toMap(Opinion::department, Opinion::outcome)), clock.instant());
        projects.save(project);
        return result;
    }

    public void coordinate(ProjectId id, Coordination coordination, String remarks, UserId by) {
        var project = projects.get(id);
        project.coordinate(coordination, remarks, by, clock.instant());
        projects.save(project);
    }

    public void decide(ProjectId id, Decision decision, String conditions, String reason, UserId by) {
        var project = projects.get(id);
        project.decide(decision, conditions, reason, by, opinionGivers(id), clock.instant());
        projects.save(project);
    }

    /** @param number of the condition, 1 for the first */
    public void confirmCondition(ProjectId id, int number, UserId by) {
        var project = projects.get(id);
        project.confirmCondition(number, by, clock.instant());
        projects.save(project);
    }

    public Project publish(ProjectId id) {
        var project = projects.get(id);
        project.publish(clock.instant());
        return projects.save(project);
    }

    private Set<UserId> opinionGivers(ProjectId id) {
        return opinions.of(id).stream()
                .map(Opinion::givenBy)
                .flatMap(Optional::stream)
                .collect(toSet());
    }

    /** What each department said last to this revision. */
    private Collection<Opinion> last(Project project) {
        return Opinion.standing(opinions.of(project.id()), project.revision());
    }

    private void requireKeyPoint(int year, Proposal proposal) {
        if (programmes.keyPoint(year, proposal.keyPoint()).isEmpty()) {
            throw new InvalidInput("keyPoint", "key-point-unknown", year);
        }
    }

    interface Opinions extends Repository<Opinion, Long> {
        Opinion save(Opinion opinion);

        /** In the order they came. */
        @Query("select o from Opinion o where o.project = :project order by o.id")
        List<Opinion> of(ProjectId project);
    }

    interface Revisions extends Repository<ProposalRevision, Long> {
        ProposalRevision save(ProposalRevision revision);

        @Query("select r from ProposalRevision r where r.project = :project order by r.revision")
        List<ProposalRevision> of(ProjectId project);
    }
}
