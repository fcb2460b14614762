package org.yanzhen.projects;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.Role;
import org.yanzhen.projects.Acceptance.State;
import org.yanzhen.projects.ProjectEvent.PanelMemberLate;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.UserId;

/** 验收组: who may be on it, and who takes the place of whom, so that an acceptance does not wait for ever. */
@Service
@Transactional
public class Panels {

    private final Acceptances acceptances;
    private final Acceptances.AcceptanceRows rows;
    private final Acceptances.ScoreRows scores;
    private final Directory directory;
    private final ProjectWorkflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Panels(
            Acceptances acceptances,
            Acceptances.AcceptanceRows rows,
            Acceptances.ScoreRows scores,
            Directory directory,
            ProjectWorkflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.acceptances = acceptances;
        this.rows = rows;
        this.scores = scores;
        this.directory = directory;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /** Experts and people of the departments, less those who had a hand in the project; names by person. */
    @Transactional(readOnly = true)
    public Map<UserId, String> candidates(ProjectId project) {
        var excluded = acceptances.excludedFromPanel(project);
        return Stream.of(Role.EXPERT, Role.DEPARTMENT)
                .flatMap(role -> directory.membersOf(role.group()).entrySet().stream())
                .filter(person -> !excluded.contains(person.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }

    /** Who may take somebody's place: candidates who are not on the panel. */
    @Transactional(readOnly = true)
    public Map<UserId, String> newcomers(ProjectId project) {
        var newcomers = candidates(project);
        newcomers.keySet().removeAll(acceptances.current(project).panel());
        return newcomers;
    }

    /** Members who are still to score; nobody, where none is asked. */
    @Transactional(readOnly = true)
    public List<UserId> stillToScore(ProjectId project) {
        var attempts = rows.of(project);
        return attempts.isEmpty() ? List.of() : stillToScore(project, attempts.get(attempts.size() - 1));
    }

    private List<UserId> stillToScore(ProjectId project, Acceptance acceptance) {
        var given = scores.of(project, acceptance.attempt()).stream()
                .map(AcceptanceScore::scoredBy)
                .toList();
        return acceptance.state() != State.SCORING
                ? List.of()
                : acceptance.panel().stream()
                        .filter(member -> !given.contains(member))
                        .sorted(comparing(UserId::name))
                        .toList();
    }

    /** A member has not scored in time: those above know, and somebody else may score instead. */
    public void late(ProjectId id, UserId member) {
        events.publishEvent(new PanelMemberLate(id, clock.instant(), member, directory.nameOf(member)));
    }

    /**
     * Somebody scores instead of a member who cannot; what has been scored stays.
     *
     * @throws InvalidInput if nobody like that can be on the panel
     */
    public void replace(ProjectId id, UserId member, UserId replacement, String reason, UserId by) {
        var acceptance = acceptances.current(id);
        var candidates = candidates(id);
        if (!candidates.containsKey(replacement)) {
            throw new InvalidInput("replacement", "not-a-panel-candidate");
        }
        acceptance.replace(
                member,
                replacement,
                stillToScore(id, acceptance),
                reason,
                "%s → %s：%s".formatted(directory.nameOf(member), candidates.get(replacement), reason),
                by,
                clock.instant());
        rows.save(acceptance);
        workflow.panelMemberReplaced(id, member, replacement);
    }
}
