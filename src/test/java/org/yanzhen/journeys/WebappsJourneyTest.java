package org.yanzhen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
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
