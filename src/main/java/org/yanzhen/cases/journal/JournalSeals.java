package org.yanzhen.cases.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.ChinaTime;

/**
 * Seals every night what was written until midnight: the root of a Merkle tree over the root before and the seals of all
 * lines since then. Whoever keeps a root elsewhere can show that nobody has written the journal anew.
 */
@Service
public class JournalSeals {

    private static final Logger log = LoggerFactory.getLogger(JournalSeals.class);

    /** Differences that are kept in words. */
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JournalSeals(JdbcClient jdbc, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    private record Sealed(long lastLine, String root) {
        static final Sealed NOTHING = new Sealed(0, JournalEntry.NO_SEAL);
    }

    /** Keeps what it found, for whoever watches. All transactions of the day before are long over. */
    @Scheduled(cron = "${yanzhen.reconciliation.cron:0 50 2 * * *}")
    @SchedulerLock(name = "journal-seal", lockAtLeastFor = "PT1M")
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void everyNight() {
        var differences = differences();
        var before = all().stream().reduce((earlier, later) -> later).orElse(Sealed.NOTHING);
        var lastLine = lastLineBefore(LocalDate.now(clock), before.lastLine());
        var seals = seals(before.lastLine(), lastLine);
        var root = root(before.root(), seals);
        jdbc.sql("INSERT INTO journal_seal (done_at, last_line, line_count, root, differences, details)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        Timestamp.from(clock.instant()),
                        lastLine,
                        seals.size(),
                        root,
                        differences.size(),
                        String.join("\n", differences.stream().limit(MOST).toList()))
                .update();
        log.info("{} lines of the journal, up to {}, are sealed with {}", seals.size(), lastLine, root);
        if (!seals.isEmpty()) {
            events.publishEvent(new JournalSealed(seals.size(), root, clock.instant()));
        }
    }

    /** @return one sentence for each case and each seal that is not what was written; nothing if all is */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> differences() {
        var differences = new ArrayList<String>();
        jdbc.sql("SELECT subject FROM journal_head UNION SELECT subject FROM journal")
                .query(String.class)
                .list()
                .forEach(subject -> journal.firstChanged(subject)
                        .ifPresent(number ->
                                differences.add("line %d of %s is not what was written".formatted(number, subject))));
        var before = Sealed.NOTHING;
        for (var sealed : all()) {
            if (!root(before.root(), seals(before.lastLine(), sealed.lastLine()))
                    .equals(sealed.root())) {
                differences.add("the lines up to %d are not those that were sealed".formatted(sealed.lastLine()));
            }
            before = sealed;
        }
        if (!differences.isEmpty()) {
            log.error("the journal has been changed: {}", differences);
        }
        return differences;
    }

    private List<Sealed> all() {
        return jdbc.sql("SELECT last_line, root FROM journal_seal ORDER BY id")
                .query((row, index) -> new Sealed(row.getLong(1), row.getString(2)))
                .list();
    }

    private long lastLineBefore(LocalDate day, long first) {
        var midnight = day.atStartOfDay(ChinaTime.ZONE).toInstant();
        return jdbc.sql("SELECT COALESCE(MAX(id), ?) FROM journal WHERE id > ? AND done_at < ?")
                .params(first, first, LocalDateTime.ofInstant(midnight, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private List<String> seals(long after, long upTo) {
        return jdbc.sql("SELECT seal FROM journal WHERE id > ? AND id <= ? ORDER BY id")
                .params(after, upTo)
                .query(String.class)
                .list();
    }

    static String root(String before, List<String> seals) {
        var level = new ArrayList<String>(seals);
        level.add(0, before);
        while (level.size() > 1) {
            var above = new ArrayList<String>();
            for (var at = 0; at < level.size(); at += 2) {
                above.add(at + 1 < level.size() ? JournalEntry.hash(level.get(at) + level.get(at + 1)) : level.get(at));
            }
            level = above;
        }
        return level.get(0);
    }
}
