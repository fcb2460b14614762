package org.yanzhen.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yanzhen.engine.Directory;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Browser;
import org.yanzhen.testing.Scene;

/** Every page, at a desk and on a phone: Chinese, within its width, without errors. Pictures go to target/screenshots. */
@ApplicationTest
class PagesTest {

    /** Names of file kinds; user names stand in code elements, which are not read. Numbers of projects are taken out. */
    private static final String ENGLISH = """
            () => {
              const allowed = /\\b(PDF|ZIP|Office|English|bpmn\\.io)\\b|\\b\\d{4}-[A-Z0-9]+-\\d+\\b/g;
              const found = new Set();
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const parent = texts.currentNode.parentElement;
                if (!parent.closest('code, script, style') && parent.checkVisibility()) {
                  (texts.currentNode.data.replace(allowed, '').match(/[A-Za-z]{3,}/g) ?? []).forEach((word) => found.add(word));
                }
              }
              for (const field of document.querySelectorAll('[placeholder], [title], [aria-label]')) {
                for (const name of ['placeholder', 'title', 'aria-label']) {
                  ((field.getAttribute(name) ?? '').replace(allowed, '').match(/[A-Za-z]{3,}/g) ?? []).forEach((word) => found.add(word));
                }
              }
              return [...found];
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    Scene scene;

    @BeforeEach
    void itIsTheDayOnWhichProjectsAreProposed() {
        scene.today(LocalDate.of(2023, 1, 30));
    }

    @ParameterizedTest
    @CsvSource({"1440, xinwei, longtou", "360, gutang, liantang"})
    void everyPageIsChineseAndFits(int width, String running, String beginning) {
        var project = running(running);
        var soft = new SoftAssertions();
        try (var anybody = Browser.newPerson(width)) {
            var page = anybody.newPage();
            page.navigate("http://127.0.0.1:" + port + "/login");
            look(soft, page, width, "login");
        }
        try (var secretary = Official.arrives(port, beginning + "-secretary", "/projects", width)) {
            var draft = secretary
                    .send("POST", "/api/drafts", Map.of("community", beginning, "year", 2023))
                    .path("id")
                    .asText();
            visit(soft, secretary, width, "draft", "/drafts/" + draft);
            visit(soft, secretary, width, "projects-own", "/projects");
            secretary.send("DELETE", "/api/drafts/" + draft, null);
            var proposed = secretary.proposes(beginning, "社区口袋公园");
            visit(soft, secretary, width, "project-proposed", "/projects/" + proposed);
            visit(soft, secretary, width, "tasks-started", "/tasks/started");
            try (var office = Official.arrives(port, "party-office-1", "/tasks", width)) {
                visit(soft, office, width, "tasks", "/tasks");
                visit(soft, office, width, "tasks-none", "/tasks?due=OVERDUE");
                visit(
                        soft,
                        office,
                        width,
                        "task",
                        "/tasks/" + office.tasksAbout(proposed).get(0));
                visit(soft, office, width, "tasks-done", "/tasks/done");
                visit(soft, office, width, "projects", "/projects");
                visit(soft, office, width, "board", "/board");
                visit(soft, office, width, "programmes", "/programmes");
                visit(soft, office, width, "messages", "/messages");
                visit(soft, office, width, "intervention", "/projects/" + project + "/interventions/new?kind=SUSPEND");
            }
        }
        try (var secretary = Official.arrives(port, running + "-secretary", "/projects", width)) {
            visit(soft, secretary, width, "project-running", "/projects/" + project);
            visit(soft, secretary, width, "change", "/projects/" + project + "/changes/new");
        }
        try (var administrator = Official.arrives(port, "administrator", "/board", width)) {
            visit(soft, administrator, width, "calendar", "/calendar");
            visit(soft, administrator, width, "clock", "/clock");
        }
        soft.assertAll();
    }

    private static void visit(SoftAssertions soft, Official official, int width, String name, String path) {
        official.complaints.clear();
        official.goTo(path);
        look(soft, official.page, width, name);
        soft.assertThat(official.complaints)
                .as("errors on %s at %d", name, width)
                .isEmpty();
    }

    private static void look(SoftAssertions soft, Page page, int width, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForCondition(() -> page.locator("[data-form][aria-busy=true]").count() == 0);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/%s-%d.png".formatted(name, width)))
                .setFullPage(true));
        soft.assertThat((List<?>) page.evaluate(ENGLISH))
                .as("English on %s at %d", name, width)
                .isEmpty();
        soft.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isLessThanOrEqualTo(width);
    }

    private String running(String community) {
        String project;
        try (var secretary = Official.arrives(port, community + "-secretary", "/projects")) {
            project = secretary.proposes(community, "社区停车共治");
        }
        Official.checkAndAdvise(port, project, directory);
        try (var committee = Official.arrives(port, "committee-2", "/tasks")) {
            committee.answers(project, Map.of("decision", "APPROVE"));
        }
        return project;
    }
}
