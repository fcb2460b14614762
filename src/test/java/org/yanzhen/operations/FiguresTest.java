package org.yanzhen.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.cases.journal.JournalSeals;
import org.yanzhen.documents.DocumentCheck;
import org.yanzhen.funds.LedgerCheck;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Figures;
import org.yanzhen.shared.Figures.Value;
import org.yanzhen.tasks.Reconciliation;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** What those who watch are told is true, and tells of nobody. */
@ApplicationTest
class FiguresTest {

    @Autowired
    Scene scene;

    @Autowired
    List<Figures> figures;

    @Autowired
    PrometheusMeterRegistry prometheus;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    JournalSeals journal;

    @Autowired
    LedgerCheck ledger;

    @Autowired
    DocumentCheck documents;

    @Test
    void aTaskThatWaitsIsCountedForItsRoleUntilItIsDone() {
        var before = waitingFor(Role.PARTY_OFFICE, "yanzhen_tasks_open");

        var play = scene.proposed();
        assertThat(waitingFor(Role.PARTY_OFFICE, "yanzhen_tasks_open")).isEqualTo(before + 1);

        play.accepted();
        assertThat(waitingFor(Role.PARTY_OFFICE, "yanzhen_tasks_open")).isEqualTo(before);
    }

    @Test
    void aTaskThatNobodyDidInTimeIsOverdue() {
        scene.proposed();
        var before = waitingFor(Role.PARTY_OFFICE, "yanzhen_tasks_overdue");

        scene.today(LocalDate.of(2023, 12, 29));

        assertThat(waitingFor(Role.PARTY_OFFICE, "yanzhen_tasks_overdue")).isGreaterThan(before);
    }

    @Test
    void aSecretaryIsASecretaryOfWhateverCommunity() {
        var roles = Stream.concat(Arrays.stream(Role.values()).map(Role::group), Stream.of("none"))
                .toList();

        scene.proposed()
                .does("party-office-1", "checkProposal", java.util.Map.of("outcome", "RETURN", "remarks", "请细化。"));

        assertThat(values("yanzhen_tasks_open").map(value -> value.labels().get("role")))
                .isSubsetOf(roles)
                .contains(Role.SECRETARY.group());
    }

    @Test
    void theNightlyChecksAreTold() {
        reconciliation.reconcile();
        ledger.everyNight();
        documents.everyNight();
        journal.everyNight();

        assertThat(values("yanzhen_ledger_differences")).hasSize(1);
        assertThat(values("yanzhen_ledger_checked_age_seconds")).hasSize(1);
        assertThat(values("yanzhen_journal_differences")).hasSize(1);
        assertThat(values("yanzhen_journal_checked_age_seconds")).hasSize(1);
        assertThat(values("yanzhen_inbox_differences")).hasSize(1);
        assertThat(values("yanzhen_documents_damaged")).hasSize(1);
        assertThat(values("yanzhen_documents_checked_age_seconds")).hasSize(1);
    }

    @Test
    void noLabelNamesAPersonACommunityOrAMatter() {
        var play = scene.proposed();
        scene.as(play.secretary()).get("/projects/" + play.id());
        scene.as(play.secretary()).get("/no/such/page/" + play.id());

        var all = prometheus.scrape();

        assertThat(all).contains("http_server_requests_seconds_bucket", "uri=\"/projects/{");
        assertThat(all).doesNotContain(play.id(), play.community(), play.secretary());
        assertThat(all).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    private double waitingFor(Role role, String name) {
        return values(name)
                .filter(value -> role.group().equals(value.labels().get("role")))
                .mapToDouble(Value::value)
                .sum();
    }

    private Stream<Value> values(String name) {
        return figures.stream()
                .flatMap(one -> one.read().stream())
                .filter(figure -> figure.name().equals(name))
                .flatMap(figure -> figure.values().stream());
    }
}
