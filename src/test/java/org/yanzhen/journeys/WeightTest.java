package org.yanzhen.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** What comes over the wire, in bytes with headers: on a line of 1 Mbit/s a megabyte takes eight seconds. */
@ApplicationTest
class WeightTest {

    private static final String TASKLIST = "/camunda/app/tasklist/";

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Test
    void aLogInATaskAndTheTasklistAreLightAndLighterTheSecondTime() {
        var play = scene.proposed();
        try (var official = Official.stands(port, "party-office-1")) {
            var received = new AtomicLong();
            var network = official.page.context().newCDPSession(official.page);
            network.on(
                    "Network.loadingFinished",
                    event -> received.addAndGet(event.get("encodedDataLength").getAsLong()));
            network.send("Network.enable");

            assertThat(visit(official, "/login", received)).as("log-in").isLessThan(900_000);
            official.logsIn(Official.PASSWORD);
            var task = official.tasksAbout(play.id()).get(0);
            assertThat(visit(official, "/tasks", received)).as("list of tasks").isLessThan(200_000);
            assertThat(visit(official, "/tasks/" + task, received)).as("task").isLessThan(400_000);
            assertThat(visit(official, TASKLIST, received)).as("Tasklist").isLessThan(1_400_000);
            visit(official, TASKLIST, received); // whatever came after all had seemed to be there
            assertThat(visit(official, TASKLIST, received))
                    .as("Tasklist, once it is there")
                    .isBetween(1_000L, 60_000L);
        }
    }

    private static long visit(Official official, String path, AtomicLong received) {
        official.goTo(path);
        official.page.waitForLoadState(LoadState.NETWORKIDLE);
        official.page.evaluate("() => document.fonts.ready");
        return received.getAndSet(0);
    }
}
