package org.yanzhen.funds.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** Who sees where the money is, how far down, and what they may begin from there. */
@ApplicationTest
class FundPagesTest {

    private static final List<String> FOR_ALL = List.of("finance-1", "party-office-1", "committee-1", "auditor-1");

    @Autowired
    Scene scene;

    @Autowired
    ApplicationContext beans;

    @Test
    void everyYuanIsInOnePlaceAndOpensItsPostings() {
        var treasury = new Treasury(beans);
        var community = scene.community();
        var award = treasury.signed(community, "楼道口袋花园", 20_000);
        treasury.granted(community, "长者食堂", 5_000);
        var payment = treasury.ordered(award);
        var finance = scene.as("finance-1");
        finance.send("PUT", "/api/payments/" + payment.id(), said("P" + UUID.randomUUID()));

        var fund = finance.get("/api/funds/" + treasury.fund).json();
        assertThat(List.of("budget", "free", "reserved", "granted", "committed", "paid", "returned"))
                .extracting(name -> fund.path(name).asInt())
                .containsExactly(1_000_000, 600_000, 375_000, 5_000, 8_000, 12_000, 0);

        var page = finance.get("/funds/" + treasury.fund).body();
        assertThat(page).contains("￥375,000.00", "楼道口袋花园", "长者食堂", "account=PAID:" + award.id());
        var postings = "/funds/" + treasury.fund + "/postings";
        assertThat(finance.get(postings + "?account=PAID:" + award.id()).body())
                .contains("￥12,000.00", "已签约待拨")
                .doesNotContain("长者食堂");
        assertThat(finance.get(postings + "?kind=GRANTED&round=" + treasury.round)
                        .body())
                .contains("长者食堂", "￥5,000.00");
        assertThat(finance.get(postings + "?before=1").body()).contains("没有分录");
        assertThat(finance.get("/api/awards?round=" + treasury.round).json())
                .extracting(one -> one.path("title").asText())
                .containsExactlyInAnyOrder("楼道口袋花园", "长者食堂");
    }

    private Map<String, Object> said(String reference) {
        return Map.of("key", reference, "amount", "12000.00", "bankReference", reference, "paidOn", scene.today());
    }

    @Test
    void manyPostingsComePageByPage() {
        var treasury = new Treasury(beans);
        var community = scene.community();
        for (var i = 1; i <= 60; i++) {
            treasury.granted(community, "项目" + i + "号", 1_000);
        }
        var finance = scene.as("finance-1");
        var first = finance.get("/funds/" + treasury.fund + "/postings?kind=GRANTED")
                .body();
        var next = first.replaceAll("(?s).*href=\"(/funds/[^\"]*before=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");

        assertThat(first).contains("项目60号", "项目11号").doesNotContain("项目10号");
        assertThat(finance.get(next).body()).contains("项目10号", "项目1号").doesNotContain("项目11号", "下一页");
    }

    @Test
    void thoseWhoAnswerForAllSeeAllAndACommunityItsOwn() {
        var treasury = new Treasury(beans);
        var community = scene.community();
        var award = treasury.signed(community, "楼道口袋花园", 20_000);
        var undecided = treasury.granted(community, "还没公示的项目", 5_000);

        for (var user : FOR_ALL) {
            for (var path : List.of(
                    "/funds",
                    "/funds/" + treasury.fund,
                    "/funds/" + treasury.fund + "/postings",
                    "/awards",
                    "/awards/" + undecided.id(),
                    "/awards/" + award.id(),
                    "/payments")) {
                assertThat(scene.as(user).get(path).status()).as(user + path).isEqualTo(200);
            }
        }
        for (var user : List.of(community + "-secretary", community + "-team")) {
            var visitor = scene.as(user);
            assertThat(visitor.get("/awards").body()).contains("楼道口袋花园").doesNotContain("还没公示的项目");
            assertThat(visitor.get("/awards/" + award.id()).status()).isEqualTo(200);
            assertThat(visitor.get("/api/awards/" + award.id())
                            .json()
                            .path("lines")
                            .path(0)
                            .path("amount")
                            .asInt())
                    .isEqualTo(15_000);
            assertThat(visitor.get("/awards/" + undecided.id()).status()).isEqualTo(403);
            for (var path : List.of(
                    "/funds",
                    "/funds/" + treasury.fund,
                    "/payments",
                    "/api/funds/" + treasury.fund,
                    "/api/awards?round=" + treasury.round)) {
                assertThat(visitor.get(path).status()).as(user + path).isEqualTo(403);
            }
        }
    }

    @Test
    void nobodyElseSeesAnyOfIt() {
        var treasury = new Treasury(beans);
        var award = treasury.signed(scene.community(), "楼道口袋花园", 20_000);

        for (var user : List.of("guihua-secretary", "expert-1", "housing-1", "administrator")) {
            var visitor = scene.as(user);
            for (var path : List.of(
                    "/awards/" + award.id(),
                    "/api/awards/" + award.id(),
                    "/api/awards/" + award.id() + "/transfers/new",
                    "/api/subjects/" + award.id() + "/attachments",
                    "/funds/" + treasury.fund)) {
                var answer = visitor.get(path);
                assertThat(answer.status()).as(user + path).isIn(403, 404);
                assertThat(answer.body()).doesNotContain("楼道口袋花园");
            }
        }
        assertThat(scene.as("guihua-secretary").get("/awards").body())
                .doesNotContain(award.id().toString());
        assertThat(scene.as("expert-1").get("/awards").status()).isEqualTo(403);
        assertThat(scene.as("finance-1").get("/awards/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void theListIsFilteredByStageInItsAddress() {
        var treasury = new Treasury(beans);
        var community = scene.community();
        var award = treasury.signed(community, "楼道口袋花园", 20_000);
        var secretary = scene.as(community + "-secretary");

        assertThat(secretary.get("/awards?stage=RUNNING&year=2023").body())
                .contains(award.id().toString());
        assertThat(secretary.get("/awards?stage=CLOSED").body())
                .doesNotContain(award.id().toString());
        assertThat(secretary.get("/awards?year=2022").body())
                .doesNotContain(award.id().toString());
        assertThat(secretary.get("/awards?stage=NONSENSE").status()).isEqualTo(404);
    }

    @Test
    void aSecretaryMovesMoneyBetweenLinesOfTheirOwnAward() {
        var treasury = new Treasury(beans);
        var community = scene.community();
        var award = treasury.signed(community, "楼道口袋花园", 20_000);
        var path = "/api/awards/" + award.id() + "/transfers";
        var asked = Map.of("from", "1", "to", "2", "amount", "1000.00", "reason", "场地租金上涨。");

        assertThat(scene.as(community + "-secretary")
                        .get("/awards/" + award.id())
                        .body())
                .contains("申请调整预算")
                .doesNotContain("申请终止");
        assertThat(scene.as("guihua-secretary").post(path, asked).status()).isEqualTo(403);
        assertThat(scene.as("party-office-1").post(path, asked).status()).isEqualTo(403);
        assertThat(scene.as(community + "-secretary")
                        .post(path, Map.of("from", "1", "to", "9", "amount", "1000.00", "reason", "不行。"))
                        .status())
                .isEqualTo(400);
        assertThat(scene.as(community + "-secretary")
                        .post(path, Map.of("from", "1", "to", "1", "amount", "1000.00", "reason", "不行。"))
                        .json()
                        .path("detail")
                        .asText())
                .contains("不同科目");

        var answer = scene.as(community + "-secretary").post(path, asked);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(scene.as(community + "-secretary")
                        .get("/awards/" + award.id())
                        .body())
                .contains("活动物料 → 场地", "￥1,000.00", "￥14,000.00", "￥6,000.00");
    }

    @Test
    void thePartyOfficeAsksForTheEnd() {
        var treasury = new Treasury(beans);
        var community = scene.community();
        var award = treasury.signed(community, "楼道口袋花园", 20_000);
        var path = "/api/awards/" + award.id() + "/terminations";

        assertThat(scene.as("party-office-1").get("/awards/" + award.id()).body())
                .contains("申请终止");
        assertThat(scene.as(community + "-secretary")
                        .post(path, Map.of("reason", "不做了。", "clawBack", "0"))
                        .status())
                .isEqualTo(403);
        assertThat(scene.as("party-office-1")
                        .post(path, Map.of("reason", "停办。", "clawBack", "0.01"))
                        .json()
                        .path("detail")
                        .asText())
                .contains("追回金额不能超过");
        assertThat(scene.as("party-office-1")
                        .post(path, Map.of("clawBack", "0"))
                        .status())
                .isEqualTo(400);

        var answer = scene.as("party-office-1").post(path, Map.of("reason", "负责人调离，项目停办。", "clawBack", "0"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(scene.as("auditor-1").get("/awards/" + award.id()).body()).contains("负责人调离，项目停办。");
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() {
        var treasury = new Treasury(beans);
        var payment = treasury.ordered(scene.community(), 20_000);
        var finance = scene.as("finance-1");
        var typed = "amount=12000.00&paidOn=2023-01-20&bankReference=" + URLEncoder.encode("不是流水号", UTF_8);

        var answer = finance.send(
                "POST",
                "/payments/" + payment.id(),
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString(typed));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("银行流水号须为 4 到 64 位", "value=\"不是流水号\"");
    }

    @Test
    void aDayThatCannotBeIsRefusedOnThePageOfPayments() {
        var payment = new Treasury(beans).ordered(scene.community(), 20_000);
        var finance = scene.as("finance-1");
        var registered = finance.send("PUT", "/api/payments/" + payment.id(), said("P" + UUID.randomUUID()));
        assertThat(registered.status()).as(registered.body()).isEqualTo(200);

        var answer = finance.send(
                "POST",
                "/payments/" + payment.id() + "/day",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("paidOn=2099-01-01&reason=" + URLEncoder.encode("看错了回单。", UTF_8)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("付款日期不能晚于今天");
    }

    @Test
    void thePagesSpeakEnglish() {
        var treasury = new Treasury(beans);
        var award = treasury.signed(scene.community(), "楼道口袋花园", 20_000);
        treasury.ordered(award);
        var auditor = scene.as("auditor-1");

        for (var path : List.of(
                "/funds",
                "/funds/" + treasury.fund,
                "/funds/" + treasury.fund + "/postings",
                "/awards",
                "/awards/" + award.id(),
                "/payments")) {
            assertThat(auditor.get(path + "?lang=en").body())
                    .as(path)
                    .contains("<html lang=\"en\"", "Sign out")
                    .doesNotContain("??");
        }
        auditor.get("/awards?lang=zh-CN"); // others come with the same session
    }
}
