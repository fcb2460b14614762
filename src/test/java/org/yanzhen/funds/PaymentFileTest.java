package org.yanzhen.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Money;

class PaymentFileTest {

    private static final String ONE = """
            付款单号,社区,金额（元）,银行流水号,付款日期
            P-1,桂花社区,"12,000.50",B20230331001,2023-03-31
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void banksWriteUtf8OrGbk(String encoding) {
        var lines = PaymentFile.read(ONE.getBytes(Charset.forName(encoding)));

        assertThat(lines)
                .containsExactly(new PaymentFile.Line(
                        2, "P-1", new Money(new BigDecimal("12000.50")), "B20230331001", LocalDate.of(2023, 3, 31)));
        assertThat(lines).allMatch(PaymentFile.Line::isReadable);
    }

    @Test
    void spreadsheetsPutAMarkInFrontOfUtf8() {
        assertThat(PaymentFile.read(("\uFEFF" + ONE).getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .extracting(PaymentFile.Line::payment)
                .isEqualTo("P-1");
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThatThrownBy(() -> PaymentFile.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("UTF-8 或 GBK");
    }

    @Test
    void utf16IsRefusedInsteadOfReadAsNonsense() {
        assertThatThrownBy(() -> PaymentFile.read("付款单号,P".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> PaymentFile.read("付款单号,金额（元）\nP-1,1\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("银行流水号、付款日期");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-03-31", "2023/3/31", "2023.3.31", "2023年3月31日"})
    void daysAreWrittenInManyWays(String day) {
        assertThat(only("P-1,1.00,B1," + day).paidOn()).isEqualTo(LocalDate.of(2023, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-30", "31.03.2023", "昨天", ""})
    void aDayThatIsNoneMakesTheLineUnreadable(String day) {
        assertThat(only("P-1,1.00,B1," + day).isReadable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12000", "￥12000.00", "¥12000", "12000.0"})
    void amountsAreWrittenInManyWays(String amount) {
        assertThat(only("P-1," + amount + ",B1,2023-03-31").amount()).isEqualTo(Money.yuan(12_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "1.001", "一万", "1e4", "=1+1", ""})
    void anAmountThatIsNoneMakesTheLineUnreadable(String amount) {
        assertThat(only("P-1," + amount + ",B1,2023-03-31").isReadable()).isFalse();
    }

    @Test
    void theApostropheThatProtectsSpreadsheetsIsNotPartOfTheReference() {
        assertThat(only("P-1,1.00,'-B1,2023-03-31").bankReference()).isEqualTo("-B1");
    }

    @Test
    void aLineThatEndsEarlyIsReportedAndTheNextIsRead() {
        var lines = PaymentFile.read(
                "付款单号,金额（元）,银行流水号,付款日期\nP-1,1.00\nP-2,2.00,B2,2023-03-31\n".getBytes(StandardCharsets.UTF_8));

        assertThat(lines).extracting(PaymentFile.Line::isReadable).containsExactly(false, true);
        assertThat(lines).extracting(PaymentFile.Line::number).containsExactly(2L, 3L);
        assertThat(lines).extracting(PaymentFile.Line::isOpen).containsExactly(true, false);
    }

    private static PaymentFile.Line only(String line) {
        var file = "付款单号,金额（元）,银行流水号,付款日期\n" + line + "\n";
        return PaymentFile.read(file.getBytes(StandardCharsets.UTF_8)).get(0);
    }
}
