package org.yanzhen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yanzhen.engine.ShippedModels;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.projects.Stage;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** A second approval step: drawn, tried, released, walked through by projects new and under way, and taken back. */
@ApplicationTest
class ProcessChangeJourneyTest {

    private static final String PROCESS = "projectApproval";
    private static final String STEP = "复核预算";
    private static final String FIELD = "资金测算依据";

    /** Milliseconds; every way through the process takes a while on a busy machine. */
    private static final double TRIAL = 90_000;

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobodyHurries() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    @AfterEach
    void whatShipsIsInUseAgain() {
        trusted.run(() -> {
            var repository = engine.getRepositoryService();
            var inUse = Objects.requireNonNull(ShippedModels.inUse(PROCESS, repository));
            var shipped = Objects.requireNonNull(ShippedModels.lastShipped(PROCESS, repository));
            if (!inUse.getId().equals(shipped.getId())) {
                repository
                        .createDeployment()
                        .name(PROCESS)
                        .source(ShippedModels.SOURCE)
                        .addDeploymentResources(shipped.getId())
                        .deploy();
            }
            jdbc.update("DELETE FROM model_draft WHERE process = ?", PROCESS);
            jdbc.update(
                    "DELETE FROM model_release_file WHERE of_release IN (SELECT id FROM model_release WHERE process = ?)",
                    PROCESS);
            jdbc.update("DELETE FROM model_release WHERE process = ?", PROCESS);
        });
    }

    @Test
    void aSecondApprovalStepComesIntoUseAndGoesAgain() throws IOException {
        var underWay = proposed("社区议事亭").accepted();
        try (var author = Official.arrives(port, "administrator", "/models", 1600);
                var second = Official.arrives(port, "administrator-2", "/models", 1600)) {
            author.page.onDialog(dialog -> dialog.accept());

            draw(author.page);
            submitted(author.page, "立项前由财务复核一次预算。");
            approved(second.page, "release");

            var project = proposed("社区图书角").accepted().agreedByDepartments();
            reviewed(project, "社区图书角", "按三家报价取中间价。");
            try (var committee = Official.arrives(port, "committee-1", "/projects/" + project.id())) {
                seenAndExported(committee.page);
            }

            migrated(author.page, underWay);
            underWay.agreedByDepartments();
            assertThat(underWay.waitingFor()).hasSize(1).doesNotContain("decideProject");
            reviewed(underWay, "社区议事亭", "按市场价核定。");

            takenBack(author.page, second.page);
            var later = proposed("社区长者食堂").accepted().agreedByDepartments();
            assertThat(later.waitingFor()).containsExactly("decideProject");

            for (var one : List.of(project, underWay, later)) {
                one.does("committee-1", "decideProject", Map.of("decision", "APPROVE"));
                assertThat(one.stage()).isEqualTo(Stage.RUNNING);
            }
            assertThat(author.complaints).isEmpty();
            assertThat(second.complaints).isEmpty();
        }
    }

    private Play proposed(String title) {
        var proposal = new LinkedHashMap<>(Scene.proposal());
        proposal.put("title", title);
        return scene.proposed(proposal);
    }

    static void draw(Page page) {
        page.locator("a[href$='/models/" + PROCESS + "']").click();
        assertThat(page.locator(".diagram .djs-shape").first()).isVisible();
        picture(page, "process");
        page.locator("form[action$='/draft'] button").click();
        assertThat(page.locator(".djs-palette .entry").first()).isVisible();

        var studio = new Studio(page);
        studio.newForm(STEP, "reviewBudget");
        studio.addField("textarea", FIELD, "fundingBasis");
        picture(page, "form");

        studio.openFile("project-approval.bpmn");
        studio.removeLine("flow_opinionsPassed");
        var block = studio.drop("role-task", "userTask_decideProject", 1.9);
        var review = block.get(0);
        var record = block.get(1);
        studio.connect("gateway_opinions", review);
        studio.fill("name", "通过");
        studio.fill("conditionExpression", "${opinionResult == 'PASSED'}");
        studio.connect(record, "userTask_decideProject");
        studio.select(review);
        studio.fill("name", STEP);
        picture(page, "drawn");

        studio.check();
        assertThat(studio.findings()
                        .filter(new FilterOptions().setHasText("表单"))
                        .first())
                .containsText(STEP);
        picture(page, "finding");
        studio.findings().locator(".studio-jump").first().click();
        studio.choose("表单", "reviewBudget");
        studio.choose("由谁办理", "finance");
        studio.fill("documentation", "核对资金测算依据，填写后转党工委审定。");
        studio.check();
        assertThat(page.locator(".studio-panel summary")).containsText("没有发现问题");
        picture(page, "fixed");

        studio.simulate("startEvent_proposalReceived");
        picture(page, "simulation");
        studio.draw();

        studio.button("试运行").click();
        page.locator("form[data-tries] button").click();
        assertThat(page.locator(".alert-success")).isVisible(new IsVisibleOptions().setTimeout(TRIAL));
        assertThat(page.locator(".djs-connection.is-reached .djs-visual > path").first())
                .hasCSS("stroke", "rgb(47, 107, 60)");
        assertThat(page.locator("tr", new LocatorOptions().setHasText("reviewBudget")))
                .containsText(STEP);
        assertThat(page.locator("tr", new LocatorOptions().setHasText("reviewBudget")))
                .containsText("财政");
        picture(page, "trial");
    }

    static void submitted(Page page, String note) {
        page.locator("a[href*='/models/drafts/']").first().click();
        assertThat(page.locator(".djs-palette .entry").first()).isVisible();
        new Studio(page).submit(note, TRIAL);
        assertThat(page.locator("main")).containsText("要由另一位管理员审批");
        assertThat(page.locator("form[action$='/approve']")).hasCount(0);
        picture(page, "submitted");
    }

    static void approved(Page page, String picture) {
        page.locator("nav a[href$='/models']").first().click();
        page.locator("a[href*='/models/releases/']").first().click();
        assertThat(page.locator("main")).containsText("没有发现问题");
        picture(page, picture + "-to-approve");
        page.locator("form[action$='/approve'] button").click();
        assertThat(page.locator("h1")).containsText("已发布");
        picture(page, picture + "-approved");
    }

    /** By somebody of finance, in the Tasklist. */
    private void reviewed(Play project, String title, String answer) {
        try (var finance = Official.arrives(port, "finance-1", "/camunda/app/tasklist/")) {
            var page = finance.page;
            finance.opensInTasklist("待签收", project.id(), title);
            page.locator("button.claim").click();
            page.getByLabel(FIELD).fill(answer);
            picture(page, "tasklist");
            page.locator(".form-actions button", new LocatorOptions().setHasText("提交"))
                    .click();
            assertThat(page.locator(".task-card")).hasCount(0);
        }
        assertThat(project.waitingFor()).containsExactly("decideProject");
    }

    private static void seenAndExported(Page page) throws IOException {
        assertThat(page.locator("main")).containsText(STEP + " · " + FIELD);
        assertThat(page.locator("main")).containsText("按三家报价取中间价。");
        picture(page, "project");
        var pdf = page.request().get(page.url() + "/file.pdf");
        try (var file = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(file)).contains(FIELD, "按三家报价取中间价。");
        }
    }

    private void migrated(Page page, Play project) {
        var instance = project.instances().stream()
                .filter(one -> one.getProcessDefinitionId().startsWith(PROCESS + ":"))
                .findFirst()
                .orElseThrow();
        page.navigate("http://127.0.0.1:" + port + "/models/" + PROCESS + "/instances/" + instance.getId());
        page.locator("form[action$='/migrations'] button").click();
        assertThat(page.locator("[data-attempt]")).isVisible();
        picture(page, "migration-plan");
        page.locator("[data-attempt]").click();
        assertThat(page.locator("[data-count=possible]")).hasText("1");
        picture(page, "migration-tried");
        page.locator("form[action$='/start'] button").click();
        assertThat(page.locator("[data-state=RUNNING]")).isVisible();
        runBatches();
        assertThat(page.locator("[data-count=moved]")).hasText("1");
        assertThat(page.locator("[data-migration]:not([data-state=RUNNING])")).isVisible();
        picture(page, "migration-report");
    }

    /** Timers and batches do not run by themselves here. */
    private void runBatches() {
        var management = engine.getManagementService();
        for (var batch : trusted.call(() -> management.createBatchQuery().list())) {
            runJobs(batch.getSeedJobDefinitionId());
            runJobs(batch.getBatchJobDefinitionId());
        }
    }

    private void runJobs(String definition) {
        var management = engine.getManagementService();
        for (var job : trusted.call(
                () -> management.createJobQuery().jobDefinitionId(definition).list())) {
            management.executeJob(job.getId());
        }
    }

    private void takenBack(Page author, Page second) {
        author.navigate("http://127.0.0.1:" + port + "/models/" + PROCESS);
        author.locator("a[href*='/models/releases/']", new LocatorOptions().setHasText("第 1 号发布"))
                .click();
        author.fill("#note", "先不复核。");
        picture(author, "roll-back");
        author.locator("form[action$='/roll-back'] button").click();
        assertThat(author.locator("main")).containsText("要由另一位管理员审批", new ContainsTextOptions().setTimeout(TRIAL));
        approved(second, "roll-back");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/change-" + name + ".png"))
                .setFullPage(true));
    }
}
