package org.yanzhen.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.yanzhen.tasks.Reconciliation;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** What is done by the clock is done by one node, and what a node left undone by another. */
@ApplicationTest
class SchedulersTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Scene scene;

    @Autowired
    LockProvider locks;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    UnfinishedEvents unfinished;

    JdbcClient jdbc;

    @Autowired
    void connections(@Qualifier("sessionConnections") DataSource connections) {
        jdbc = JdbcClient.create(connections);
    }

    @Test
    void whateverIsDoneByTheClockTakesALock() {
        var scheduled = Arrays.stream(application.getBeanDefinitionNames())
                .map(application::getType)
                .filter(type -> type != null && type.getName().startsWith("org.yanzhen"))
                .flatMap(type -> Arrays.stream(
                        org.springframework.util.ClassUtils.getUserClass(type).getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Scheduled.class))
                .toList();

        assertThat(scheduled).hasSizeGreaterThanOrEqualTo(5);
        assertThat(scheduled).allSatisfy(method -> assertThat(method.isAnnotationPresent(SchedulerLock.class))
                .as(method.toString())
                .isTrue());
        assertThat(scheduled.stream().map(SchedulersTest::nameOfLock)).doesNotHaveDuplicates();
    }

    private static String nameOfLock(Method method) {
        return method.getAnnotation(SchedulerLock.class).name();
    }

    @Test
    void whatAnotherNodeIsDoingIsLeftToIt() {
        jdbc.sql("UPDATE scheduler_lock SET lock_until = UTC_TIMESTAMP(3) WHERE name = 'reconciliation'")
                .update();
        var another = locks.lock(lock("reconciliation")).orElseThrow();
        var before = reconciliations();

        reconciliation.everyNight();
        assertThat(reconciliations()).isEqualTo(before);

        another.unlock();
        reconciliation.everyNight();
        assertThat(reconciliations()).isEqualTo(before + 1);
    }

    @Test
    void theLockGoesByTheDatabasesClockWhereverTheRehearsalsStands() {
        var today = scene.today();
        var lock = locks.lock(lock("rehearsal")).orElseThrow();
        try {
            scene.today(today.plusYears(1));
            assertThat(locks.lock(lock("rehearsal"))).isEmpty();
        } finally {
            scene.today(today);
            lock.unlock();
        }
    }

    @Test
    void whatADeadNodeHadStillToTellIsToldOnce() {
        var play = scene.proposed().accepted();
        await().untilAsserted(() -> assertThat(told(play.id())).isEqualTo(1));
        await().untilAsserted(() -> assertThat(unfinished(play.id())).isEmpty());
        jdbc.sql("DELETE FROM message WHERE link LIKE ?")
                .param("%" + play.id() + "%")
                .update();
        jdbc.sql("""
                        UPDATE EVENT_PUBLICATION SET completion_date = NULL, tried_at = CURRENT_TIMESTAMP - INTERVAL 1 HOUR
                        WHERE serialized_event LIKE ? AND event_type LIKE '%ProposalChecked'
                        """).param("%" + play.id() + "%").update();

        unfinished.finish();
        unfinished.finish();

        await().untilAsserted(() -> assertThat(unfinished(play.id())).isEmpty());
        assertThat(told(play.id())).isEqualTo(1);
    }

    private static LockConfiguration lock(String name) {
        return new LockConfiguration(Instant.now(), name, Duration.ofMinutes(5), Duration.ZERO);
    }

    private int reconciliations() {
        return jdbc.sql("SELECT COUNT(*) FROM inbox_reconciliation")
                .query(Integer.class)
                .single();
    }

    private int told(String project) {
        return jdbc.sql("SELECT COUNT(*) FROM message WHERE link LIKE ? AND code LIKE 'proposal-checked-%'")
                .param("%" + project + "%")
                .query(Integer.class)
                .single();
    }

    private List<Map<String, Object>> unfinished(String project) {
        return jdbc.sql("SELECT id FROM EVENT_PUBLICATION WHERE completion_date IS NULL AND serialized_event LIKE ?")
                .param("%" + project + "%")
                .query()
                .listOfRows();
    }
}
