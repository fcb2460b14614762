package org.yanzhen.funds.web;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.funds.Payment;
import org.yanzhen.funds.PaymentId;
import org.yanzhen.funds.PaymentState;
import org.yanzhen.funds.Payments;
import org.yanzhen.shared.Formats;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** The bank's answers come as a file, finance's orders leave as one: line by line, twice without harm. */
@ApplicationTest
class PaymentFileDoorsTest {

    private static final String HEADINGS = "付款单号,金额（元）,银行流水号,付款日期\n";

    @Autowired
    Scene scene;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Payments payments;

    private Answer take(byte[] file) {
        return new Upload(scene.as("finance-1")).send(file);
    }

    private List<String> results(String lines) {
        var answer = take((HEADINGS + lines).getBytes(UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return results(answer);
    }

    private static List<String> results(Answer answer) {
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(line -> line.path("result").asText())
                .toList();
    }

    private String line(PaymentId payment, String amount, String reference) {
        return "%s,%s,%s,%s\n".formatted(payment, amount, reference, scene.today());
    }

    private static String reference() {
        return "F" + UUID.randomUUID();
    }

    private PaymentState state(Payment payment) {
        return payments.get(payment.id()).state();
    }

    @Test
    void theSameFileTakenTwiceBooksOnce() {
        var treasury = new Treasury(beans);
        var payment = treasury.ordered(scene.community(), 20_000);
        var line = line(payment.id(), "12000.00", reference());

        assertThat(results(line)).containsExactly("BOOKED");
        assertThat(results(line)).containsExactly("ALREADY_BOOKED");

        var fund = scene.as("finance-1").get("/api/funds/" + treasury.fund).json();
        assertThat(fund.path("paid").asInt()).isEqualTo(12_000);
    }

    @Test
    void eachLineIsBookedOrRefusedByItself() {
        var treasury = new Treasury(beans);
        var community = scene.community();
        var good = treasury.ordered(community, 20_000);
        var other = treasury.ordered(community, 10_000);
        var reference = reference();
        var answer = take((HEADINGS
                        + line(other.id(), "5999.99", reference())
                        + line(PaymentId.next(), "6000.00", reference())
                        + "没有单号,6000.00," + reference() + ",2023-01-20\n"
                        + line(good.id(), "12000.00", reference)
                        + line(good.id(), "12000.00", reference)
                        + line(other.id(), "6000.00", reference)
                        + line(other.id(), "六千", reference())
                        + line(other.id(), "6000.001", reference())
                        + line(other.id(), "6000.00", "=HYPERLINK(1)")
                        + line(good.id(), "12000.00", reference())
                        + other.id() + ",6000.00," + reference() + ",2023-02-30\n"
                        + other.id() + "\n")
                .getBytes(UTF_8));

        assertThat(results(answer))
                .containsExactly(
                        "WRONG_AMOUNT",
                        "UNKNOWN",
                        "UNKNOWN",
                        "BOOKED",
                        "ALREADY_BOOKED",
                        "REFERENCE_USED",
                        "UNREADABLE",
                        "UNREADABLE",
                        "UNREADABLE",
                        "REFUSED",
                        "UNREADABLE");
        assertThat(answer.json().path(0).path("line").asInt()).isEqualTo(2);
        assertThat(answer.json().path(0).path("message").asText()).contains("6000.00", "5999.99");
        assertThat(answer.json())
                .allSatisfy(line -> assertThat(line.path("message").asText()).containsPattern("[一-龥]"));
        assertThat(state(good)).isEqualTo(PaymentState.PAID);
        assertThat(state(other)).isEqualTo(PaymentState.ORDERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void filesOfBanksAndOfficeProgramsAreRead(String charset) {
        var payment = new Treasury(beans).ordered(scene.community(), 20_000);
        var text = "项目,付款单号,金额（元）,银行流水号,付款日期\r\n花园,%s,\"￥12,000.00\",%s,%s\r\n"
                .formatted(payment.id(), reference(), Formats.day(scene.today()));

        assertThat(results(take(text.getBytes(Charset.forName(charset))))).containsExactly("BOOKED");
        assertThat(results(take(("\uFEFF" + text).getBytes(UTF_8)))).containsExactly("ALREADY_BOOKED");
    }

    @Test
    void whatCannotBeReadIsRefusedAsAWhole() {
        var payment = new Treasury(beans).ordered(scene.community(), 20_000);
        var line = line(payment.id(), "12000.00", reference());

        refused(take((HEADINGS + line).getBytes(UTF_16)), "编码");
        refused(take(("付款单号,金额（元）\n" + line).getBytes(UTF_8)), "缺少");
        refused(take(new byte[0]), "缺少");
        refused(take((HEADINGS + line + "\"不成对").getBytes(UTF_8)), "CSV");
        refused(take((HEADINGS + line + "\u202e,1.00,,").getBytes(UTF_8)), "第 3 行第 1 列");
        refused(take((HEADINGS + line.repeat(5_001)).getBytes(UTF_8)), "行");

        assertThat(state(payment)).isEqualTo(PaymentState.ORDERED);
    }

    @Test
    void whatIsExportedIsTakenBackAsItIs() {
        var payment = new Treasury(beans).ordered(scene.community(), 20_000);
        results(line(payment.id(), "12000.00", reference()));

        for (var format : List.of("csv", "xlsx")) {
            var exported = scene.as("finance-1").download("/payments/export?format=" + format);
            var answer = take(exported.body());
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json())
                    .filteredOn(one ->
                            one.path("payment").asText().equals(payment.id().toString()))
                    .extracting(one -> one.path("result").asText())
                    .containsExactly("ALREADY_BOOKED");
            assertThat(results(answer)).doesNotContain("UNREADABLE", "BOOKED");
        }
    }

    private static void refused(Answer answer, String words) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains(words);
    }

    @Test
    void whatIsExportedHasNoFormulas(@TempDir Path folder) throws IOException {
        var treasury = new Treasury(beans);
        var payment = treasury.ordered(treasury.signed(scene.community(), "=HYPERLINK(\"http://x\")", 20_000));
        results(line(payment.id(), "12000.00", "-" + reference()));

        var csv = new String(
                scene.as("finance-1").download("/payments/export?format=csv").body(), UTF_8);
        assertThat(csv).startsWith("\uFEFF付款单号,");
        assertThat(csv.lines().filter(line -> line.contains(payment.id().toString())))
                .singleElement()
                .asString()
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", ",'-F", "12000.00,已付款");

        var xlsx = scene.as("finance-1").download("/payments/export?format=xlsx");
        assertThat(xlsx.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".xlsx");
        assertThat(part(folder, xlsx.body(), "xl/worksheets/sheet1.xml"))
                .contains("<v>12000.00</v>")
                .doesNotContain("<f>");
        assertThat(part(folder, xlsx.body(), "xl/sharedStrings.xml")).contains("=HYPERLINK");
        assertThat(scene.as("finance-1").get("/payments/export?format=exe").status())
                .isEqualTo(400);
    }

    private static String part(Path folder, byte[] xlsx, String name) throws IOException {
        var file = Files.write(folder.resolve("payments.xlsx"), xlsx);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }
}
