package org.yanzhen.organisation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.SavedText;

/** A table with the names of its columns in the first line, as spreadsheets save it. */
public final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    /** @throws UnusableFile if it cannot be read */
    public static List<Row> rows(Resource file) {
        try {
            var text = SavedText.of(file.getContentAsByteArray())
                    .orElseThrow(() -> new UnusableFile("文件 %s 不是文本".formatted(file.getFilename()), null));
            try (var records = FORMAT.parse(new StringReader(text))) {
                return records.stream()
                        .map(record -> new Row(String.valueOf(file.getFilename()), record))
                        .toList();
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | InvalidInput e) {
            throw new UnusableFile("文件 %s 无法读取：%s".formatted(file.getFilename(), e.getMessage()), e);
        }
    }

    /** A line, by the names of its columns; what is wrong with it is told with the file and the line. */
    public static final class Row {

        private final String file;
        private final CSVRecord record;

        Row(String file, CSVRecord record) {
            this.file = file;
            this.record = record;
        }

        public String get(String column) {
            if (!record.isSet(column)) {
                throw wrong(column, "缺少这一列");
            }
            return record.get(column);
        }

        public String get(String column, String otherwise) {
            return record.isSet(column) ? record.get(column) : otherwise;
        }

        public int number(String column) {
            return Integer.parseInt(get(column, it -> it.matches("\\d{1,9}"), "应为整数"));
        }

        /** @param rule what the value must be, said in Chinese */
        public String get(String column, Predicate<String> isRight, String rule) {
            var value = get(column);
            if (!isRight.test(value)) {
                throw wrong(column, "“%s”不符合要求：%s".formatted(value, rule));
            }
            return value;
        }

        private UnusableFile wrong(String column, String what) {
            return new UnusableFile(
                    "文件 %s 第 %d 行 %s：%s".formatted(file, record.getRecordNumber() + 1, column, what), null);
        }
    }

    private CsvFile() {}
}
