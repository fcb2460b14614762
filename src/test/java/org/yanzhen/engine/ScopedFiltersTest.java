package org.yanzhen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.engine.ScopedFilterService.Scope;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** The Tasklist's filters show each person what they are asked for, and nothing else. */
@ApplicationTest
class ScopedFiltersTest {

    private static final String OFFICE = "party-office-1";

    @Autowired
    Scene scene;

    @Autowired
    ProcessEngine engine;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    Actor actor;

    @Test
    void whatTheOfficeIsAskedForItFindsUntilSomebodyTakesIt() {
        var play = scene.proposed();
        var check = play.task("checkProposal");

        assertThat(shown(OFFICE, Scope.ALL)).contains(check);
        assertThat(shown(OFFICE, Scope.CLAIMABLE)).contains(check);
        assertThat(shown(OFFICE, Scope.MINE)).doesNotContain(check);

        scene.as(OFFICE).post("/api/tasks/" + check + "/claim", Map.of());

        assertThat(shown(OFFICE, Scope.ALL)).contains(check);
        assertThat(shown(OFFICE, Scope.CLAIMABLE)).doesNotContain(check);
        assertThat(shown(OFFICE, Scope.MINE)).contains(check);
        for (var scope : Scope.values()) {
            assertThat(shown("party-office-2", scope)).as(scope.label).doesNotContain(check);
        }
    }

    @Test
    void timeMovesATaskFromSoonToOverdue() {
        var play = scene.proposed();
        var check = play.task("checkProposal");
        var due = dueDay(check);

        scene.today(due.minusDays(1));
        assertThat(shown(OFFICE, Scope.DUE_SOON)).contains(check);
        assertThat(shown(OFFICE, Scope.OVERDUE)).doesNotContain(check);

        scene.today(due.plusDays(1));
        assertThat(shown(OFFICE, Scope.DUE_SOON)).doesNotContain(check);
        assertThat(shown(OFFICE, Scope.OVERDUE)).contains(check);
    }

    @Test
    void aSecretaryFindsOnlyWhatTheirCommunityIsAskedFor() {
        var play = reporting();
        var foreign = reporting();

        assertThat(shown(play.secretary(), Scope.ALL)).containsExactly(play.task("reportQuarter"));
        assertThat(shown(foreign.secretary(), Scope.ALL)).containsExactly(foreign.task("reportQuarter"));
    }

    @ParameterizedTest
    @EnumSource
    void whoIsAskedForNothingFindsNothing(Scope scope) {
        reporting();
        var idle = scene.community() + "-secretary";

        assertThat(shown(idle, scope)).isEmpty();
        assertThat(shown("administrator", scope)).isEmpty();
    }

    /** Whatever else the client asks for. */
    @Test
    void aQueryOfTheClientNarrowsFurtherAndNeverWidens() {
        var play = reporting();
        var foreign = reporting();

        assertThat(shown(play.secretary(), Scope.ALL, foreign)).isEmpty();
        assertThat(shown(play.secretary(), Scope.ALL, play)).containsExactly(play.task("reportQuarter"));
    }

    @ParameterizedTest
    @EnumSource
    void theCountIsThatOfTheList(Scope scope) {
        var play = reporting();

        for (var user : List.of(OFFICE, play.secretary(), "housing-1", "expert-1", "administrator")) {
            assertThat(as(user, () -> filters.count(filter(scope))))
                    .as(user)
                    .isEqualTo(shown(user, scope).size());
        }
    }

    private Play reporting() {
        return scene.proposed().approved().until(LocalDate.of(2023, 3, 27));
    }

    private LocalDate dueDay(String task) {
        return trusted.call(() -> LocalDate.ofInstant(
                tasks.createTaskQuery().taskId(task).singleResult().getDueDate().toInstant(), ZoneId.systemDefault()));
    }

    private List<String> shown(String user, Scope scope) {
        return as(user, () -> ids(filters.list(filter(scope))));
    }

    private List<String> shown(String user, Scope scope, Play subject) {
        return as(
                user,
                () -> ids(
                        filters.list(filter(scope), tasks.createTaskQuery().processInstanceBusinessKey(subject.id()))));
    }

    private static List<String> ids(List<Task> found) {
        return found.stream().map(Task::getId).toList();
    }

    private String filter(Scope scope) {
        return filters.createTaskFilterQuery()
                .filterName(scope.label)
                .singleResult()
                .getId();
    }

    private <T> T as(String user, Supplier<T> look) {
        actor.enter(new UserId(user), groupsOf(user));
        try {
            return look.get();
        } finally {
            actor.leave();
        }
    }

    private Set<String> groupsOf(String user) {
        return trusted.call(() -> engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet()));
    }
}
