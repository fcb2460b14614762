package org.yanzhen.funds.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.TypedText;

/**
 * A table as a file. Whatever people typed arrives as text: a title that begins like a formula is none.
 *
 * @param rows of texts and {@link Money}; amounts are numbers, so that they can be summed
 */
record Sheet(String title, List<String> headings, List<List<Object>> rows) {

    /** Excel takes a file without it for the machine's own encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^[\\s]*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);

    byte[] csv() {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(headings);
            for (var row : rows) {
                printer.printRecord(row.stream().map(Sheet::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx() {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Yanzhen", "1.0")) {
            var sheet = book.newWorksheet(title);
            for (var column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    if (rows.get(row).get(column) instanceof Money money) {
                        sheet.value(row + 1, column, money.amount());
                        sheet.style(row + 1, column).format("#,##0.00").set();
                    } else {
                        sheet.value(
                                row + 1,
                                column,
                                TypedText.printable(String.valueOf(rows.get(row).get(column))));
                    }
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static String harmless(Object value) {
        var text = TypedText.printable(String.valueOf(value));
        return value instanceof Money || !LIKE_A_FORMULA.matcher(text).matches() ? text : "'" + text;
    }
}
