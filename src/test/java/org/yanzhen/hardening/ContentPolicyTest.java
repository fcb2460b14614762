package org.yanzhen.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.AwardPlay;
import org.yanzhen.testing.Browser;
import org.yanzhen.testing.Scene;

/** In a real browser, no page needs anything that its policy forbids. */
@ApplicationTest
class ContentPolicyTest {

    /** Seen on the document before anything of the page runs; the browser's own messages may come late. */
    private static final String WATCH = """
            window.forbidden = [];
            document.addEventListener('securitypolicyviolation', (event) => window.forbidden.push(
              `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));
            """;

    @Autowired
    Scene scene;

    @Autowired
    ApplicationContext application;

    private final List<String> forbidden = new ArrayList<>();

    private void visits(String user, String... paths) {
        try (var context = Browser.newPerson(1440)) {
            context.addInitScript(WATCH);
            var page = context.newPage();
            var address = scene.address().toString();
            look(page, address + "/login");
            if (!user.isEmpty()) {
                page.fill("#username", user);
                page.fill("#password", Scene.PASSWORD);
                page.press("#password", "Enter");
                page.waitForURL(url -> !url.contains("/login"));
            }
            for (var path : paths) {
                var status = look(page, address + path);
                assertThat(status).as(user + " at " + path).isEqualTo(200);
            }
        }
    }

    private int look(Page page, String address) {
        var answer = page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForCondition(() -> page.locator("[data-form][aria-busy=true]").count() == 0);
        ((List<?>) page.evaluate("window.forbidden")).forEach(one -> forbidden.add(address + ": " + one));
        return answer.status();
    }

    @Test
    void noPageOfAProjectNeedsMore() {
        var project = scene.proposed().approved().until(LocalDate.of(2023, 3, 27));
        var draft = scene.draft(project.secretary(), project.community());
        visits(
                project.secretary(),
                "/tasks",
                "/tasks/" + project.task("reportQuarter"),
                "/tasks/done",
                "/tasks/started",
                "/projects",
                "/projects/" + project.id(),
                "/projects/" + project.id() + "/changes/new",
                "/drafts/" + draft,
                "/board",
                "/messages",
                "/awards",
                "/applications",
                "/competitions");
        visits("party-office-1", "/projects/" + project.id() + "/interventions/new?kind=SUSPEND", "/ratings", "/funds");
        visits("administrator", "/calendar", "/clock");

        assertThat(forbidden).isEmpty();
    }

    @Test
    void noPageOfARoundNeedsMore() {
        var round = scene.submittedRound().open();
        var entry = round.applies("社区长者食堂", "50000.00");
        var other = scene.community();
        var draft = round.draft(other);
        visits(other + "-secretary", "/applications/drafts/" + draft);
        round.closed().eligible(entry).nobodyIsPartial();
        var expert = round.scorersOf(entry).get(0);
        visits(expert, "/expert", "/tasks", "/tasks/" + round.task(expert, entry.id(), "scoreApplication"));
        round.scored(entry, 9, 18).awarded("45000.00");
        visits(
                "party-office-1",
                "/competitions/" + round.id(),
                "/competitions/" + round.id() + "/ranking",
                "/competitions/" + round.id() + "/progress");
        visits(entry.secretary(), "/applications/" + entry.id());
        visits("", "/notices", "/notices/" + round.id(), "/notices/" + round.id() + "/thanks");

        assertThat(forbidden).isEmpty();
    }

    @Test
    void noPageOfAnAwardNeedsMore() {
        var award = AwardPlay.begun(
                scene,
                application,
                "30000.00",
                new TranchePlan(50, Release.AGREEMENT),
                new TranchePlan(50, Release.CLOSE_OUT));
        visits("party-office-1", "/awards/" + award.id(), "/funds", "/payments");
        visits("finance-1", "/payments", "/funds");
        visits(award.secretary(), "/awards/" + award.id());

        assertThat(forbidden).isEmpty();
    }

    @Test
    void theEnginesApplicationsAreFineWithTheirs() {
        scene.proposed();
        visits("party-office-1", "/camunda/app/tasklist/default/", "/camunda/app/welcome/default/");
        visits("administrator", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/");

        assertThat(forbidden).isEmpty();
    }

    /** Otherwise the others could not fail. */
    @Test
    void aViolationIsSeen() {
        try (var context = Browser.newPerson(1440)) {
            context.addInitScript(WATCH);
            var page = context.newPage();
            look(page, scene.address() + "/login");
            page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">')");

            assertThat((List<?>) page.evaluate("window.forbidden")).isNotEmpty();
        }
    }

    @Test
    void aScriptInThePageDoesNotRun() {
        try (var context = Browser.newPerson(1440)) {
            var page = context.newPage();
            page.navigate(scene.address() + "/login");
            page.evaluate(
                    "script => document.head.append(Object.assign(document.createElement('script'), {textContent: script}))",
                    "window.ran = true");

            assertThat(page.evaluate("window.ran === true")).isEqualTo(false);
        }
    }
}
