package org.yanzhen.modeling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Refused.assertMistake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives are unpacked in memory, to a size and with names that models have. */
class ModelFilesTest {

    @Test
    void whatIsPackedIsUnpacked() {
        var files = Map.of("a.bpmn", "<流程/>", "表单.form", "{}", "d.dmn", "<d/>");

        var incoming = new Incoming();
        incoming.add("全部.zip", ModelFiles.pack(Bundle.of("a", files)));

        assertThat(incoming.agreed(null, Locale.SIMPLIFIED_CHINESE)).isEqualTo(files);
    }

    @Test
    void theSameContentMakesTheSameArchive() {
        var bundle = Bundle.of("a", Map.of("a.bpmn", "<a/>"));

        assertThat(ModelFiles.pack(bundle)).isEqualTo(ModelFiles.pack(bundle));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.bpmn",
                "/a.bpmn",
                "..\\a.bpmn",
                "C:\\a.bpmn",
                "forms/a.form",
                "a.class",
                ".bpmn",
                "..bpmn",
                "a.bpmn/",
                "a.bpmn\n"
            })
    void anEntryWithAnotherNameIsRefused(String name) throws IOException {
        var archive = archive(name, 10);

        assertMistake("file", "model-file-name", () -> ModelFiles.read("a.zip", archive));
    }

    /** A thousandth of what it becomes. */
    @Test
    void aZipBombIsNotUnpackedToItsEnd() throws IOException {
        var bomb = archive("a.bpmn", 200 * 1024 * 1024);
        assertThat(bomb).hasSizeLessThan(1024 * 1024);

        assertMistake("file", "model-file-too-large", () -> ModelFiles.read("a.zip", bomb));
    }

    @Test
    void manyFilesAreTooMuchTogether() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var number = 0; number < 11; number++) {
                zip.putNextEntry(new ZipEntry(number + ".form"));
                zip.write(" ".repeat(ModelFiles.LARGEST_FILE).getBytes(UTF_8));
            }
        }

        assertMistake("file", "models-too-large", () -> ModelFiles.read("a.zip", bytes.toByteArray()));
    }

    @Test
    void oneFileIsAsLargeAsInAnArchive() {
        assertThat(ModelFiles.read("a.form", " ".repeat(ModelFiles.LARGEST_FILE).getBytes(UTF_8)))
                .hasSize(1);
        assertMistake(
                "file",
                "model-file-too-large",
                () -> ModelFiles.read(
                        "a.form", " ".repeat(ModelFiles.LARGEST_FILE + 1).getBytes(UTF_8)));
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        assertMistake("file", "zip-unreadable", () -> ModelFiles.read("a.zip", "no".getBytes(UTF_8)));
    }

    private static byte[] archive(String name, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            var block = " ".repeat(1024).getBytes(UTF_8);
            for (var left = size; left > 0; left -= block.length) {
                zip.write(block, 0, Math.min(left, block.length));
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
