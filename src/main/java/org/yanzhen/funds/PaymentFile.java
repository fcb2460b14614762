package org.yanzhen.funds;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.SavedText;

/**
 * What the bank did, as finance brings it: the exported list of payments with reference and day filled in.
 */
final class PaymentFile {

    static final String PAYMENT = "付款单号";
    static final String AMOUNT = "金额（元）";
    static final String REFERENCE = "银行流水号";
    static final String PAID_ON = "付款日期";

    private static final int MOST_LINES = 5_000;
    private static final List<String> HEADINGS = List.of(PAYMENT, AMOUNT, REFERENCE, PAID_ON);

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern YUAN = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");

    /**
     * @param number of the line in the file, the headings being line 1
     * @param amount nothing, if it cannot be one; the same with the day
     */
    record Line(
            long number,
            String payment,
            @Nullable Money amount,
            String bankReference,
            @Nullable LocalDate paidOn) {

        boolean isReadable() {
            return !payment.isEmpty() && amount != null && !bankReference.isEmpty() && paidOn != null;
        }

        /** Whether the bank has done anything yet: the exported list brought back keeps the others. */
        boolean isOpen() {
            return bankReference.isEmpty() && paidOn == null;
        }
    }

    /** @throws InvalidInput if it is no text, or lacks a column */
    static List<Line> read(byte[] file) {
        var text = SavedText.of(file).orElseThrow(() -> new InvalidInput("file", "payment-file-encoding"));
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            requireHeadings(parser.getHeaderNames());
            var lines = new ArrayList<Line>();
            for (var record : parser) {
                if (lines.size() == MOST_LINES) {
                    throw new InvalidInput("file", "payment-file-lines", MOST_LINES);
                }
                lines.add(line(record, parser.getCurrentLineNumber()));
            }
            return lines;
        } catch (UncheckedIOException | IllegalArgumentException | IOException e) {
            throw new InvalidInput("file", "payment-file-unreadable");
        }
    }

    private static void requireHeadings(List<String> found) {
        var missing = HEADINGS.stream().filter(name -> !found.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput("file", "payment-file-headings", String.join("、", missing));
        }
    }

    private static Line line(CSVRecord record, long number) {
        return new Line(
                number,
                value(record, PAYMENT),
                amount(value(record, AMOUNT)),
                value(record, REFERENCE),
                day(value(record, PAID_ON)));
    }

    /** A line may end early; an apostrophe in front says "text" to spreadsheets. */
    private static String value(CSVRecord record, String heading) {
        if (!record.isSet(heading)) {
            return "";
        }
        var value = record.get(heading);
        return (value.startsWith("'") ? value.substring(1) : value).strip();
    }

    private static @Nullable Money amount(String text) {
        var figures = text.replaceAll("[,，￥¥\\s]", "");
        return YUAN.matcher(figures).matches() ? new Money(new BigDecimal(figures)) : null;
    }

    private static @Nullable LocalDate day(String text) {
        var parts = DAY.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private PaymentFile() {}
}
