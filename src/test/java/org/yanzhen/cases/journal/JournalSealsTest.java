package org.yanzhen.cases.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.testing.ApplicationTest;

/** What was written until midnight is sealed, and whoever changes it afterwards is found, also with a whole chain anew. */
@ApplicationTest
class JournalSealsTest {

    private record Said(String subject, Instant at) implements CaseEvent {}

    @Autowired
    JournalSeals seals;

    @Autowired
    Journal journal;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final String one = UUID.randomUUID().toString();

    @Test
    void everyNightSealsWhatWasWrittenAndTellsAuditorsTheRoot() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new Said(one, Instant.parse("2020-01-01T00:00:00Z"))));

        transaction.executeWithoutResult(status -> jdbc.update( // it is another night
                "UPDATE scheduler_lock SET lock_until = UTC_TIMESTAMP(3) WHERE name = 'journal-seal'"));

        seals.everyNight();

        var last = jdbc.queryForMap("SELECT * FROM journal_seal ORDER BY id DESC LIMIT 1");
        assertThat(last.get("details")).isEqualTo("");
        assertThat(jdbc.queryForObject("SELECT MAX(id) FROM journal WHERE subject = ?", Long.class, one))
                .isLessThanOrEqualTo((Long) last.get("last_line"));
        assertThat(seals.differences()).isEmpty();
        assertThatThrownBy(() -> jdbc.update("UPDATE journal_seal SET root = ''"))
                .hasMessageContaining("never changed");
        await().untilAsserted(() -> assertThat(jdbc.queryForList(
                        "SELECT text FROM message WHERE code = 'journal-sealed' AND recipient = 'auditor-1'",
                        String.class))
                .anyMatch(text -> text.contains((String) last.get("root"))));
    }

    @Test
    void anotherRootThanThatOfTheLinesAndAChangedCaseAreTold() {
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "INSERT INTO journal_head (subject, number, seal) VALUES (?, 1, 'of a line that is gone')", one);
            jdbc.update("""
                    INSERT INTO journal_seal (done_at, last_line, line_count, root, differences, details)
                    SELECT '2023-04-01 02:00:00', COALESCE(MAX(id), 0), 0, 'another', 0, '' FROM journal
                    """);
            assertThat(seals.differences())
                    .contains("line 1 of " + one + " is not what was written")
                    .anyMatch(difference -> difference.endsWith("are not those that were sealed"));
            status.setRollbackOnly();
        });
    }

    @Test
    void theRootDependsOnEverySealAndOnTheirOrder() {
        var root = JournalSeals.root("before", List.of("a", "b", "c", "d"));

        assertThat(List.of(
                        JournalSeals.root("", List.of("a", "b", "c", "d")),
                        JournalSeals.root("before", List.of("a", "x", "c", "d")),
                        JournalSeals.root("before", List.of("b", "a", "c", "d")),
                        JournalSeals.root("before", List.of("a", "b", "c")),
                        JournalSeals.root("before", List.of())))
                .doesNotContain(root)
                .doesNotHaveDuplicates();
        assertThat(JournalSeals.root("before", List.of("a", "b", "c", "d"))).isEqualTo(root);
    }
}
