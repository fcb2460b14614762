package org.yanzhen.funds;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.yanzhen.funds.SpreadsheetFile.Row;
import org.yanzhen.shared.Amounts;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.SavedText;
import org.yanzhen.shared.TypedText;

/**
 * What the bank did, as finance brings it: the exported list of payments with reference and day filled in, as text or as
 * workbook. Titles above the headings and columns without a heading are passed over.
 */
final class PaymentFile {

    static final String PAYMENT = "付款单号";
    static final String AMOUNT = "金额（元）";
    static final String REFERENCE = "银行流水号";
    static final String PAID_ON = "付款日期";

    private static final int MOST_LINES = 5_000;

    /** Among so many lines the headings are looked for. */
    private static final int TITLES = 20;

    private static final int MOST_DIGITS = 17; // of the column
    private static final List<String> HEADINGS = List.of(PAYMENT, AMOUNT, REFERENCE, PAID_ON);

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();

    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");

    /** Days are counted in workbooks; this many lie between 2000 and 2099. */
    private static final Pattern COUNTED = Pattern.compile("([3-7]\\d{4})(?:\\.\\d+)?");

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

    /** @throws InvalidInput if it is neither text nor workbook, or lacks a column */
    static List<Line> read(byte[] file) {
        if (SpreadsheetFile.is(file)) {
            var sheet = SpreadsheetFile.read(file);
            return lines(sheet.rows(), sheet.epoch());
        }
        return lines(rows(file), null);
    }

    private static List<Row> rows(byte[] file) {
        var text = SavedText.unchecked(file).orElseThrow(() -> new InvalidInput("file", "payment-file-encoding"));
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            var rows = new ArrayList<Row>();
            for (var record : parser) {
                if (rows.size() > MOST_LINES + TITLES) {
                    throw new InvalidInput("file", "payment-file-lines", MOST_LINES);
                }
                rows.add(new Row(parser.getCurrentLineNumber(), record.toList()));
            }
            return rows;
        } catch (UncheckedIOException | IllegalArgumentException | IOException e) {
            throw new InvalidInput("file", "payment-file-unreadable");
        }
    }

    private static List<Line> lines(List<Row> rows, @Nullable LocalDate epoch) {
        rows.forEach(PaymentFile::requireTyped);
        var head = head(rows);
        var columns = columns(rows.get(head).cells());
        var lines = rows.subList(head + 1, rows.size()).stream()
                .filter(row ->
                        row.cells().stream().anyMatch(cell -> !stripped(cell).isEmpty()))
                .map(row -> line(row, columns, epoch))
                .toList();
        if (lines.size() > MOST_LINES) {
            throw new InvalidInput("file", "payment-file-lines", MOST_LINES);
        }
        return lines;
    }

    /** Text that is what one sees, in whatever column; of a cell with nothing to see nobody knows what it is to say. */
    private static void requireTyped(Row row) {
        for (var i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            var column = i + 1;
            TypedText.forbidden(cell).ifPresent(character -> {
                throw new InvalidInput("file", "payment-file-text", row.number(), column, TypedText.code(character));
            });
            if (!stripped(cell).isEmpty() && !TypedText.isVisible(cell)) {
                throw new InvalidInput("file", "payment-file-invisible", row.number(), column);
            }
        }
    }

    /** The first line that has all headings; of those that have some, the best says what is missing. */
    private static int head(List<Row> rows) {
        var missing = HEADINGS;
        for (var at = 0; at < Math.min(rows.size(), TITLES); at++) {
            var found = rows.get(at).cells().stream().map(PaymentFile::plain).toList();
            var lacking = HEADINGS.stream()
                    .filter(heading -> !found.contains(plain(heading)))
                    .toList();
            if (lacking.isEmpty()) {
                return at;
            }
            missing = lacking.size() < missing.size() ? lacking : missing;
        }
        throw new InvalidInput("file", "payment-file-headings", String.join("、", missing));
    }

    private static Map<String, Integer> columns(List<String> cells) {
        var found = cells.stream().map(PaymentFile::plain).toList();
        var columns = new HashMap<String, Integer>();
        for (var heading : HEADINGS) {
            if (Collections.frequency(found, plain(heading)) > 1) {
                throw new InvalidInput("file", "payment-file-heading-twice", heading);
            }
            columns.put(heading, found.indexOf(plain(heading)));
        }
        return columns;
    }

    private static Line line(Row row, Map<String, Integer> columns, @Nullable LocalDate epoch) {
        return new Line(
                row.number(),
                value(row, columns, PAYMENT),
                amount(value(row, columns, AMOUNT)),
                value(row, columns, REFERENCE),
                day(value(row, columns, PAID_ON), epoch));
    }

    /** A line may end early; an apostrophe in front says "text" to spreadsheets. */
    private static String value(Row row, Map<String, Integer> columns, String heading) {
        int column = columns.getOrDefault(heading, row.cells().size());
        if (column >= row.cells().size()) {
            return "";
        }
        var value = stripped(row.cells().get(column));
        return stripped(value.startsWith("'") ? value.substring(1) : value);
    }

    /** Also of the blanks that pages put around what is copied from them. */
    private static String stripped(String text) {
        return EDGES.matcher(text).replaceAll("");
    }

    /** Without the differences that keyboards make: 金额(元) is 金额（元）, ￥１２ is ¥12. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static @Nullable Money amount(String text) {
        return Amounts.read(text)
                .filter(yuan ->
                        yuan.signum() >= 0 && yuan.stripTrailingZeros().scale() <= 2 && yuan.precision() <= MOST_DIGITS)
                .map(Money::new)
                .orElse(null);
    }

    private static @Nullable LocalDate day(String text, @Nullable LocalDate epoch) {
        var counted = COUNTED.matcher(text);
        if (epoch != null && counted.matches()) {
            return epoch.plusDays(Long.parseLong(counted.group(1)));
        }
        var parts = DAY.matcher(plain(text));
        if (!parts.matches()) {
            return null;
        }
        var packed = parts.group(4) != null;
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(packed ? 4 : 2)),
                    Integer.parseInt(parts.group(packed ? 5 : 3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private PaymentFile() {}
}
