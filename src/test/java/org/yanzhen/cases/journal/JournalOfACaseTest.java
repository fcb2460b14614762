package org.yanzhen.cases.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;

/** Every case has a chain of its own, whoever writes at once, and nobody changes a line unseen. */
@ApplicationTest
class JournalOfACaseTest {

    private static final Instant NOW = Instant.parse("2023-04-01T02:00:00.987Z");

    private record Said(String subject, @Nullable String parent, String text) implements CaseEvent {
        @Override
        public Instant at() {
            return NOW;
        }

        @Override
        public UserId by() {
            return new UserId("somebody");
        }
    }

    @Autowired
    Journal journal;

    @Autowired
    OldJournals oldJournals;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    private final String one = UUID.randomUUID().toString();
    private final String part = UUID.randomUUID().toString();

    private void say(String subject, String text) {
        events.publishEvent(new Said(subject, null, text));
    }

    private void said(String... texts) {
        transaction.executeWithoutResult(status -> {
            for (var text : texts) {
                say(one, text);
            }
        });
    }

    @Test
    void linesOfACaseFollowEachOtherAndNobodyChangesThem() {
        said("甲", "乙 \"with\" 😀\r\n ");
        said("丙");

        var lines = journal.of(one);
        assertThat(lines).extracting(JournalEntry::number).containsExactly(1, 2, 3);
        assertThat(lines).extracting(JournalEntry::text).containsExactly("甲", "乙 \"with\" 😀\r\n ", "丙");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.event()).isEqualTo("Said");
            assertThat(line.by()).hasValue(new UserId("somebody"));
            assertThat(line.at()).isEqualTo("2023-04-01T02:00:00Z");
        });
        assertThat(journal.firstChanged(one)).isEmpty();
        assertThatThrownBy(() -> jdbc.update("UPDATE journal SET text = 'x' WHERE subject = ?", one))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.update("DELETE FROM journal WHERE subject = ?", one))
                .hasMessageContaining("never deleted");
    }

    /** As those could who may drop the triggers: the lines are put there without the journal. */
    @Test
    void whatIsChangedOrTakenAwayAllTheSameIsFound() {
        var first = line("甲").after(0, JournalEntry.NO_SEAL);
        var second = line("乙").after(1, first.seal());
        var third = line("丙").after(2, second.seal());
        var forged = line("假").after(1, first.seal());

        assertThat(firstChanged(third, first, second, third)).isEmpty();
        assertThat(firstChanged(third, first, with(second, "假"), third)).hasValue(2);
        assertThat(firstChanged(third, first, forged, third)).hasValue(3);
        assertThat(firstChanged(third, first, third)).as("one is gone").hasValue(2);
        assertThat(firstChanged(third, first, second)).as("the last is gone").hasValue(3);
        assertThat(firstChanged(third)).as("all are gone").hasValue(1);
        assertThat(firstChanged(first, first, second)).as("one too many").hasValue(3);
    }

    private JournalEntry line(String text) {
        return JournalEntry.of(new Said(one, null, text));
    }

    private static JournalEntry with(JournalEntry line, String text) {
        return new JournalEntry(
                line.subject(),
                line.parent(),
                line.number(),
                line.event(),
                line.outcome(),
                line.scope(),
                text,
                line.doneBy(),
                line.at(),
                line.seal());
    }

    private OptionalInt firstChanged(JournalEntry last, JournalEntry... lines) {
        return transaction.execute(status -> {
            for (var line : lines) {
                jdbc.update(
                        "INSERT INTO journal (subject, number, event, outcome, scope, text, done_by, done_at, seal)"
                                + " VALUES (?, ?, 'Said', '', '', ?, 'somebody', '2023-04-01 02:00:00', ?)",
                        line.subject(),
                        line.number(),
                        line.text(),
                        line.seal());
            }
            jdbc.update(
                    "INSERT INTO journal_head (subject, number, seal) VALUES (?, ?, ?)",
                    one,
                    last.number(),
                    last.seal());
            status.setRollbackOnly();
            return journal.firstChanged(one);
        });
    }

    @Test
    void aCaseShowsWhatHappenedToItsPartsInTheOrderItHappened() {
        transaction.executeWithoutResult(status -> {
            say(one, "开始");
            events.publishEvent(new Said(part, one, "提交"));
            say(one, "截止");
        });

        assertThat(journal.of(one)).extracting(JournalEntry::text).containsExactly("开始", "提交", "截止");
        assertThat(journal.of(part)).extracting(JournalEntry::text).containsExactly("提交");
        assertThat(journal.firstChanged(one)).isEmpty();
        assertThat(journal.firstChanged(part)).isEmpty();
    }

    @Test
    void whatIsRefusedLeavesNoLineAndWhatIsNotYetCommittedIsReadByItsOwnTransactionOnly() {
        said("甲");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    say(one, "乙");
                    events.publishEvent(new Said(part, one, "丙"));
                    assertThat(journal.of(one)).extracting(JournalEntry::text).containsExactly("甲", "乙", "丙");
                    assertThat(journal.of(part))
                            .extracting(JournalEntry::number)
                            .containsExactly(0);
                    throw new NotAllowed("not-assigned");
                }))
                .isInstanceOf(NotAllowed.class);

        assertThat(journal.of(one)).extracting(JournalEntry::text).containsExactly("甲");
        assertThat(journal.of(part)).isEmpty();
        assertThatThrownBy(() -> say(one, "outside a transaction")).isInstanceOf(IllegalStateException.class);
    }

    /** Also the first two lines of a case. */
    @Test
    void manyWhoWriteAboutOneCaseAtOnceAllGetALine() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var work = new ArrayList<Callable<Void>>();
            for (var i = 0; i < 40; i++) {
                var text = "第" + i;
                work.add(() -> {
                    said(text);
                    return null;
                });
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(journal.of(one)).hasSize(40);
        assertThat(journal.firstChanged(one)).isEmpty();
    }

    @Test
    void itCostsTwoRoundTripsHoweverManyLines() {
        assertThat(statements(() -> say(one, "甲"))).as("a new case").isEqualTo(4);
        said("甲");
        assertThat(statements(() -> say(one, "乙"))).isEqualTo(2);
        assertThat(statements(() -> {
                    for (var i = 0; i < 20; i++) {
                        say(one, "第" + i);
                    }
                }))
                .isEqualTo(2);
        assertThat(statements(() -> {
                    for (var i = 0; i < 20; i++) {
                        say(UUID.randomUUID().toString(), "别的");
                    }
                }))
                .as("twenty new cases")
                .isEqualTo(4);
    }

    /** As at a start while nodes of the version before still write; at the next there is nothing left to do. */
    @Test
    void linesOfTheVersionBeforeAreCopiedOnceInTheirOrder() {
        var project = UUID.randomUUID().toString();
        var award = UUID.randomUUID().toString();
        old("journal_entry (project", project, "甲");
        old("journal_entry (project", project, "乙");
        old("award_journal_entry (award", award, "甲");
        old("competition_journal_entry (round", one, "甲");
        transaction.executeWithoutResult(status -> jdbc.update(
                "INSERT INTO competition_journal_entry (round, application, event, outcome, scope, text, done_at)"
                        + " VALUES (?, ?, 'RulesChecked', 'PASSED', '1', '乙', '2023-04-01 02:00:01')",
                one,
                part));
        old("competition_journal_entry (round", one, "丙");
        oldJournals.copy(database);
        said("丁");
        old("competition_journal_entry (round", one, "戊");
        oldJournals.copy(database);
        oldJournals.copy(database);

        assertThat(List.of(project, award, one, part))
                .allSatisfy(subject -> assertThat(journal.firstChanged(subject)).isEmpty());
        assertThat(texts(project)).containsExactly("甲", "乙");
        assertThat(texts(award)).containsExactly("甲");
        assertThat(texts(part)).containsExactly("乙");
        assertThat(texts(one)).containsExactly("甲", "乙", "丙", "丁", "戊");
        assertThat(journal.of(part).get(0))
                .isEqualTo(new JournalEntry(
                                part,
                                one,
                                0,
                                "RulesChecked",
                                "PASSED",
                                "1",
                                "乙",
                                null,
                                Instant.parse("2023-04-01T02:00:01Z"),
                                JournalEntry.NO_SEAL)
                        .after(0, JournalEntry.NO_SEAL));
    }

    private List<String> texts(String subject) {
        return journal.of(subject).stream().map(JournalEntry::text).toList();
    }

    private void old(String table, String subject, String text) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "INSERT INTO " + table + ", event, outcome, scope, text, done_by, done_at)"
                        + " VALUES (?, 'Said', '', '', ?, 'somebody', '2023-04-01 02:00:00')",
                subject,
                text));
    }

    /** Of the transaction, beside what an empty one costs. */
    private long statements(Runnable work) {
        return counted(work) - counted(() -> {});
    }

    private Long counted(Runnable work) {
        return transaction.execute(status -> {
            var before = asked();
            work.run();
            TransactionSynchronizationUtils.triggerBeforeCommit(false);
            var after = asked();
            status.setRollbackOnly();
            return after - before;
        });
    }

    private long asked() {
        return jdbc.queryForObject("SHOW SESSION STATUS LIKE 'Questions'", (row, index) -> row.getLong(2));
    }
}
