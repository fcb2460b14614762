package org.yanzhen.funds;

import static java.util.Objects.requireNonNullElse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.LimitedStream;

/**
 * The first sheet of a workbook (xlsx), as text. Of what a workbook can hold only values are read: no formulas, no formats,
 * nothing from outside. Readers that bring a parser of their own would make it everybody's, so this one uses Java's.
 *
 * @param rows cell by cell; what stands under nothing is empty
 * @param epoch the day that dates are counted from
 */
record SpreadsheetFile(List<Row> rows, LocalDate epoch) {

    /** In bytes, unpacked: thousands of lines take one or two million. */
    private static final long MOST = 30_000_000;

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_COLUMNS = 200;

    /** What spreadsheets keep of a number; the rest of a longer one they made up. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** @param number as the spreadsheet counts, from 1 */
    record Row(long number, List<String> cells) {}

    /** Whether it is packed as workbooks are. */
    static boolean is(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** @throws InvalidInput if it is none, or larger than any list of payments */
    static SpreadsheetFile read(byte[] file) {
        try {
            var parts = parts(file);
            var book = new Book();
            each(part(parts, "xl/workbook.xml"), book::read);
            var target = new String[1];
            each(part(parts, "xl/_rels/workbook.xml.rels"), xml -> {
                if (xml.getLocalName().equals("Relationship")
                        && requireNonNullElse(xml.getAttributeValue(null, "Id"), "")
                                .equals(book.sheet)) {
                    target[0] = xml.getAttributeValue(null, "Target");
                }
            });
            var texts = texts(parts.get("xl/sharedStrings.xml"));
            var name = requireNonNullElse(target[0], "");
            return new SpreadsheetFile(
                    rows(part(parts, name.startsWith("/") ? name.substring(1) : "xl/" + name), texts), book.epoch);
        } catch (IOException | XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InvalidInput("file", "payment-file-workbook");
        }
    }

    /** From the directory at its end, as Office does: what stands before each part is wrong in files of some programs. */
    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Supplier<InvalidInput> tooMuch = () -> new InvalidInput("file", "payment-file-lines", MOST_ROWS);
        var packed = Files.createTempFile("payments", ".xlsx");
        try {
            Files.write(packed, file);
            var parts = new HashMap<String, byte[]>();
            var left = MOST;
            try (var zip = new ZipFile(packed.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    if (entry.getName().startsWith("xl/")) {
                        try (var content = zip.getInputStream(entry)) {
                            var part = new LimitedStream(content, left, tooMuch).readAllBytes();
                            left -= part.length;
                            parts.put(entry.getName(), part);
                        }
                    }
                }
            }
            return parts;
        } finally {
            Files.delete(packed);
        }
    }

    private static byte[] part(Map<String, byte[]> parts, String name) throws IOException {
        var part = parts.get(name);
        if (part == null) {
            throw new IOException("No " + name);
        }
        return part;
    }

    /** What is done at the beginning of each element; it may read on to its end. */
    private interface Step {
        void at(XMLStreamReader element) throws XMLStreamException;
    }

    private static void each(byte[] part, Step step) throws XMLStreamException {
        var xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                step.at(xml);
            }
        }
    }

    private static final class Book {

        private @Nullable String sheet;
        private LocalDate epoch = LocalDate.of(1899, 12, 30);

        void read(XMLStreamReader xml) {
            if (xml.getLocalName().equals("sheet") && sheet == null) {
                for (var i = 0; i < xml.getAttributeCount(); i++) {
                    if (xml.getAttributeLocalName(i).equals("id")) {
                        sheet = xml.getAttributeValue(i);
                    }
                }
            }
            if (xml.getLocalName().equals("workbookPr")
                    && List.of("1", "true").contains(requireNonNullElse(xml.getAttributeValue(null, "date1904"), ""))) {
                epoch = LocalDate.of(1904, 1, 1);
            }
        }
    }

    private static List<String> texts(byte @Nullable [] part) throws XMLStreamException {
        var texts = new ArrayList<String>();
        if (part != null) {
            each(part, xml -> {
                if (xml.getLocalName().equals("si")) {
                    texts.add(text(xml));
                }
            });
        }
        return texts;
    }

    /** All of its runs, without what tells how they are pronounced. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        var element = xml.getLocalName();
        var text = new StringBuilder();
        var pronounced = 0;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                pronounced++;
            } else if (event == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("t")
                    && pronounced == 0) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    pronounced--;
                } else if (xml.getLocalName().equals(element)) {
                    break;
                }
            }
        }
        return text.toString();
    }

    private static List<Row> rows(byte[] part, List<String> texts) throws XMLStreamException {
        var rows = new ArrayList<Row>();
        each(part, xml -> {
            if (xml.getLocalName().equals("row")) {
                if (rows.size() == MOST_ROWS) {
                    throw new InvalidInput("file", "payment-file-lines", MOST_ROWS);
                }
                var number = xml.getAttributeValue(null, "r");
                rows.add(new Row(number == null ? rows.size() + 1L : Long.parseLong(number), new ArrayList<>()));
            } else if (xml.getLocalName().equals("c")) {
                cell(xml, rows.get(rows.size() - 1).cells(), texts);
            }
        });
        return rows;
    }

    private static void cell(XMLStreamReader xml, List<String> cells, List<String> texts) throws XMLStreamException {
        var place = xml.getAttributeValue(null, "r");
        var column = place == null ? cells.size() : column(place);
        var type = requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
        var value = "";
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("v")) {
                value = xml.getElementText();
            } else if (event == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("is")) {
                value = text(xml);
            }
        }
        if (column >= MOST_COLUMNS || value.isEmpty()) {
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(
                column,
                switch (type) {
                    case "s" -> texts.get(Integer.parseInt(value));
                    case "n" -> figures(value);
                    default -> value;
                });
    }

    /** C7 is the third. */
    private static int column(String place) {
        var column = 0;
        for (var i = 0; i < place.length() && Character.isLetter(place.charAt(i)) && column < MOST_COLUMNS; i++) {
            column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    /** As a person would write it; one with more digits than spreadsheets keep stays as it is, and fits no column. */
    private static String figures(String value) {
        if (value.length() > 40) {
            return value;
        }
        var number = new BigDecimal(value);
        var digits = number.precision() - number.scale();
        return digits > DIGITS.getPrecision() || digits < -DIGITS.getPrecision()
                ? number.round(DIGITS).stripTrailingZeros().toString()
                : number.round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
