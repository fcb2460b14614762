package org.yanzhen.demo;

import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.yanzhen.organisation.CsvFile;

/** The demo's facts, from {@code demo/*.csv}. */
final class DemoFiles {

    static List<CsvFile.Row> rows(String file) {
        return CsvFile.rows(new ClassPathResource("demo/" + file));
    }

    private DemoFiles() {}
}
