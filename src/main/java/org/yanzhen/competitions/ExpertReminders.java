package org.yanzhen.competitions;

import static java.util.stream.Collectors.toMap;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.engine.Directory;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** 催办: who has not scored yet, and a word to them, once a day. */
@Service
@Transactional
public class ExpertReminders {

    private final Rounds rounds;
    private final Assignments assignments;
    private final Directory directory;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExpertReminders(
            Rounds rounds,
            Assignments assignments,
            Directory directory,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.assignments = assignments;
        this.directory = directory;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws RuleViolation if nothing is left to do, or they have been reminded today */
    public void remind(RoundId id, UserId expert, UserId by) {
        var round = rounds.get(id);
        var progress = of(id).stream()
                .filter(one -> one.expert().equals(expert) && one.state() != ExpertProgress.State.DONE)
                .findFirst()
                .filter(one -> round.stage() == RoundStage.UNDER_SCORING)
                .orElseThrow(() -> new RuleViolation("nothing-to-score", directory.nameOf(expert)));
        try {
            jdbc.update(
                    "INSERT INTO expert_reminder (round, expert, reminded_on, reminded_by) VALUES (?, ?, ?, ?)",
                    id.toString(),
                    expert.name(),
                    Date.valueOf(LocalDate.now(clock)),
                    by.name());
        } catch (DuplicateKeyException e) {
            throw new RuleViolation("reminded-today", directory.nameOf(expert));
        }
        events.publishEvent(new ExpertReminded(id, round.title(), expert, progress.left()));
    }

    /** Everybody whose scores count, or who is still to score: those of the round, then those who were replaced. */
    @Transactional(readOnly = true)
    public List<ExpertProgress> of(RoundId id) {
        var all = assignments.of(id);
        var declared = assignments.declarations(id).stream()
                .map(InterestDeclaration::expert)
                .toList();
        var reminded = reminded(id);
        var experts = assignments.experts(id);
        var replaced = all.stream()
                .filter(one -> one.state() == ExpertAssignment.State.SCORED)
                .map(ExpertAssignment::expert)
                .filter(expert -> !experts.contains(expert))
                .distinct();
        return Stream.concat(experts.stream(), replaced)
                .map(expert -> {
                    var own = all.stream()
                            .filter(one -> one.expert().equals(expert))
                            .toList();
                    var recused = count(own, ExpertAssignment.State.RECUSED);
                    return new ExpertProgress(
                            expert,
                            own.size() - recused,
                            count(own, ExpertAssignment.State.SCORED),
                            recused,
                            declared.contains(expert),
                            reminded.get(expert),
                            !experts.contains(expert));
                })
                .toList();
    }

    private static int count(List<ExpertAssignment> assignments, ExpertAssignment.State state) {
        return Math.toIntExact(
                assignments.stream().filter(one -> one.state() == state).count());
    }

    private Map<UserId, LocalDate> reminded(RoundId id) {
        return jdbc
                .query(
                        "SELECT expert, MAX(reminded_on) FROM expert_reminder WHERE round = ? GROUP BY expert",
                        (row, index) -> Map.entry(
                                new UserId(row.getString(1)), row.getDate(2).toLocalDate()),
                        id.toString())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
