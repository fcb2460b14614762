package org.yanzhen.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what its first bytes say, and its name must agree. */
class FileKindTest {

    private static final byte[] PDF = bytes("%PDF-1.7\n%âãÏÓ\n1 0 obj");
    private static final byte[] PNG = hex("89504e470d0a1a0a0000000d49484452");
    private static final byte[] JPEG = hex("ffd8ffe000104a46494600010100");
    private static final byte[] GIF = bytes("GIF89a\1\0\1\0");
    private static final byte[] WEBP = bytes("RIFF\44\0\0\0WEBPVP8 ");
    private static final byte[] BMP = hex("424d3e000000000000003e00000028000000010000000100000001000100");
    private static final byte[] OLD_OFFICE = Arrays.copyOf(hex("d0cf11e0a1b11ae1"), 512);
    private static final byte[] EXE = hex("4d5a90000300000004000000ffff0000b800000000000000");

    @Test
    void whatOfficesExchangeIsAccepted() {
        assertThat(kind("方案.pdf", PDF)).contains(FileKind.PDF);
        assertThat(kind("现场.PNG", PNG)).contains(FileKind.PNG);
        assertThat(kind("现场.jpg", JPEG)).contains(FileKind.JPEG);
        assertThat(kind("现场.jpeg", JPEG)).contains(FileKind.JPEG);
        assertThat(kind("动图.gif", GIF)).contains(FileKind.GIF);
        assertThat(kind("图.webp", WEBP)).contains(FileKind.WEBP);
        assertThat(kind("图.bmp", BMP)).contains(FileKind.BMP);
        assertThat(kind("台账.docx", office("word/document.xml"))).contains(FileKind.DOCX);
        assertThat(kind("台账.xlsx", office("xl/workbook.xml"))).contains(FileKind.XLSX);
        assertThat(kind("汇报.pptx", office("ppt/presentation.xml"))).contains(FileKind.PPTX);
        assertThat(kind("台账.doc", OLD_OFFICE)).contains(FileKind.DOC);
        assertThat(kind("台账.xls", OLD_OFFICE)).contains(FileKind.XLS);
        assertThat(kind("汇报.ppt", OLD_OFFICE)).contains(FileKind.PPT);
        assertThat(kind("台账.wps", OLD_OFFICE)).contains(FileKind.WPS);
        assertThat(kind("台账.et", OLD_OFFICE)).contains(FileKind.ET);
        assertThat(kind("汇报.dps", OLD_OFFICE)).contains(FileKind.DPS);
        assertThat(kind("批复.ofd", zip("OFD.xml", "Doc_0/Document.xml"))).contains(FileKind.OFD);
        assertThat(kind("现场.heic", bytes("\0\0\0\30ftypheic\0\0\0\0mif1heic"))).contains(FileKind.HEIC);
        assertThat(kind("说明.txt", "会议记录：一致同意。".getBytes(UTF_8))).contains(FileKind.TEXT);
        assertThat(kind("名单.csv", "姓名,小区\n张三,桂花园\n".getBytes(UTF_8))).contains(FileKind.CSV);
        assertThat(kind("佐证.zip", zip("照片/1.jpg"))).contains(FileKind.ZIP);
    }

    /** Google Docs and SharePoint write first what Word writes last. */
    @Test
    void anOfficeFileIsOneInWhateverOrderItsPartsStand() {
        assertThat(kind(
                        "台账.docx",
                        zip("word/numbering.xml", "word/document.xml", "_rels/.rels", "[Content_Types].xml")))
                .contains(FileKind.DOCX);
        var large = new byte[2 * FileKind.HEAD];
        new Random(1).nextBytes(large);
        assertThat(kind(
                        "汇报.pptx",
                        zipOf(large, "docProps/thumbnail.jpeg", "ppt/presentation.xml", "[Content_Types].xml")))
                .contains(FileKind.PPTX);
    }

    /** What Excel and Notepad save on a Chinese Windows. */
    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030"})
    void chineseTextInTheOldEncodingIsText(String charset) {
        var lines = "序号,姓名,小区,电话\n一,张三,桂花园东区,八六七五\n二,李四,桂花园西区,八六七六\n".repeat(4_000);
        var head = Arrays.copyOf(lines.getBytes(Charset.forName(charset)), FileKind.HEAD);

        assertThat(kind("名单.csv", head)).contains(FileKind.CSV);
        assertThat(kind("名单.csv", Arrays.copyOf(head, FileKind.HEAD - 1)))
                .as("cut in the middle of a character")
                .contains(FileKind.CSV);
    }

    @Test
    void textWithAByteOrderMarkIsText() {
        assertThat(kind("说明.txt", "会议记录".getBytes(UTF_16))).contains(FileKind.TEXT);
        assertThat(kind("说明.txt", "\uFEFF会议记录".getBytes(UTF_8))).contains(FileKind.TEXT);
    }

    @ParameterizedTest
    @CsvSource({"方案.pdf", "现场.png", "台账.docx", "台账.doc", "说明.txt", "名单.csv", "佐证.zip"})
    void aProgramIsNoneOfTheseWhateverItIsCalled(String name) {
        assertThat(kind(name, EXE)).isEmpty();
    }

    @Test
    void aNameThatSaysSomethingElseIsRefused() {
        assertThat(kind("方案.pdf", PNG)).isEmpty();
        assertThat(kind("现场.png", PDF)).isEmpty();
        assertThat(kind("台账.docx", PDF)).isEmpty();
        assertThat(kind("台账.docx", zip("照片/1.jpg"))).isEmpty();
        assertThat(kind("台账.doc", office("word/document.xml"))).isEmpty();
        assertThat(kind("台账.docx", office("xl/workbook.xml"))).isEmpty();
        assertThat(kind("台账.wps", office("word/document.xml"))).isEmpty();
        assertThat(kind("批复.ofd", office("word/document.xml"))).isEmpty();
        assertThat(kind("批复.ofd", PDF)).isEmpty();
        assertThat(kind("现场.heic", JPEG)).isEmpty();
        assertThat(kind("说明.txt", PDF)).isEmpty();
        assertThat(kind("佐证.zip", JPEG)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"病毒.exe", "页面.html", "脚本.js", "图.svg", "方案", "方案.pdf.exe", "方案."})
    void otherKindsAreNotAccepted(String name) {
        assertThat(kind(name, PDF)).isEmpty();
        assertThat(kind(name, EXE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
                "<html><head></head></html>",
                "#!/bin/sh\nrm -rf /\n"
            })
    void aPageOrAScriptIsNoText(String content) {
        assertThat(kind("说明.txt", content.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void nothingIsNoFile() {
        for (var name : List.of("方案.pdf", "说明.txt", "佐证.zip")) {
            assertThat(kind(name, new byte[0])).isEmpty();
        }
    }

    @Test
    void onlyWhatCannotRunAnythingIsShownInTheBrowser() {
        assertThat(Arrays.stream(FileKind.values()).filter(FileKind::isShown))
                .containsExactlyInAnyOrder(
                        FileKind.PDF, FileKind.PNG, FileKind.JPEG, FileKind.GIF, FileKind.WEBP, FileKind.BMP);
        assertThat(FileKind.ofMediaType("text/html")).isEmpty();
        assertThat(FileKind.ofMediaType("image/png")).contains(FileKind.PNG);
    }

    private static Optional<FileKind> kind(String name, byte[] head) {
        try (var file = TemporaryFile.create()) {
            Files.write(file.path(), head);
            return FileKind.of(new FileName(name), file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] office(String part) {
        return zip("[Content_Types].xml", part);
    }

    private static byte[] zip(String... entries) {
        return zipOf("内容".getBytes(UTF_8), entries);
    }

    private static byte[] zipOf(byte[] content, String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(ISO_8859_1);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
