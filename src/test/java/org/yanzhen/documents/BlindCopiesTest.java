package org.yanzhen.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Refused.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to harm whoever reads them end nothing but their own process. */
class BlindCopiesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final BlindCopies copies = new BlindCopies();

    @Test
    void aFileIsCleanedInAProcessOfItsOwn() throws IOException {
        var file = folder.resolve("plan.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor("Guihua");
            document.save(file.toFile());
        }

        copies.make(FileKind.PDF, file, copy());

        try (var document = Loader.loadPDF(copy().toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
        }
    }

    /** So many elements without end kept one regular expression busy for minutes. */
    @Test
    void aSmallDocumentThatTakesTimeWithoutEndIsRefused() throws IOException {
        assertNoCopy(FileKind.DOCX, document("<person ", 200_000));
    }

    /** 40 MB in 40 kB. */
    @Test
    void aDocumentThatUnpacksToAThousandTimesItsSizeIsRefused() throws IOException {
        assertNoCopy(FileKind.DOCX, document(" ".repeat(1_000), 40_000));
    }

    @Test
    void aPdfThatFillsTheMemoryIsRefused() throws IOException {
        assertNoCopy(FileKind.PDF, pdfThatUnpacksTo("[]".repeat(500_000), 100));
    }

    @Test
    void aPdfNestedWithoutEndIsRefused() throws IOException {
        assertNoCopy(FileKind.PDF, pdfThatUnpacksTo("[".repeat(1_000_000), 4));
    }

    private void assertNoCopy(FileKind kind, Path file) {
        assertRefused("attachment-not-blind", () -> copies.make(kind, file, copy()));
    }

    private Path copy() {
        return folder.resolve("copy");
    }

    private Path document(String unit, int times) throws IOException {
        var file = folder.resolve("document.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<document>".getBytes(UTF_8));
            repeat(unit, times, zip);
            zip.write("</document>".getBytes(UTF_8));
        }
        return file;
    }

    /** In a stream of objects, which whoever looks for the pages must unpack. */
    private Path pdfThatUnpacksTo(String unit, int times) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(packed)) {
            stream.write("3 0 [".getBytes(UTF_8));
            repeat(unit, times, stream);
        }
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 3 0 R>>\nendobj\n".getBytes(UTF_8));
        var objects = pdf.size();
        pdf.writeBytes("2 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n"
                .formatted(packed.size())
                .getBytes(UTF_8));
        packed.writeTo(pdf);
        pdf.writeBytes("\nendstream\nendobj\n".getBytes(UTF_8));
        var table = pdf.size();
        var rows = "00000000000000 01000000090000 01%08x0000 02000000020000 01%08x0000".formatted(objects, table);
        pdf.writeBytes(
                ("4 0 obj\n<</Type/XRef/Size 5/W[1 4 2]/Root 1 0 R/Filter/ASCIIHexDecode/Length %d>>\nstream\n%s>"
                                + "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n")
                        .formatted(rows.length() + 1, rows, table)
                        .getBytes(UTF_8));
        var file = folder.resolve("pages.pdf");
        Files.write(file, pdf.toByteArray());
        return file;
    }

    private static void repeat(String unit, int times, OutputStream target) throws IOException {
        var bytes = unit.getBytes(UTF_8);
        for (var time = 0; time < times; time++) {
            target.write(bytes);
        }
    }
}
