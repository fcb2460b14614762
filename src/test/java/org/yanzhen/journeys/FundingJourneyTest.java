package org.yanzhen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.funds.TrancheState;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.AwardPlay;
import org.yanzhen.testing.Browser;
import org.yanzhen.testing.RoundPlay.Entry;
import org.yanzhen.testing.Scene;

/** The funding round in a real browser: an expert, finance, and somebody from the street. */
@ApplicationTest
class FundingJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    ApplicationContext application;

    @Test
    void anExpertScoresTwoApplicationsBlindInTheTasklist() {
        var play = scene.submittedRound().open();
        var titles = List.of("社区长者食堂", "小区议事厅", "儿童之家", "充电棚改造", "便民市集", "社区书屋");
        var entries =
                titles.stream().map(title -> play.applies(title, "40000.00")).toList();
        play.closed().eligible(entries.toArray(Entry[]::new)).nobodyIsPartial();
        var expert = play.scorersOf(entries.get(0)).get(0);
        var assigned = IntStream.range(0, entries.size())
                .filter(index -> play.scorersOf(entries.get(index)).contains(expert))
                .limit(2)
                .boxed()
                .toList();
        assertThat(assigned).hasSize(2);

        try (var official = Official.arrives(port, expert, "/camunda/app/tasklist/")) {
            var page = official.page;
            for (var index : assigned) {
                var title = titles.get(index);
                official.opensInTasklist("全部", entries.get(index).id(), title);
                assertThat(page.locator(".fjs-form")).containsText(title);
                assertThat(page.locator("body")).not().containsText("测试社区");
                page.getByLabel("评分", new Page.GetByLabelOptions().setExact(true))
                        .first()
                        .check();
                var points = page.locator(".fjs-form .fjs-form-field-number input");
                points.first().fill("8");
                points.nth(1).fill("7");
                points.nth(1).blur();
                page.locator(".form-actions button", withText("提交")).click();
                assertThat(page.locator(".tasks-list li.task").filter(new FilterOptions().setHasText(title)))
                        .hasCount(0);
            }
        }

        assertThat(assigned).allSatisfy(index -> assertThat(play.waitingFor(entries.get(index)))
                .hasSize(1));
    }

    @Test
    void financeRegistersAPaymentAndTheTrancheIsPaid() {
        var play = AwardPlay.begun(
                        scene,
                        application,
                        "80000.00",
                        new TranchePlan(50, Release.AGREEMENT),
                        new TranchePlan(50, Release.CLOSE_OUT))
                .signed()
                .ordered();
        var payment = play.file().payments().get(0).id().toString();

        try (var finance = Official.arrives(port, "finance-1", "/payments")) {
            var page = finance.page;
            var form = page.locator("form.register[action$='" + payment + "']");
            form.locator("[name=bankReference]").fill("GC-" + payment.substring(0, 8));
            finance.losesSession();
            form.locator("button").click();
            assertThat(page.locator(".session-ended")).containsText("登录已经过期");
            finance.logsInInAnotherWindow();
            assertThat(form).hasCount(0);
            finance.goTo("/awards/" + play.id());
            assertThat(page.locator("main")).containsText("GC-" + payment.substring(0, 8));
            assertThat(page.locator("main")).containsText("已拨付");
        }

        assertThat(play.file().tranches().get(0).state()).isEqualTo(TrancheState.PAID);
        assertThat(play.waitingFor()).doesNotContain("registerPayment");
    }

    @Test
    void somebodyFromTheStreetReadsTheResultAndObjects() {
        var play = scene.submittedRound().open();
        var entry = play.applies("社区长者食堂", "50000.00");
        play.closed().eligible(entry).nobodyIsPartial().scored(entry, 9, 18).awarded("45000.00");

        try (var street = Browser.newPerson(360)) {
            var page = street.newPage();
            page.navigate("http://127.0.0.1:" + port + "/notices/" + play.id());
            assertThat(page.locator("main")).containsText("社区长者食堂");
            assertThat(page.locator("main")).containsText("45,000.00");
            page.fill("#text", "名单里的项目与去年已经做过的内容重复，请核实。");
            page.fill("#contact", "13800000000");
            page.getByText("提交异议").last().click();
            page.waitForLoadState();
            assertThat(page.locator("main")).not().containsText("系统出现意外错误");
        }

        assertThat(play.waitingFor()).contains("answerObjection");
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
