package org.yanzhen.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yanzhen.shared.Unsaid;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** The log says what happened, never what people wrote, who they are or which session is theirs. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class LogTest {

    private static final String WRITTEN = "芝麻开门暗语";
    private static final String PHONE = "13912345678";

    @Autowired
    Scene scene;

    @Test
    void nothingThatSomebodyWroteStandsInTheLog(CapturedOutput log) {
        var community = scene.community();
        var secretary = scene.as(community + "-secretary");
        var proposal = Scene.proposal();
        proposal.put("title", WRITTEN);
        proposal.put("background", "联系 " + PHONE + "，" + WRITTEN.repeat(5));
        var play = scene.proposed(proposal);
        secretary.post("/api/drafts", Map.of("community", WRITTEN, "year", 2023)); // refused
        secretary.post("/api/drafts", WRITTEN); // not even a form
        secretary.post("/api/tasks/" + WRITTEN.hashCode() + "/complete", Map.of("opinion", WRITTEN, "phone", PHONE));
        secretary.post("/api/drafts/" + scene.draft(community + "-secretary", community) + "/submit", proposal);
        scene.upload(
                play.secretary(),
                play.id(),
                WRITTEN + ".pdf",
                WRITTEN.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        scene.as("party-office-1").get("/api/tasks?text=" + Knock.encoded(WRITTEN));
        scene.stranger().post("/api/public/notices/x/objections", Map.of("text", WRITTEN, "contact", PHONE));
        var somebody = new Knock(scene.address());
        somebody.logIn(WRITTEN, PHONE);
        somebody.machine("/engine-rest/task?assignee=" + Knock.encoded(WRITTEN), "party-office-1", "falsch" + PHONE);
        somebody.machine("/engine-rest/task?sortBy=" + Knock.encoded(WRITTEN), "party-office-1", Knock.PASSWORD);
        somebody.logIn(community + "-secretary", Knock.PASSWORD);
        somebody.post("/messages/read?note=" + PHONE, "text/plain", BodyPublishers.ofString(WRITTEN));

        assertThat(play.file().project().title()).isEqualTo(WRITTEN);
        assertThat(log.getAll())
                .doesNotContain(
                        WRITTEN,
                        Knock.encoded(WRITTEN),
                        PHONE,
                        Knock.PASSWORD,
                        somebody.cookie("YANZHEN_SESSION").orElseThrow().getValue());
    }

    @Test
    void aFailureIsLoggedByItsKindAndPlaceAlone() {
        var failure = new IllegalStateException("张伟的电话是 " + PHONE, new java.sql.SQLException(WRITTEN, "HY000", 1366));

        var logged = Unsaid.of(failure);

        assertThat(logged)
                .hasMessage("java.lang.IllegalStateException")
                .hasStackTraceContaining("LogTest.aFailureIsLoggedByItsKindAndPlaceAlone")
                .hasStackTraceContaining("java.sql.SQLException, error 1366, state HY000");
        var trace = new java.io.StringWriter();
        logged.printStackTrace(new java.io.PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(PHONE, WRITTEN, "张伟");
    }
}
