package org.yanzhen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** The engine's web applications ask for nothing that the server refuses to those they are for. */
@ApplicationTest
class WebappsJourneyTest {

    /** There is none; the applications ask all the same. */
    private static final String NOT_SET = "/identity/password-policy";

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Test
    void anAdministratorLooksThroughCockpitAndAdmin() {
        var play = scene.proposed();
        var instance = play.instances().get(0);
        var refused = new ArrayList<String>();

        try (var administrator = Official.arrives(port, "administrator", "/board")) {
            var page = administrator.page;
            page.onResponse(response -> note(response, refused));
            for (var place : List.of(
                    "/camunda/app/cockpit/default/#/dashboard",
                    "/camunda/app/cockpit/default/#/processes",
                    "/camunda/app/cockpit/default/#/process-definition/" + instance.getProcessDefinitionId()
                            + "/runtime",
                    "/camunda/app/cockpit/default/#/process-instance/" + instance.getId() + "/runtime",
                    "/camunda/app/cockpit/default/#/process-instance/" + instance.getId()
                            + "/runtime?detailsTab=user-tasks-tab",
                    "/camunda/app/cockpit/default/#/process-instance/" + instance.getId()
                            + "/runtime?detailsTab=incidents-tab",
                    "/camunda/app/cockpit/default/#/decisions",
                    "/camunda/app/cockpit/default/#/tasks",
                    "/camunda/app/cockpit/default/#/repository",
                    "/camunda/app/admin/default/#/users",
                    "/camunda/app/admin/default/#/users/guihua-secretary",
                    "/camunda/app/admin/default/#/users/guihua-secretary?tab=groups",
                    "/camunda/app/admin/default/#/groups",
                    "/camunda/app/admin/default/#/groups/finance?tab=group-users",
                    "/camunda/app/admin/default/#/authorization?resource=0",
                    "/camunda/app/admin/default/#/system?section=system-settings-general",
                    "/camunda/app/welcome/default/#!/welcome")) {
                administrator.goTo("/board");
                administrator.goTo(place);
                settled(page);
                assertThat(page.locator("body")).not().isEmpty();
            }
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void nothingIsOfferedThatThisEngineDoesNotHave() {
        try (var administrator = Official.arrives(port, "administrator", "/camunda/app/admin/default/#/")) {
            var page = administrator.page;
            assertThat(page.locator(".dashboard section:visible .section-title"))
                    .hasText(new String[] {"人员", "组", "授权", "系统"});
            assertThat(page.locator(".dashboard section:visible .stats a[href$='#/groups']"))
                    .hasText("查看组");
            assertThat(page.getByText("租户").and(page.locator(":visible"))).hasCount(0);
            page.locator(".app-switch > a").click();
            assertThat(page.locator(".app-switch .dropdown-menu li:visible")).hasText(new String[] {"运行监控", "待办事项"});

            administrator.goTo("/camunda/app/cockpit/default/#/dashboard");
            assertThat(page.locator(".stats-section.processes")).isVisible();
            assertThat(page.locator(".stats-section.cases")).isHidden();
            page.locator("[cam-widget-header] .dropdown > a", new Page.LocatorOptions().setHasText("更多"))
                    .click();
            assertThat(page.getByText("部署").first()).isVisible();
            assertThat(page.locator("a[href='#/batch']")).isHidden();
        }
    }

    @Test
    void whatDoesNotArriveIsSaidWithAWayToTryAgain() {
        try (var secretary = Official.arrives(port, "guihua-secretary", "/board")) {
            var page = secretary.page;
            var note = page.getByRole(AriaRole.ALERT);
            page.route("**/camunda/lib/deps.js*", Route::abort);
            secretary.goTo("/camunda/app/tasklist/default/");
            assertThat(note).containsText("页面没有加载完整");
            page.unroute("**/camunda/lib/deps.js*");
            note.getByText("重新加载").click();
            assertThat(page.locator(".task-filter").first()).isVisible();

            page.route("**/assets/main.*.js", Route::abort);
            secretary.goTo("/projects");
            assertThat(note).containsText("页面没有加载完整");
        }
    }

    @Test
    void aSecretaryHasTheTasklistAndTheWelcomePage() {
        scene.proposed();
        var refused = new ArrayList<String>();

        try (var secretary = Official.arrives(port, "party-office-1", "/board")) {
            secretary.page.onResponse(response -> note(response, refused));
            for (var place : List.of("/camunda/app/tasklist/default/", "/camunda/app/welcome/default/#!/welcome")) {
                secretary.goTo(place);
                settled(secretary.page);
            }
            assertThat(refused).isEmpty();
        }
    }

    private static void settled(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void note(Response response, List<String> refused) {
        if (response.status() >= 400 && !response.url().endsWith(NOT_SET)) {
            refused.add(response.status() + " " + response.request().method() + " " + response.url());
        }
    }
}
