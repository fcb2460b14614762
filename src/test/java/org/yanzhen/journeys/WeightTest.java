package org.yanzhen.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.AbstractLongAssert;
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
        // whose list nobody else adds to
        var play = scene.proposed();
        play.does("party-office-1", "checkProposal", Map.of("outcome", "RETURN", "remarks", "指标不够具体。"));
        try (var official = Official.stands(port, play.secretary())) {
            var network = new Network(official);

            network.weigh("/login").isLessThan(900_000);
            official.logsIn(Official.PASSWORD);
            var task = official.tasksAbout(play.id()).get(0);
            network.weigh("/tasks").isLessThan(200_000);
            network.weigh("/tasks/" + task).isLessThan(400_000);
            network.weigh(TASKLIST, ".tasks-list li.task").isLessThan(1_400_000);
            network.weigh(TASKLIST, ".tasks-list li.task"); // whatever came after all had seemed to be there
            network.weigh(TASKLIST, ".tasks-list li.task").isBetween(1_000L, 50_000L);
        }
    }

    /** Counts what each address costs. */
    private static final class Network {

        private final Official official;
        private final Map<String, String> addresses = new ConcurrentHashMap<>();
        private final Map<String, Long> received = new ConcurrentHashMap<>();

        Network(Official official) {
            this.official = official;
            CDPSession session = official.page.context().newCDPSession(official.page);
            session.on(
                    "Network.requestWillBeSent",
                    event -> addresses.put(
                            event.get("requestId").getAsString(),
                            event.getAsJsonObject("request").get("url").getAsString()));
            session.on(
                    "Network.loadingFinished",
                    event -> received.merge(
                            addresses.getOrDefault(event.get("requestId").getAsString(), "?"),
                            event.get("encodedDataLength").getAsLong(),
                            Long::sum));
            session.send("Network.enable");
        }

        AbstractLongAssert<?> weigh(String path) {
            return weigh(path, "body");
        }

        /** @param last what is there when all that it stands on has come */
        AbstractLongAssert<?> weigh(String path, String last) {
            received.clear();
            official.goTo(path);
            official.page.locator(last).first().waitFor();
            official.page.waitForLoadState(LoadState.NETWORKIDLE);
            official.page.evaluate("() => document.fonts.ready");
            return assertThat(received.values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as(() -> path + ": " + received);
        }
    }
}
