package org.yanzhen.competitions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.competitions.Objection;
import org.yanzhen.competitions.Objections;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.RoundStage;
import org.yanzhen.demo.Visitor;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.RoundPlay;
import org.yanzhen.testing.Scene;

/** 公示: anybody reads the result and may object to it, without a log-in, a script or a session. */
@ApplicationTest
class PublicNoticeTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String DOUBT = "名单里的项目与去年已经做过的重复。";

    @Autowired
    Scene scene;

    @Autowired
    Objections objections;

    private RoundPlay onNotice() {
        var play = scene.submittedRound().open();
        var one = play.applies("社区长者食堂", "50000.00");
        play.closed().eligible(one).nobodyIsPartial().scored(one, 9, 18).awarded("45000.00");
        return play;
    }

    private List<Objection> objectionsTo(RoundPlay play) {
        return objections.of(RoundId.of(play.id()));
    }

    private static Map<String, String> form(String text, String contact, String website) {
        var form = new LinkedHashMap<String, String>();
        form.put("application", "");
        form.put("text", text);
        form.put("contact", contact);
        form.put("website", website);
        return form;
    }

    /** As a browser without scripts does: opens the page, fills the form in, presses the button. */
    private static Answer fillsIn(Visitor visitor, RoundPlay play, Map<String, String> form) {
        var page = visitor.get("/notices/" + play.id()).body();
        var token = TOKEN.matcher(page);
        assertThat(token.find()).as("the form has a token").isTrue();
        var filled = new LinkedHashMap<>(form);
        filled.put("_csrf", token.group(1));
        return presses(visitor, play, filled);
    }

    private static Answer presses(Visitor visitor, RoundPlay play, Map<String, String> form) {
        return visitor.send(
                "POST",
                "/notices/" + play.id() + "/objections",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
    }

    @Test
    void aStrangerReadsWhoGetsWhatAndNothingElse() {
        var play = onNotice();
        var stranger = scene.stranger();

        var page = stranger.get("/notices/" + play.id());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("测试社区", "社区长者食堂", "￥45,000.00");
        assertThat(page.body()).doesNotContain("￥50,000.00", "-secretary", "party-office", "committee", "scene-expert");
        assertThat(stranger.get("/notices").body()).contains("/notices/" + play.id());
        assertThat(stranger.get("/competitions/" + play.id()).status()).isEqualTo(401);
        assertThat(stranger.get("/api/competitions/" + play.id()).status()).isEqualTo(401);
    }

    @Test
    void readingAPublicPageOpensNoSession() {
        var play = onNotice();

        var answer = scene.stranger().download("/notices/" + play.id());

        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("YANZHEN_SESSION"));
    }

    @Test
    void whatIsNotOnNoticeIsNotThere() {
        var play = scene.submittedRound().open();

        assertThat(scene.stranger().get("/notices/" + play.id()).status()).isEqualTo(404);
        assertThat(scene.stranger().get("/notices").body()).doesNotContain(play.id());
    }

    @Test
    void aStrangerObjectsAndIsThanked() {
        var play = onNotice();

        var stranger = scene.stranger();
        var answer = fillsIn(stranger, play, form(DOUBT, "13800000000", ""));

        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        assertThat(stranger.get("/notices/" + play.id() + "/thanks").body()).contains("异议已经收到");
        assertThat(objectionsTo(play)).singleElement().satisfies(objection -> {
            assertThat(objection.text()).isEqualTo(DOUBT);
            assertThat(objection.contact()).isEqualTo("13800000000");
            assertThat(objection.raisedBy()).isEmpty();
        });
        assertThat(play.waitingFor()).contains("answerObjection");
        assertThat(stranger.get("/notices/" + play.id()).body()).doesNotContain(DOUBT, "13800000000");
    }

    @Test
    void whoeverIsLoggedInIsNobodyAtThePublicDoor() {
        var play = onNotice();

        var answer = fillsIn(scene.as("guihua-secretary"), play, form(DOUBT, "13800000000", ""));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(objectionsTo(play)).singleElement().satisfies(objection -> assertThat(objection.raisedBy())
                .isEmpty());
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        var play = onNotice();

        var answer = fillsIn(scene.stranger(), play, form("短", "13800000000", ""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("13800000000", "异议内容").contains(">短</textarea>");
        assertThat(objectionsTo(play)).isEmpty();
    }

    @Test
    void aFormOfAForeignPageIsRefused() {
        var play = onNotice();

        var answer = presses(scene.stranger(), play, form(DOUBT, "13800000000", ""));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(objectionsTo(play)).isEmpty();
    }

    @Test
    void aMachineThatFillsEverythingInIsThankedForNothing() {
        var play = onNotice();

        var answer = fillsIn(scene.stranger(), play, form(DOUBT, "13800000000", "http://example.org"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(objectionsTo(play)).isEmpty();
    }

    @Test
    void anAddressThatGoesOnAndOnHasToWait() {
        var play = onNotice();
        var stranger = scene.stranger();

        for (var time = 0; time < 10; time++) {
            assertThat(objects(stranger, play).status()).isEqualTo(201);
        }
        var refused = objects(stranger, play);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("detail").asText()).contains("过一会儿再试");
        assertThat(objectionsTo(play)).hasSize(10);
    }

    @Test
    void afterTheNoticeNobodyObjectsAnyMore() {
        var play = onNotice();
        play.noticeOver();
        assertThat(play.stage()).isEqualTo(RoundStage.FINAL);

        var unknown = objects(scene.stranger(), play);
        var loggedIn = play.asks("guihua-secretary", "objections", Map.of("text", DOUBT));

        assertThat(unknown.status()).as(unknown.body()).isEqualTo(409);
        assertThat(loggedIn.status()).as(loggedIn.body()).isEqualTo(409);
        assertThat(objectionsTo(play)).isEmpty();
        assertThat(scene.stranger().get("/notices/" + play.id()).body()).contains("公示期已经结束");
    }

    private static Answer objects(Visitor visitor, RoundPlay play) {
        return visitor.post("/api/public/notices/" + play.id() + "/objections", form(DOUBT, "13800000000", ""));
    }
}
