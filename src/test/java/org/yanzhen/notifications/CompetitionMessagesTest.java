package org.yanzhen.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** A call that opens, an expert who is asked, an office whose plan is decided on: nobody has to look for it. */
@ApplicationTest
class CompetitionMessagesTest {

    @Autowired
    Scene scene;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aCallIsToldToCommunitiesAndItsWorkToExpertsInOneMessage() {
        scene.tell();
        var community = scene.community();
        var play = scene.submittedRound(Map.of("scorers", 4)).open();
        assertTold("party-office-1", play.id() + "/userTask_reviseRound", "round-decided-approve", "的竞标方案已经批准");
        assertTold(community + "-secretary", play.id() + "/window", "window-opened", "开始申报");

        var first = play.applies("社区食堂", "30000.00");
        var second = play.applies("老年学堂", "20000.00");
        play.closed().eligible(first, second);
        var expert = play.experts().get(0);
        assertTold(expert, play.id() + "/userTask_declareInterests", "interests-asked", "请先申报利害关系");
        scene.tell();
        await().untilAsserted(() -> assertThat(jdbc.queryForObject(
                        "SELECT link FROM message WHERE recipient = ? AND matter = ?",
                        String.class,
                        expert,
                        play.id() + "/userTask_declareInterests"))
                .startsWith("/tasks/"));

        play.nobodyIsPartial();
        scene.tell();
        await().untilAsserted(() -> assertThat(jdbc.queryForList(
                        "SELECT text FROM message WHERE recipient = ? AND code = 'tasks-new'", String.class, expert))
                .containsExactly("“专家评分”有 2 项新待办，请办理"));
    }

    private void assertTold(String user, String matter, String code, String words) {
        await().untilAsserted(() -> assertThat(jdbc.queryForList(
                        "SELECT text FROM message WHERE recipient = ? AND matter = ? AND code = ?",
                        String.class,
                        user,
                        matter,
                        code))
                .singleElement()
                .asString()
                .contains(words));
    }
}
