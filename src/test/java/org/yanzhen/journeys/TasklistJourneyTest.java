package org.yanzhen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.projects.Progress;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;
import org.yanzhen.tasks.Inbox;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** Reviewers and secretaries in the engine's Tasklist. */
@ApplicationTest
class TasklistJourneyTest {

    private static final String TASKLIST = "/camunda/app/tasklist/";

    private static final String TAKE_AWAY = ".task-card .assignee .reset-assignee";

    private static final Pattern[] NUMBERS =
            Stream.generate(() -> Pattern.compile("\\(\\d+\\+?\\)")).limit(5).toArray(Pattern[]::new);

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    Scene scene;

    @Autowired
    Inbox inbox;

    @BeforeEach
    void itIsTheDayOnWhichProjectsAreProposed() {
        scene.today(LocalDate.of(2023, 1, 30));
    }

    @Test
    void aReviewerFindsTheTaskByItsFilterReadsTheProposalAndApprovesWithConditions() {
        var project = proposed("weigang", "围岗社区共享活动室");
        Official.checkAndAdvise(port, project, directory);

        try (var reviewer = Official.arrives(port, "committee-1", TASKLIST)) {
            var page = reviewer.page;
            assertThat(page.locator(".task-filter.active")).containsText("待签收");
            assertThat(page.locator(".task-filter .waiting")).hasText(NUMBERS);
            reviewer.opensInTasklist("待签收", project, "围岗社区共享活动室");
            assertThat(page.locator(".fjs-form")).containsText("年内建成一处共享活动室。");
            page.locator("button.claim").click();
            assertThat(page.locator(".task-card .unclaim")).isVisible();
            page.getByLabel("附条件同意").check();
            page.getByLabel("条件").last().fill("开工前公示居民意见。");
            page.locator(".form-actions button", withText("提交")).click();
            assertThat(page.locator("[notifications-panel]")).containsText("已提交");
            assertThat(page.locator("[notifications-panel]")).containsText("围岗社区共享活动室");
            assertThat(page.locator(".task-card")).hasCount(0);

            assertThat(reviewer.stageOf(project)).isEqualTo("RUNNING");
            reviewer.goTo("/projects/" + project);
            assertThat(page.locator("main")).containsText("开工前公示居民意见。");
        }
    }

    @Test
    void aSecretarysWrongWeightsComeBackWithTheirSentenceAndNothingIsSaved() {
        var project = proposed("shatou", "沙头社区长者饭堂");
        try (var office = Official.arrives(port, "party-office-1", "/tasks")) {
            office.answers(project, Map.of("outcome", "RETURN", "remarks", "请重新安排权重。"));
        }

        try (var secretary = Official.arrives(port, "shatou-secretary", TASKLIST)) {
            var page = secretary.page;
            secretary.opensInTasklist("全部", project, "沙头社区长者饭堂");
            if (page.locator("button.claim").isVisible()) {
                page.locator("button.claim").click();
            }
            var weight = page.getByLabel("权重").first();
            var submit = page.locator(".form-actions button", withText("提交"));
            types(page.getByLabel("金额"), "６0,０00元");
            types(weight, "四十");
            submit.click();
            assertThat(page.locator(".tasklist-notice .mistakes")).containsText("季度目标第 1 行，权重：读不出这是多少");
            assertThat(weight).isFocused();
            assertThat(page.getByLabel("金额")).hasValue("60,000.00");
            assertThat(page.locator(".amount-note", withText("大写"))).hasText("大写：陆万元整");

            types(weight, "40%");
            submit.click();
            var told = page.locator("[notifications-panel]");
            assertThat(told).containsText("四个季度的权重合计须为 100%，现为 115%");
            assertThat(told.boundingBox().y + told.boundingBox().height < submit.boundingBox().y)
                    .as("the notice hides no button")
                    .isTrue();
            types(weight, "41");
            assertThat(told.locator(".alert")).hasCount(0);

            secretary.losesSession();
            submit.click();
            assertThat(page.locator(".session-ended")).containsText("登录已经过期");
            secretary.logsInInAnotherWindow();
            assertThat(page.locator(".tasklist-notice")).containsText("已经重新登录");
            assertThat(weight).hasValue("41");
            submit.click();
            assertThat(told).containsText("现为 116%");

            assertThat(secretary.stageOf(project)).isEqualTo("RETURNED");
            assertThat(secretary.tasksAbout(project)).hasSize(1);
        }
    }

    @Test
    void rowsThatWereAnsweredBeforeTheSessionEndedComeBackWithWhatTheServerSaysOfThem() {
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 27));
        var title = play.file().project().title();
        try (var secretary = Official.arrives(port, play.secretary(), TASKLIST)) {
            var page = secretary.page;
            secretary.send("POST", "/api/tasks/" + play.task("reportQuarter") + "/claim", Map.of());
            secretary.opensInTasklist("全部", play.id(), title);
            var goals = page.locator(".fjs-form strong", withText("完成本阶段协商和施工任务"));
            assertThat(goals).hasCount(4);
            for (var quarter = 0; quarter < 4; quarter++) {
                types(page.getByLabel("完成进度").nth(quarter), "３５％");
                types(page.getByLabel("所做工作").nth(quarter), "协商三次。");
            }
            types(page.getByLabel("本季度使用资金"), "2万");
            types(page.getByLabel("下季度打算"), "开工。");
            secretary.losesSession();
            page.locator(".form-actions button", withText("提交")).click();
            assertThat(page.locator(".session-ended")).isVisible();
            secretary.logsInInAnotherWindow();

            secretary.goTo("/tasks");
            secretary.opensInTasklist("全部", play.id(), title);

            assertThat(page.locator(".tasklist-notice")).containsText("已恢复您上次在本机填写");
            assertThat(page.getByLabel("完成进度").nth(1)).hasValue("35");
            assertThat(page.getByLabel("本季度使用资金")).hasValue("20,000.00");
            assertThat(goals).hasCount(4);
        }
    }

    @Test
    void nobodyChecksWhatTheyProposedThemselves() {
        directory.put(
                new Person(
                        new UserId("zhuyuan-both"),
                        "竹园社区书记兼党建办",
                        Set.of("secretaries", "secretaries-zhuyuan", "party-office")),
                Official.PASSWORD);
        try (var both = Official.arrives(port, "zhuyuan-both", TASKLIST)) {
            var project = both.proposes("zhuyuan", "竹园社区书屋");
            var page = both.page;
            both.opensInTasklist("待签收", project, "竹园社区书屋");
            page.locator("button.claim").click();
            page.getByLabel("受理，转部门会审").check();
            page.locator(".form-actions button", withText("提交")).click();
            assertThat(page.locator("[notifications-panel]")).containsText("本人申报、填写、核实或评过分的事项，须由他人审批。");

            assertThat(both.stageOf(project)).isEqualTo("UNDER_CHECK");
        }
    }

    @Test
    void onAPhoneTheTappedTaskComesIntoViewAndNothingThatDoesNotExistHereIsOffered() {
        var play = scene.proposed();

        try (var office = Official.arrives(port, "party-office-1", TASKLIST, 360)) {
            var page = office.page;
            office.opensInTasklist("待签收", play.id(), "老旧小区加装电梯协商共治");
            assertThat(page.locator(".task-details h2.task")).isInViewport();

            page.locator(".search-field input.main-field").click();
            assertThat(page.locator(".uib-typeahead-match:visible"))
                    .hasText(new String[] {"流程实例业务编号", "流程定义名称", "名称", "到期时间", "没有到期时间", "创建时间"});
            page.keyboard().press("Escape");
            page.locator(".sorting-choice .dropdown-toggle").first().click();
            assertThat(page.locator(".sorting-choice.open .dropdown-menu > li:visible"))
                    .hasText(new String[] {"到期时间", "任务名称"});
        }
    }

    @Test
    void whatIsOnePersonsAloneIsNotOfferedToBeGivenBack() {
        var round = scene.submittedRound().open();
        var entry = round.applies("长者食堂改造提升", "50000.00");
        round.closed().eligible(entry);

        try (var expert = Official.arrives(port, round.experts().get(0), TASKLIST)) {
            var page = expert.page;
            page.waitForResponse(
                    answer -> answer.url().contains("/api/tasks/cards"),
                    () -> expert.opensInTasklist("全部", round.id(), "党群服务项目竞标"));
            assertThat(page.locator(".task-card .assignee .unclaim")).hasCount(1);
            assertThat(page.locator(".task-card .assignee .unclaim")).isHidden();
        }
        try (var administrator = Official.stands(port, "administrator")) {
            var expert = round.experts().get(0);
            arrivesAtTask(administrator, round.task(expert, round.id(), "declareInterests"));
            assertThat(administrator.page.locator(TAKE_AWAY)).isHidden();
        }
    }

    @Test
    void whatOneOfSeveralHasInHandIsTakenAwayByAdministratorsAlone() {
        var task = scene.proposed().task("checkProposal");
        try (var office = Official.arrives(port, "party-office-1", "/tasks")) {
            office.send("POST", "/api/tasks/" + task + "/claim", Map.of());
        }

        try (var colleague = Official.stands(port, "party-office-2")) {
            arrivesAtTask(colleague, task);
            assertThat(colleague.page.locator(TAKE_AWAY)).isHidden();
        }
        try (var administrator = Official.stands(port, "administrator")) {
            arrivesAtTask(administrator, task);
            administrator.page.locator(TAKE_AWAY).click();
            assertThat(administrator.page.locator(TAKE_AWAY)).hasCount(0);
        }
        assertThat(inbox.find(task).orElseThrow().assignee()).isNull();
    }

    /** By a link, as from a message; until it is known what may be done to it. */
    private static void arrivesAtTask(Official official, String task) {
        official.goTo(TASKLIST);
        official.logsIn(Official.PASSWORD);
        official.page.waitForResponse(
                answer -> answer.url().contains("/api/tasks/cards?task=" + task),
                () -> official.goTo(TASKLIST + "default/#/?task=" + task));
        assertThat(official.page.locator(TAKE_AWAY)).hasCount(1);
    }

    /** By a practised hand that leaves a field at once, and by a program that fills in several at the same instant. */
    @Test
    void whatIsTypedFastIntoSeveralFieldsIsSentAsItWasTyped() {
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 27));
        try (var secretary = Official.arrives(port, play.secretary(), TASKLIST)) {
            var page = secretary.page;
            secretary.send("POST", "/api/tasks/" + play.task("reportQuarter") + "/claim", Map.of());
            secretary.opensInTasklist("全部", play.id(), play.file().project().title());
            var progress = page.getByLabel("完成进度");
            var work = page.getByLabel("所做工作");
            assertThat(progress).hasCount(4);
            for (var quarter = 0; quarter < 2; quarter++) {
                progress.nth(quarter).press("ControlOrMeta+a");
                progress.nth(quarter).pressSequentially("35");
                work.nth(quarter).pressSequentially("abc");
            }
            page.evaluate("""
                () => {
                  const fields = [...document.querySelectorAll('.fjs-form-field-number input, .fjs-form-field-textarea textarea')];
                  for (const field of fields.slice(4)) {
                    const text = field.matches('textarea') ? 'xyz' : '40';
                    Object.getOwnPropertyDescriptor(field.constructor.prototype, 'value').set.call(field, text);
                    field.dispatchEvent(new Event('input', { bubbles: true }));
                  }
                }""");
            page.locator(".form-actions button", withText("提交")).click();
            assertThat(page.locator("[notifications-panel]")).containsText("已提交");
        }

        var report = play.file().reviews().get(0);
        assertThat(report.progress()).extracting(Progress::percent).containsExactly(35, 35, 40, 40);
        assertThat(report.progress()).extracting(Progress::done).containsExactly("abc", "abc", "xyz", "xyz");
        assertThat(report.spent()).hasValue(Money.yuan(40));
        assertThat(report.obstacles()).isEqualTo("xyz");
        assertThat(report.next()).isEqualTo("xyz");
    }

    /** As people do, one field after the other, with a breath between. */
    private static void types(Locator field, String text) {
        field.fill(text);
        field.blur();
        field.evaluate("() => new Promise(taken => setTimeout(taken, 400))");
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private String proposed(String community, String title) {
        try (var secretary = Official.arrives(port, community + "-secretary", "/projects")) {
            return secretary.proposes(community, title);
        }
    }
}
