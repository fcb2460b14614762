package org.yanzhen.competitions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.yanzhen.shared.Formats;
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
        var number = play.round().number() + "-Y01";
        assertThat(stranger.get("/notices/" + play.id() + "/thanks?number=" + number)
                        .body())
                .contains(number);
        assertThat(stranger.get("/notices/" + play.id() + "/thanks?number=%3Cb%3EY02")
                        .body())
                .doesNotContain("Y02");
        assertThat(objectionsTo(play)).singleElement().satisfies(objection -> {
            assertThat(objection.text()).isEqualTo(DOUBT);
            assertThat(objection.contact()).isEqualTo("13800000000");
            assertThat(objection.raisedBy()).isEmpty();
        });
        assertThat(play.waitingFor()).contains("answerObjection");
        assertThat(stranger.get("/notices/" + play.id()).body())
                .contains(number)
                .doesNotContain(DOUBT, "13800000000");

        play.does("party-office-1", "answerObjection", Map.of("outcome", "DISMISSED", "reply", "去年没有资助过同类项目。"));
        assertThat(stranger.get("/notices/" + play.id()).body())
                .contains(number, "去年没有资助过同类项目。")
                .doesNotContain(DOUBT, "13800000000");
    }

    @Test
    void everyObjectionHasANumberThatIsToldToWhoeverRaisedIt() {
        var play = onNotice();
        var number = play.round().number() + "-Y0";

        assertThat(objects(scene.stranger(), play).json().path("number").asText())
                .isEqualTo(number + 1);
        assertThat(play.asks("guihua-secretary", "objections", Map.of("text", DOUBT))
                        .json()
                        .path("number")
                        .asText())
                .isEqualTo(number + 2);
        assertThat(scene.as("auditor-1").get("/competitions/" + play.id()).body())
                .contains(number + 1, number + 2);
    }

    @Test
    void theNoticeSaysHowLongObjectionsAreTaken() {
        var play = onNotice();

        var page = scene.stranger().get("/notices/" + play.id()).body();

        assertThat(page)
                .contains(
                        "5 个工作日",
                        "逾期不再受理",
                        Formats.minute(Objects.requireNonNull(play.round().noticeEndsAt())));
    }

    @Test
    void aPlaceThatTheQuotaPassesOverIsExplained() {
        var play = scene.submittedRound(Map.of("categories", List.of(Map.of("name", "为老服务", "quota", 1))))
                .open();
        var one = play.applies("社区长者食堂", "50000.00");
        var two = play.applies("楼道口袋花园", "30000.00");
        var three = play.applies("青年夜校", "20000.00");
        play.closed()
                .eligible(one, two, three)
                .nobodyIsPartial()
                .scored(one, 9, 18)
                .scored(two, 8, 16)
                .scored(three, 7, 14)
                .awarded("50000.00", "0.00", "20000.00");

        assertThat(scene.stranger().get("/notices/" + play.id()).body())
                .contains("第 2 名：所属类别“为老服务”名额已满，按规则跳过。", "列入候补第 1 位。", "楼道口袋花园");
    }

    /** With the seed that is published with the result, and the tools that everybody has. */
    @Test
    void anybodyCanDrawTheLotsAgain() throws NoSuchAlgorithmException {
        var play = scene.submittedRound(Map.of("presentation", true, "presentationWeight", 30))
                .open();
        var one = play.applies("社区长者食堂", "50000.00");
        var two = play.applies("楼道口袋花园", "30000.00");
        play.closed().eligible(one, two).nobodyIsPartial();
        assertThat(scene.stranger().get("/notices/" + play.id() + "/draw").status())
                .as("not before the result")
                .isEqualTo(404);
        play.scored(one, 9, 18).scored(two, 8, 16);
        play.experts()
                .forEach(expert -> play.does(
                        expert,
                        "scorePresentations",
                        Map.of("scores", List.of(Map.of("points", 90), Map.of("points", 80)))));
        play.awarded("50000.00", "30000.00");

        var page = scene.stranger().get("/notices/" + play.id() + "/draw").body();

        assertThat(page).contains(">" + play.round().seed() + "<");
        var lots = Pattern.compile("<code class=\"id\">([^<]+)</code>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(lots).hasSize(8);
        for (var at = 0; at < lots.size(); at += 2) {
            assertThat(lots.get(at + 1))
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(lots.get(at).getBytes(StandardCharsets.UTF_8))));
        }
        var first = lots.get(1).compareTo(lots.get(3)) < 0 ? lots.get(0) : lots.get(2);
        assertThat(List.of(one, two))
                .filteredOn(entry -> first.endsWith(":presentations:" + entry.id()))
                .singleElement()
                .satisfies(entry -> assertThat(play.application(entry).presentationOrdinal())
                        .contains(1));
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
    void whatAProgramMayHaveSentIsKeptAndMarked() {
        var play = onNotice();

        var answer = fillsIn(scene.stranger(), play, form(DOUBT, "13800000000", "http://example.org"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(objectionsTo(play)).singleElement().satisfies(objection -> {
            assertThat(objection.text()).isEqualTo(DOUBT);
            assertThat(objection.isSuspected()).isTrue();
        });
        var office = scene.as("party-office-1");
        assertThat(office.get("/competitions/" + play.id()).body()).contains("可能由程序填写，请核实");
        assertThat(office.get("/api/tasks/" + play.task("party-office-1", play.id(), "answerObjection"))
                        .body())
                .contains("可能由程序自动填写");
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
