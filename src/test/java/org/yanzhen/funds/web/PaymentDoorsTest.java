package org.yanzhen.funds.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.funds.Payment;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** Finance says what the bank paid, and whatever is wrong with that is refused and not booked. */
@ApplicationTest
class PaymentDoorsTest {

    @Autowired
    Scene scene;

    @Autowired
    ApplicationContext beans;

    private static Map<String, Object> said(Payment payment, String reference) {
        return new HashMap<>(Map.of(
                "key",
                "key-" + payment.id(),
                "amount",
                payment.amount().amount(),
                "bankReference",
                reference,
                "paidOn",
                LocalDate.ofInstant(payment.orderedAt(), ChinaTime.ZONE).toString()));
    }

    private Answer put(String user, Object payment, Map<String, Object> body) {
        return scene.as(user).send("PUT", "/api/payments/" + payment, body);
    }

    private static String reference() {
        return "B" + UUID.randomUUID();
    }

    private static void refused(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).contains(sentence);
    }

    private int paid(Treasury treasury) {
        return scene.as("finance-1")
                .get("/api/funds/" + treasury.fund)
                .json()
                .path("paid")
                .asInt();
    }

    @Test
    void theSamePaymentSaidTwiceIsAnsweredTheSameAndBookedOnce() {
        var treasury = new Treasury(beans);
        var payment = treasury.ordered(scene.community(), 20_000);
        var said = said(payment, reference());

        var first = put("finance-1", payment.id(), said);
        var second = put("finance-1", payment.id(), said);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(second).isEqualTo(first);
        assertThat(first.json().path("state").asText()).isEqualTo("PAID");
        assertThat(paid(treasury)).isEqualTo(12_000);
    }

    @Test
    void aPaymentThatIsSaidToBeSomethingElseThanBeforeIsRefused() {
        var treasury = new Treasury(beans);
        var payment = treasury.ordered(scene.community(), 20_000);
        var reference = reference();
        put("finance-1", payment.id(), said(payment, reference));

        refused(put("finance-1", payment.id(), said(payment, reference())), 409, "已按银行流水号 " + reference + " 登记");
        var otherDay = said(payment, reference);
        otherDay.put("paidOn", "2023-01-19");
        refused(put("finance-1", payment.id(), otherDay), 409, "内容不同");

        assertThat(paid(treasury)).isEqualTo(12_000);
    }

    @Test
    void aBankReferenceAndAKeyBelongToOnePayment() {
        var treasury = new Treasury(beans);
        var community = scene.community();
        var first = treasury.ordered(community, 20_000);
        var second = treasury.ordered(community, 10_000);
        var reference = reference();
        put("finance-1", first.id(), said(first, reference));

        refused(put("finance-1", second.id(), said(second, reference)), 409, reference + " 已经用于另一笔款项");
        var sameKey = said(second, reference());
        sameKey.put("key", "key-" + first.id());
        refused(put("finance-1", second.id(), sameKey), 409, "已经用于另一笔付款");

        assertThat(paid(treasury)).isEqualTo(12_000);
    }

    @Test
    void whatIsWrongInItselfIsRefused() {
        var treasury = new Treasury(beans);
        var payment = treasury.ordered(scene.community(), 20_000);

        Map.<String, Map<String, ?>>of(
                        "付款单金额为 12,000 元", Map.of("amount", "11999.99"),
                        "最多两位小数", Map.of("amount", "12000.001"),
                        "金额须大于零", Map.of("amount", "-12000"),
                        "银行流水号须为", Map.of("bankReference", "=1+1"),
                        "登记编号须为", Map.of("key", "两个 字"),
                        "付款日期不能晚于今天", Map.of("paidOn", "2099-01-01"),
                        "付款日期 0001年1月1日 早于开单日期", Map.of("paidOn", "0001-01-01"),
                        "无法识别日期“2023-02-30”，没有这一天", Map.of("paidOn", "2023-02-30"),
                        "无法识别", Map.of("paidOn", "昨天"))
                .forEach((sentence, wrong) -> {
                    var said = said(payment, reference());
                    said.putAll(wrong);
                    refused(put("finance-1", payment.id(), said), 400, sentence.replace("12,000", "12000.00"));
                });
        var nothing = said(payment, reference());
        nothing.remove("key");
        refused(put("finance-1", payment.id(), nothing), 400, "无法识别");

        assertThat(paid(treasury)).isZero();
    }

    @Test
    void aPaymentThatNobodyOrderedIsNotFound() {
        var payment = new Treasury(beans).ordered(scene.community(), 20_000);

        refused(put("finance-1", UUID.randomUUID(), said(payment, reference())), 404, "没有这张付款单");
        refused(put("finance-1", "abc", said(payment, reference())), 404, "没有这张付款单");
    }

    @Test
    void aWrongDayOfPaymentIsCorrectedByTwoPersons() {
        var treasury = new Treasury(beans);
        scene.today(LocalDate.of(2023, 1, 18));
        var payment = treasury.ordered(scene.community(), 20_000);
        scene.today(LocalDate.of(2023, 1, 30));
        var day = "/api/payments/" + payment.id() + "/day";
        var right = Map.of("paidOn", "2023-01-19", "reason", "看错了回单。");
        var finance = scene.as("finance-1");

        refused(finance.post(day, right), 409, "还没有登记付款");
        var registered = said(payment, reference());
        registered.put("paidOn", "2023-01-20");
        put("finance-1", payment.id(), registered);
        Map.of("2023-01-31", "不能晚于今天", "2023-01-17", "早于开单日期 2023年1月18日", "2023-01-20", "无须更正")
                .forEach((wrong, sentence) ->
                        refused(finance.post(day, Map.of("paidOn", wrong, "reason", "看错了回单。")), 400, sentence));
        refused(finance.post(day, Map.of("paidOn", "2023-01-19", "reason", " ")), 400, "请写明理由");
        refused(scene.as("party-office-1").post(day, right), 403, "角色");

        assertThat(finance.post(day, right).status()).isEqualTo(204);
        assertThat(finance.get("/payments").body()).doesNotContain("/payments/" + payment.id() + "/day/answer");
        assertThat(scene.as("party-office-1").get("/payments").body())
                .contains("日期更正待确认", "申请改为 2023年1月19日", "看错了回单。", "/payments/" + payment.id() + "/day/answer");
        var confirmed = Map.of("confirmed", true);
        refused(finance.post(day + "/answer", confirmed), 403, "须由他人审批");
        refused(scene.as("committee-1").post(day + "/answer", confirmed), 403, "角色");
        assertThat(scene.as("party-office-1").post(day + "/answer", confirmed).status())
                .isEqualTo(204);
        refused(scene.as("party-office-1").post(day + "/answer", confirmed), 409, "已");

        var award = scene.as("auditor-1").get("/awards/" + payment.award()).body();
        assertThat(award).contains("第 1 期付款日期：已更正", "2023年1月20日 → 2023年1月19日");
        assertThat(paid(treasury)).isEqualTo(12_000);
    }

    @Test
    void onlyFinancePaysImportsAndExports() {
        var treasury = new Treasury(beans);
        var community = scene.community();
        var payment = treasury.ordered(community, 20_000);

        for (var user : List.of(community + "-secretary", "party-office-2", "committee-2", "auditor-1", "expert-1")) {
            refused(put(user, payment.id(), said(payment, reference())), 403, "角色");
            refused(scene.as(user).post("/api/funds", Map.of("name", "私设", "year", 2023, "budget", 1)), 403, "角色");
            assertThat(scene.as(user).get("/payments/export?format=csv").status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(new Upload(scene.as(user)).send("付款单号\n".getBytes(UTF_8)).status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(paid(treasury)).isZero();
    }

    @Test
    void whoIsNotLoggedInGetsNothing() {
        var payment = new Treasury(beans).ordered(scene.community(), 20_000);
        var stranger = scene.stranger();

        for (var path : List.of(
                "/funds", "/awards", "/payments", "/payments/export?format=csv", "/api/awards/" + payment.award())) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(stranger.send(
                                "PUT",
                                "/api/payments/" + payment.id(),
                                "application/json",
                                BodyPublishers.ofString("{}"))
                        .status())
                .isIn(401, 403);
    }

    @Test
    void aFundNeedsANameOfItsOwnAndMoney() {
        var finance = scene.as("finance-1");
        var name = "门户测试资金" + UUID.randomUUID();
        var opened = finance.post("/api/funds", Map.of("name", name, "year", 2023, "budget", "￥500,000"));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var fund =
                finance.get("/api/funds/" + opened.json().path("id").asText()).json();
        assertThat(fund.path("free").asInt()).isEqualTo(500_000);

        refused(finance.post("/api/funds", Map.of("name", name, "year", 2023, "budget", 1)), 409, "已经设立");
        refused(finance.post("/api/funds", Map.of("name", " ", "year", 2023, "budget", 1)), 400, "请填写名称");
        refused(finance.post("/api/funds", Map.of("name", name, "year", 23, "budget", 1)), 400, "四位年份");
        refused(finance.post("/api/funds", Map.of("name", name, "year", 2024, "budget", -1)), 400, "金额须大于零");
        for (var unread : List.of("1e5", "1万2", "12,50", "9".repeat(1_900_000))) {
            refused(finance.post("/api/funds", Map.of("name", name, "year", 2024, "budget", unread)), 400, "一个数字");
            var page = finance.send(
                    "POST",
                    "/funds",
                    "application/x-www-form-urlencoded",
                    BodyPublishers.ofString("name=" + name + "&year=2024&budget=" + unread));
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body()).contains("一个数字");
        }
        refused(finance.post("/api/funds", Map.of("name", name, "year", 2024.7, "budget", 1)), 400, "无法识别");
        refused(finance.post("/api/funds", Map.of("name", name, "year", 2024)), 400, "无法识别");
        refused(finance.get("/api/funds/" + UUID.randomUUID()), 404, "没有这个资金池");
    }
}
