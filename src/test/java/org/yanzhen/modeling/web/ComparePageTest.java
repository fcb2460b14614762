package org.yanzhen.modeling.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.journeys.Official;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Browser;
import org.yanzhen.testing.Scene;

/** What an administrator sees of two or three states of a process. The states are given here, the page is the real one. */
@ApplicationTest
class ComparePageTest {

    private static final String MODEL = "project-approval.bpmn";
    private static final String FORM = "check-proposal.form";
    private static final String DECISION = "department-routing.dmn";
    private static final String NEW_STEP = "<bpmn:userTask id=\"userTask_second\" name=\"复审\" /></bpmn:process>";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Scene scene;

    private final Map<String, String> shipped = new TreeMap<>(Map.of(
            MODEL, read("bpmn", MODEL),
            FORM, read("forms/project-approval", FORM),
            DECISION, read("bpmn", DECISION)));

    private final Map<String, String> changed = changed(shipped);

    @ParameterizedTest
    @ValueSource(ints = {1440, 360})
    void oneSeesInChineseWhatDiffers(int width) {
        try (var administrator = at("?left=shipped&right=current", width)) {
            var page = administrator.page;

            assertThat(texts(page, ".compare-file"))
                    .contains(MODEL + "有改动", FORM + "有改动", DECISION + "有改动", "extra.form新增");
            assertThat(texts(page, "tbody[data-change=userTask_checkProposal] tr")
                            .get(1))
                    .contains("候选组", "party-office", "auditors");
            assertThat(texts(page, "tbody[data-change=userTask_second]"))
                    .first()
                    .asString()
                    .contains("新增", "复审");
            assertThat((Boolean) page.evaluate("""
                    () => [...document.querySelectorAll('.djs-connection.diff-changed .djs-visual > path')].every((line) =>
                      getComputedStyle(line).stroke !== getComputedStyle(document.querySelector('.djs-connection:not([class*=diff-]) path')).stroke)
                    """))
                    .as("lines are coloured, too")
                    .isTrue();
            assertThat(page.locator("[data-element-id=flow_accepted].diff-changed")
                            .count())
                    .isPositive();
            picture(page, "compare-process-" + width);

            page.click("text=" + FORM);
            page.waitForSelector("tbody[data-change=Field_remarks]");
            assertThat(texts(page, "tbody[data-change=Field_remarks]"))
                    .first()
                    .asString()
                    .contains("标签", "退回或不受理的理由", "理由（写清楚）");
            picture(page, "compare-form-" + width);

            page.click("text=" + DECISION);
            page.waitForSelector(".compare-decision");
            assertThat(texts(page, ".is-cell-changed")).containsExactly("23");
            picture(page, "compare-decision-" + width);
            assertThat(administrator.complaints).isEmpty();
        }
    }

    @Test
    void aChangeThatIsClickedComesIntoTheMiddleOfBothDiagrams() {
        try (var administrator = at("?left=shipped&right=current", 1440)) {
            var page = administrator.page;
            page.click("[data-pick=userTask_checkProposal]");

            assertThat(page.locator(".is-picked").count()).isEqualTo(2);
            var middles = (List<?>) page.evaluate("""
                    () => [...document.querySelectorAll('.is-picked')].map((shape) => {
                      const box = shape.getBoundingClientRect();
                      const around = shape.closest('.compare-canvas').getBoundingClientRect();
                      return Math.round(Math.hypot(box.x + box.width / 2 - around.x - around.width / 2, box.y + box.height / 2 - around.y - around.height / 2)) < 25;
                    })
                    """);
            assertThat(middles).isEqualTo(List.of(true, true));
            assertThat((Boolean) page.evaluate("""
                    () => new Set([...document.querySelectorAll('.compare-canvas .viewport')].map((one) => one.getAttribute('transform'))).size === 1
                    """)).isTrue();
        }
    }

    @Test
    void ofAnUpdateBesideAChangeHereOneSeesWhereBothMeet() {
        var update = new HashMap<>(shipped);
        update.merge(MODEL, "", (model, none) -> model.replace("name=\"形式审查\"", "name=\"形式审查（新）\"")
                .replaceFirst("candidateGroups=\"party-office\"", "candidateGroups=\"finance\""));
        update.merge(DECISION, "", (decision, none) -> decision.replaceFirst("<text>2</text>", "<text>5</text>"));
        try (var administrator = at("?left=shipped-old&middle=shipped&right=current", 1440, update)) {
            var rows = texts(administrator.page, "tbody[data-change=userTask_checkProposal]");

            assertThat(rows).first().asString().contains("两边都改了同一处", "finance", "auditors", "形式审查（新）");
            assertThat(texts(administrator.page, "tbody[data-change=userTask_second]"))
                    .first()
                    .asString()
                    .contains("只有本单位改了");
            picture(administrator.page, "compare-three-1440");

            administrator.page.click("text=" + DECISION);
            administrator.page.waitForSelector(".compare-decision");
            assertThat(texts(administrator.page, ".is-cell-changed")).containsExactly("25", "23");
            picture(administrator.page, "compare-three-decision-1440");
        }
    }

    @Test
    void whatCannotBeReadIsSaidAndTheOtherFilesAreStillThere() {
        changed.put(MODEL, "<not-bpmn");
        try (var administrator = at("?left=shipped&right=current", 1440)) {
            assertThat(administrator.page.textContent(".compare-view")).contains(MODEL, "读不出来");
            administrator.page.click("text=" + DECISION);
            administrator.page.waitForSelector(".compare-decision");
        }
    }

    @Test
    void othersDoNotComeHere() {
        try (var context = Browser.newPerson(1440)) {
            var page = context.newPage();
            page.navigate(scene.address() + "/models/projectApproval/compare");
            page.fill("#username", "party-office-1");
            page.fill("#password", Scene.PASSWORD);
            var answer = page.waitForResponse(
                    response -> response.url().contains("/compare") && response.status() != 302,
                    () -> page.press("#password", "Enter"));
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    private Official at(String query, int width) {
        return at(query, width, shipped);
    }

    private Official at(String query, int width, Map<String, String> update) {
        var administrator =
                Official.arrives(URI.create(scene.address().toString()), "administrator", Scene.PASSWORD, "/calendar");
        var page = administrator.page;
        page.setViewportSize(width, 900);
        page.route("**/api/models/content*", route -> answer(route, update));
        administrator.complaints.clear();
        administrator.goTo("/models/projectApproval/compare" + query);
        page.waitForSelector("[data-compare]:not([aria-busy])");
        return administrator;
    }

    private void answer(Route route, Map<String, String> update) {
        var url = route.request().url();
        var files = url.endsWith("of=current") ? changed : url.endsWith("of=shipped") ? update : shipped;
        try {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(JSON.writeValueAsString(
                            Map.of("label", url.endsWith("of=current") ? "在用" : "出厂", "files", files))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> changed(Map<String, String> files) {
        var now = new TreeMap<>(files);
        now.merge(MODEL, "", (model, none) -> model.replaceFirst(
                        "candidateGroups=\"party-office\"", "candidateGroups=\"auditors\"")
                .replace("id=\"flow_accepted\" name=\"受理\"", "id=\"flow_accepted\" name=\"同意受理\"")
                .replace("</bpmn:process>", NEW_STEP));
        now.merge(FORM, "", (form, none) -> form.replace("退回或不受理的理由", "理由（写清楚）"));
        now.merge(DECISION, "", (decision, none) -> decision.replaceFirst("<text>2</text>", "<text>3</text>"));
        now.put("extra.form", "{\"id\": \"extra\", \"type\": \"default\", \"components\": []}");
        return now;
    }

    private static List<String> texts(Page page, String selector) {
        return page.locator(selector).allTextContents();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/" + name + ".png"))
                .setFullPage(true));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(name)
                .isLessThanOrEqualTo(0);
    }

    private static String read(String folder, String name) {
        try {
            return Files.readString(Path.of(folder, name), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
