package org.yanzhen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** A proposal in our own pages, from the first word to the party office's answer. */
@ApplicationTest
class PortalJourneyTest {

    private static final int MOST_STOPS_ON_A_PAGE = 150;

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @BeforeEach
    void itIsTheDayOnWhichProjectsAreProposed() {
        scene.today(LocalDate.of(2023, 1, 30));
    }

    @Test
    void aSecretaryWritesAProposalThatIsNeverLostAndSubmitsItWithAFile() {
        try (var secretary = Official.arrives(port, "guolin-secretary", "/projects")) {
            var page = secretary.page;
            button(page, "申报 2023 年项目").click();
            pressesTooEarly(page);
            write(page, "果林社区便民驿站");
            var draft = page.url().replaceAll(".*/", "");
            page.waitForCondition(() -> secretary
                    .send("GET", "/api/drafts/" + draft, null)
                    .toString()
                    .contains("街道补助"));
            assertThat(page.locator("[data-status]")).containsText("草稿已保存");

            page.reload();

            assertThat(page.getByLabel("项目名称")).hasValue("果林社区便民驿站");
            assertThat(page.getByLabel("权重").last()).hasValue("40");
            assertThat(page.getByLabel("科目")).hasValue("装修");
            assertThat(page.getByLabel("金额")).hasValue("50,000.00");
            assertThat(page.locator(".amount-note")).containsText(new String[] {"", "", "", "", "大写：伍万元整"});
            secretary.losesSession();
            page.getByLabel("项目名称").fill("果林社区便民驿站二期");
            assertThat(page.locator(".session-ended")).containsText("登录已经过期");
            secretary.logsInInAnotherWindow();
            assertThat(page.locator("[data-status]")).containsText("草稿已保存");
            assertThat(secretary.send("GET", "/api/drafts/" + draft, null).toString())
                    .contains("果林社区便民驿站二期");
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload("实施方案.txt", "text/plain", "第一步……".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("[data-list] a")).hasText("实施方案.txt");
            button(page, "提交申报").click();
            page.waitForURL(Pattern.compile(".*/projects/[0-9a-f-]{36}"));
            assertThat(page.locator("h1")).containsText("果林社区便民驿站");
            assertThat(page.locator("main")).containsText("实施方案.txt");
        }
    }

    @Test
    void aReviewerCompletesATaskWithoutAMouse() {
        String project;
        try (var secretary = Official.arrives(port, "yutang-secretary", "/projects")) {
            project = secretary.proposes("yutang", "鱼塘社区环境整治");
        }
        try (var reviewer = Official.arrives(port, "party-office-2", "/tasks?text=鱼塘社区环境整治")) {
            var page = reviewer.page;
            stepTo(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("形式审查")));
            page.keyboard().press("Enter");
            assertThat(page.locator(".fjs-form")).containsText("年内建成一处共享活动室。");
            stepTo(page, page.getByLabel("受理，转部门会审"));
            page.keyboard().press("Space");
            stepTo(page, button(page, "提交"));
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/tasks$"));

            assertThat(reviewer.stageOf(project)).isEqualTo("UNDER_OPINION");
        }
    }

    /** Each mistake is a way to its field, and one is at the first at once. */
    private static void pressesTooEarly(Page page) {
        page.getByLabel("金额").fill("3万2");
        button(page, "提交申报").click();
        var mistakes = page.locator("[data-notice] .mistakes");
        assertThat(mistakes).containsText("项目名称：此项必填。");
        assertThat(mistakes).containsText("季度目标第 4 行，权重：此项必填。");
        assertThat(mistakes).containsText("预算明细第 1 行，金额：读不出这是多少");
        assertThat(page.getByLabel("项目名称")).isFocused();
        mistakes.getByText("季度目标第 4 行，权重").click();
        assertThat(page.getByLabel("权重").last()).isFocused();
    }

    @Test
    void rowsThatWereAnsweredButNotSentComeBackWithWhatTheServerSaysOfThem() {
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 27));
        var path = "/tasks/" + play.task("reportQuarter");
        try (var secretary = Official.arrives(port, play.secretary(), path)) {
            var page = secretary.page;
            var goals = page.locator(".fjs-form strong", new Page.LocatorOptions().setHasText("完成本阶段协商和施工任务"));
            assertThat(goals).hasCount(4);
            page.getByLabel("完成进度").nth(1).click();
            page.reload();
            assertThat(goals).hasCount(4);
            assertThat(page.locator("[data-notice]")).isHidden();

            page.getByLabel("完成进度").nth(1).fill("35%");
            page.reload();

            assertThat(page.locator("[data-notice]")).containsText("已恢复您上次在本机填写");
            assertThat(page.getByLabel("完成进度").nth(1)).hasValue("35");
            assertThat(goals).hasCount(4);
        }
    }

    private static void write(Page page, String title) {
        page.getByLabel("项目名称").fill(title);
        choose(page, 0, "其他");
        choose(page, 1, "1");
        page.getByLabel("问题与背景").fill("居民办事要走很远。");
        page.getByLabel("总体目标").fill("家门口办成二十件小事。");
        page.getByLabel("主要措施").fill("一站受理，轮流值守。");
        var weights = new String[] {"20", "20", "20", "40"};
        for (var quarter = 0; quarter < 4; quarter++) {
            textBox(page, "季度目标").nth(quarter).fill("完成第" + (quarter + 1) + "步");
            textBox(page, "考核指标").nth(quarter).fill("办结 " + (quarter + 1) + " 件");
            page.getByLabel("权重").nth(quarter).fill(weights[quarter]);
        }
        page.getByLabel("科目").fill("装修");
        page.getByLabel("金额").fill("￥５０,０００");
        page.getByLabel("资金来源").fill("街道补助");
    }

    private static void choose(Page page, int which, String option) {
        page.locator(".fjs-form-field-select .fjs-input-group").nth(which).click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator textBox(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }

    /** With the tab key only. */
    private static void stepTo(Page page, Locator goal) {
        goal.waitFor();
        for (var stop = 0; stop < MOST_STOPS_ON_A_PAGE; stop++) {
            page.keyboard().press("Tab");
            if ((Boolean) goal.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + goal);
    }
}
