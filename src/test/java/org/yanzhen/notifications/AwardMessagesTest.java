package org.yanzhen.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.AwardPlay;
import org.yanzhen.testing.Scene;

/** A secretary need not look: whatever concerns the community's award is told. */
@ApplicationTest
class AwardMessagesTest {

    @Autowired
    Scene scene;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcTemplate jdbc;

    private AwardPlay begun() {
        return AwardPlay.begun(
                scene,
                application,
                "80000.00",
                new TranchePlan(50, Release.AGREEMENT),
                new TranchePlan(50, Release.REPORT));
    }

    private void assertTold(AwardPlay play, String... sentences) {
        await().untilAsserted(() ->
                assertThat(scene.as(play.secretary()).get("/messages").body()).contains(sentences));
        assertThat(jdbc.queryForList("SELECT link FROM message WHERE recipient = ?", String.class, play.secretary()))
                .contains("/awards/" + play.id());
    }

    @Test
    void theSecretaryIsToldOfTheAgreementThatIsToBeSigned() {
        var play = begun();
        assertTold(play, "《居民议事厅改造》的资助已经生效，请确认协议");

        play.agreed().does("party-office-1", "countersignAgreement", Map.of("outcome", "RETURN", "remarks", "设备预算偏高。"));
        assertTold(play, "《居民议事厅改造》的协议退回修改：设备预算偏高。");
    }

    @Test
    void theSecretaryIsToldOfMoneyThatWasNotReleasedAndOfMoneyThatWas() {
        var play = begun().signed();
        play.does(play.secretary(), "requestTranche", Map.of("statement", "用于采购设备。"));
        play.does("party-office-1", "checkTranche", Map.of("outcome", "RETURN", "remarks", "请附采购清单。"));
        assertTold(play, "第 1 期拨付退回：请附采购清单。");

        play.requestedAndChecked()
                .does("party-office-2", "approvePayment", Map.of("decision", "REJECT", "reason", "用途不明确。"));
        assertTold(play, "第 1 期拨付退回：用途不明确。"); // of the same request, on the same day

        play.ordered().paid();
        assertTold(play, "第 1 期资金 ￥40,000.00 已经拨付");
    }

    @Test
    void theSecretaryIsToldOfReportsThatComeBack() {
        var play = begun().signed().ordered().paid().reports("submitReport", "1000.00", "0.00");
        play.does("party-office-1", "checkReport", Map.of("outcome", "RETURN", "remarks", "缺少验收单。"));
        assertTold(play, "的使用报告退回修改：缺少验收单。");

        play.reports("submitReport", "1000.00", "0.00")
                .does("party-office-1", "checkReport", Map.of("outcome", "ACCEPT"))
                .ordered()
                .paid()
                .reports("submitFinalReport", "0.00", "0.00")
                .does(
                        "finance-1",
                        "auditSpending",
                        Map.of("outcome", "RETURN", "disallowed", "0.00", "findings", "发票抬头有误。"));
        assertTold(play, "的结项报告退回修改：发票抬头有误。");
    }

    @Test
    void theSecretaryIsToldOfTheEnd() {
        var play = begun().signed();

        play.terminationAsked("0.00").does("committee-1", "decideTermination", Map.of("decision", "APPROVE"));

        assertTold(play, "《居民议事厅改造》的资助已经终止：社区无力继续实施。");
    }
}
