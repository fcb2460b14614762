package org.yanzhen.competitions;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.cases.journal.Journal;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.CompetitionEvent.ExpertLate;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** 更换专家: who takes the place of an expert who cannot go on, so that a round does not wait for ever. */
@Service
@Transactional
public class ExpertReplacements {

    private final RoundRows rounds;
    private final Assignments assignments;
    private final AssignmentRows rows;
    private final DeclarationRows declarations;
    private final PresentationRows presentations;
    private final ApplicationRows applications;
    private final Conflicts conflicts;
    private final Communities communities;
    private final Directory directory;
    private final CompetitionWorkflow workflow;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExpertReplacements(
            RoundRows rounds,
            Assignments assignments,
            AssignmentRows rows,
            DeclarationRows declarations,
            PresentationRows presentations,
            ApplicationRows applications,
            Conflicts conflicts,
            Communities communities,
            Directory directory,
            CompetitionWorkflow workflow,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.assignments = assignments;
        this.rows = rows;
        this.declarations = declarations;
        this.presentations = presentations;
        this.applications = applications;
        this.conflicts = conflicts;
        this.communities = communities;
        this.directory = directory;
        this.workflow = workflow;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who takes whose place.
     *
     * @param interests the communities the new expert has declared to have to do with; read only where the one before has
     *     declared, as the new one is asked otherwise
     */
    public record Replacement(UserId expert, UserId replacement, String reason, Set<String> interests) {}

    /** Experts who have nothing to do with the round yet; names by person. */
    @Transactional(readOnly = true)
    public Map<UserId, String> newcomers(RoundId id) {
        var known = rounds.get(id).rules().experts();
        var assigned = rows.of(id).stream().map(ExpertAssignment::expert).toList();
        return directory.membersOf(Role.EXPERT.group()).entrySet().stream()
                .filter(expert -> !known.contains(expert.getKey()) && !assigned.contains(expert.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }

    /** Experts who are still to do something. */
    @Transactional(readOnly = true)
    public List<UserId> replaceable(RoundId id) {
        var round = rounds.get(id);
        return switch (round.stage()) {
            case UNDER_SCORING -> round.rules().experts();
            case UNDER_PRESENTATION -> {
                var done = presentations.of(id).stream()
                        .map(PresentationScore::expert)
                        .toList();
                yield round.rules().experts().stream()
                        .filter(expert -> !done.contains(expert))
                        .toList();
            }
            default -> List.of();
        };
    }

    /**
     * What the expert has scored stays. What they have not goes to the new one, or to another of the round where the new
     * one has to do with the community.
     */
    public void replace(RoundId id, Replacement asked, UserId by) {
        Reasons.require(true, "reason", asked.reason());
        var round = rounds.lock(id);
        if (!replaceable(id).contains(asked.expert())) {
            throw new InvalidInput("expert", "expert-not-waited-for");
        }
        if (!newcomers(id).containsKey(asked.replacement())
                || asked.replacement().equals(by)) {
            throw new InvalidInput("replacement", "not-a-new-expert");
        }
        var declared = declarations.of(id, asked.expert().name()).isPresent();
        round.replaceExpert(asked.expert(), asked.replacement(), text(asked, declared), by, clock.instant());
        rounds.save(round);
        if (declared) {
            asked.interests().forEach(communities::get);
            declarations.save(new InterestDeclaration(id, asked.replacement(), asked.interests(), clock.instant()));
        }
        rows.of(id).stream()
                .filter(one -> one.expert().equals(asked.expert()) && one.state() == ExpertAssignment.State.ASSIGNED)
                .forEach(one -> handOver(round, one, asked.replacement()));
        workflow.expertReplaced(round, asked.expert(), asked.replacement());
    }

    /** An expert is late: the office knows, once a day, and may put somebody else in their place. */
    public void late(RoundId id, UserId expert) {
        var now = clock.instant();
        var name = directory.nameOf(expert);
        var today = LocalDate.ofInstant(now, clock.getZone());
        if (journal.of(id.toString()).stream()
                .noneMatch(line -> line.isA(ExpertLate.class)
                        && line.text().equals(name)
                        && LocalDate.ofInstant(line.at(), clock.getZone()).equals(today))) {
            events.publishEvent(new ExpertLate(id, now, expert, name));
        }
    }

    private String text(Replacement asked, boolean declared) {
        return "%s → %s：%s"
                        .formatted(
                                directory.nameOf(asked.expert()), directory.nameOf(asked.replacement()), asked.reason())
                + (declared ? "（利害关系由党建办代为登记）" : "");
    }

    private void handOver(Round round, ExpertAssignment assignment, UserId replacement) {
        var application = applications.get(assignment.application());
        assignment.recuse();
        rows.save(assignment);
        var next = conflicts.between(replacement, application)
                ? assignments
                        .addExpert(round, application)
                        .orElseThrow(() -> new RuleViolation("nobody-left-instead", application.number()))
                : assignments.add(round, application, replacement);
        workflow.applicationHandedOver(application.id(), assignment.expert(), next);
    }
}
