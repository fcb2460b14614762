package org.yanzhen.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
                .hasMessageContaining("UTF-8、GBK");
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
    @ValueSource(
            strings = {
                "2023-03-31",
                "2023/3/31",
                "2023.3.31",
                "2023年3月31日",
                "20230331",
                "2023-03-31 00:00:00",
                "2023/3/31 8:05",
                "2023-03-31T00:00:00.000",
                "２０２３－０３－３１"
            })
    void daysAreWrittenInManyWays(String day) {
        assertThat(only("P-1,1.00,B1," + day).paidOn()).isEqualTo(LocalDate.of(2023, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-30", "31.03.2023", "昨天", "", "20230230", "2023331", "45016", "2023-03-31 下午"})
    void aDayThatIsNoneMakesTheLineUnreadable(String day) {
        assertThat(only("P-1,1.00,B1," + day).isReadable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12000", "￥12000.00", "¥12000", "12000.0", "\"12,000\"", "12，000.00", "１２０００元", "12 000", "1.2万"
            })
    void amountsAreWrittenInManyWays(String amount) {
        assertThat(only("P-1," + amount + ",B1,2023-03-31").amount()).isEqualTo(Money.yuan(12_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "1.001", "一万", "1e4", "=1+1", "", "\"12,50\"", "1万2"})
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

    @Test
    void titlesAboveAndEmptyColumnsBesideTheListArePassedOver() {
        var text = """
                党群服务资金付款结果,,,,,
                ,,,,,
                付款单号, 金额(元) ,银行流水号,付款日期,,
                P-1,12000,B1,20230331,,
                ,,,,,
                """;

        assertThat(PaymentFile.read(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new PaymentFile.Line(4, "P-1", Money.yuan(12_000), "B1", LocalDate.of(2023, 3, 31)));
    }

    @Test
    void aColumnThatStandsTwiceIsNotGuessed() {
        assertThatThrownBy(() -> PaymentFile.read(
                        "付款单号,金额（元）,金额(元),银行流水号,付款日期\nP-1,1,2,B1,2023-03-31\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("金额（元）");
    }

    @Test
    void theListIsReadAsAWorkbookToo() {
        var lines = PaymentFile.read(workbook(sheet -> {
            sheet.value(0, 0, "付款结果");
            sheet.value(3, 0, "P-1");
            sheet.value(3, 1, new BigDecimal("12000.5"));
            sheet.value(3, 3, "B1");
            sheet.value(3, 4, LocalDate.of(2023, 3, 31));
            sheet.style(3, 4).format("yyyy-mm-dd").set();
            sheet.value(5, 0, "P-2");
            sheet.value(5, 1, "￥6,000.00");
            sheet.value(5, 3, 20230331001L);
            sheet.value(5, 4, 20230331);
            sheet.inlineString(6, 0, "P-3");
            sheet.value(6, 1, 0.1 + 0.2);
        }));

        var day = LocalDate.of(2023, 3, 31);
        assertThat(lines)
                .containsExactly(
                        new PaymentFile.Line(4, "P-1", new Money(new BigDecimal("12000.50")), "B1", day),
                        new PaymentFile.Line(6, "P-2", Money.yuan(6_000), "20230331001", day),
                        new PaymentFile.Line(7, "P-3", new Money(new BigDecimal("0.30")), "", null));
    }

    /** A spreadsheet keeps fifteen digits of a number; the last ones of a longer reference would be others. */
    @Test
    void aReferenceOfWhichTheSpreadsheetLostDigitsIsNoReference() {
        var line = PaymentFile.read(workbook(sheet -> {
                    sheet.value(3, 0, "P-1");
                    sheet.value(3, 3, 20230331001234567L);
                }))
                .get(0);

        assertThatThrownBy(() -> BankReference.checked(line.bankReference())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aWorkbookThatIsNoneOrUnpacksWithoutEndIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (var i = 0; i < 40; i++) {
                zip.write(new byte[1_000_000]);
            }
        }
        var whole = workbook(sheet -> {});

        for (var file :
                List.of(bomb.toByteArray(), Arrays.copyOf(whole, whole.length / 2), new byte[] {'P', 'K', 3, 4})) {
            assertThatThrownBy(() -> PaymentFile.read(file)).isInstanceOf(InvalidInput.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"B1\u202e", "\u200eB1", "B\u000b1", "B1\u000b", "\u000b", "\ufffeB1"})
    void aCellWithWhatCannotBeSeenIsNamedByRowAndColumn(String cell) {
        assertThatThrownBy(() -> only("P-1,1.00," + cell + ",2023-03-31"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("第 2 行第 3 列", "U+", "没有登记任何一笔");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202eB1", "花园\u2066", "\u061c"})
    void soItIsInAWorkbookWhateverTheColumn(String cell) {
        for (var column : List.of(2, 3)) {
            var file = workbook(sheet -> {
                sheet.value(4, 0, "P-1");
                sheet.value(4, column, cell);
            });
            var inline = workbook(sheet -> sheet.inlineString(4, column, cell));

            for (var one : List.of(file, inline)) {
                assertThatThrownBy(() -> PaymentFile.read(one))
                        .isInstanceOf(InvalidInput.class)
                        .hasMessageContainingAll("第 5 行第 %d 列".formatted(column + 1), "U+");
            }
        }
    }

    @Test
    void aCellInWhichNothingIsSeenIsNeitherTextNorEmpty() {
        for (var invisible : List.of("\u200b", "\u3164", "\u2800", "\ufeff\u2060")) {
            assertThatThrownBy(() -> only("P-1,1.00," + invisible + ",2023-03-31"))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContainingAll("第 2 行第 3 列", "看不见");
        }
        for (var blank : List.of(" ", "\u00a0", "\u3000")) {
            assertThat(only("P-1,1.00," + blank + "," + blank).isOpen()).isTrue();
        }
    }

    /** With headings in the third row, one column between them without a heading. */
    private static byte[] workbook(Consumer<Worksheet> more) {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Bank", "1.0")) {
            var sheet = book.newWorksheet("付款");
            sheet.value(2, 0, "付款单号");
            sheet.value(2, 1, "金额（元）");
            sheet.value(2, 3, "银行流水号");
            sheet.value(2, 4, "付款日期");
            more.accept(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static PaymentFile.Line only(String line) {
        var file = "付款单号,金额（元）,银行流水号,付款日期\n" + line + "\n";
        return PaymentFile.read(file.getBytes(StandardCharsets.UTF_8)).get(0);
    }
}
