package org.yanzhen.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yanzhen.shared.UserId;

/** Real files with a name inside: afterwards it is nowhere, and what they show is still there. */
class BlindCopyTest {

    private static final String AUTHOR = "Guihua";

    @Test
    void aPdfTellsWhatItSaysAndNotWhoWroteIt() throws IOException {
        var content = pdf(document -> {});
        assertThat(everythingIn(content)).contains(AUTHOR);

        var blind = blind(FileKind.PDF, content);

        assertThat(everythingIn(blind)).doesNotContain(AUTHOR);
        try (var document = Loader.loadPDF(blind)) {
            assertThat(new PDFTextStripper().getText(document)).contains("The plan of the project");
            assertThat(document.getPage(0).getAnnotations())
                    .singleElement()
                    .satisfies(note -> assertThat(note.getContents()).isEqualTo("Please look here"));
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }

    @Test
    void aPdfThatOnlyForbidsChangesIsOpenedAndCleaned() throws IOException {
        var content =
                pdf(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));

        assertThat(everythingIn(blind(FileKind.PDF, content))).doesNotContain(AUTHOR);
    }

    @Test
    void aPdfThatNeedsAPasswordIsRefused() throws IOException {
        var content = pdf(
                document -> document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission())));

        assertNotUnderstood(() -> blind(FileKind.PDF, content));
    }

    @Test
    void aPdfLosesItsScriptsAndWhatLeadsOutOfIt() throws IOException {
        var content = pdf(document -> {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('Guihua')"));
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(10, 50, 20, 20));
            var address = new PDActionURI();
            address.setURI("http://example.org/Guihua");
            address.setNext(List.of(new PDActionLaunch()));
            link.setAction(address);
            var turn = new PDAnnotationLink();
            turn.setRectangle(new PDRectangle(10, 90, 20, 20));
            turn.setAction(new PDActionGoTo());
            document.getPage(0).setAnnotations(List.of(link, turn));
            var elsewhere = document.getDocument().createCOSStream();
            elsewhere.setString(COSName.F, "Guihua.bin");
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Elsewhere"), elsewhere);
        });
        assertThat(everythingIn(content)).contains("app.alert", "example.org", "Launch", "Guihua.bin");

        var blind = everythingIn(blind(FileKind.PDF, content));

        assertThat(blind).doesNotContain(AUTHOR, "app.alert", "example.org", "JavaScript", "Launch");
        assertThat(blind).contains("GoTo");
    }

    @Test
    void aPhotographInAPdfHasNoAuthorHoweverItIsPacked() throws IOException {
        for (var filters : List.of(
                List.of(COSName.DCT_DECODE),
                List.of(COSName.FLATE_DECODE, COSName.DCT_DECODE),
                List.of(COSName.ASCII_HEX_DECODE, COSName.FLATE_DECODE, COSName.DCT_DECODE))) {
            var content = pdf(document -> {
                var image = document.getPage(0)
                        .getResources()
                        .getXObject(document.getPage(0)
                                .getResources()
                                .getXObjectNames()
                                .iterator()
                                .next());
                var stream = image.getCOSObject();
                var outer = new COSArray(filters.subList(0, filters.size() - 1));
                try (var packed = stream.createOutputStream(outer)) {
                    packed.write(jpeg(1));
                }
                stream.setItem(COSName.FILTER, new COSArray(filters));
            });

            var blind = blind(FileKind.PDF, content);

            assertThat(everythingIn(content)).as("%s", filters).contains(AUTHOR);
            assertThat(everythingIn(blind)).as("%s", filters).doesNotContain(AUTHOR);
            try (var document = Loader.loadPDF(blind)) {
                var resources = document.getPage(0).getResources();
                var image = (PDImageXObject) resources.getXObject(
                        resources.getXObjectNames().iterator().next());
                assertThat(image.getImage().getWidth()).as("%s", filters).isEqualTo(16);
            }
        }
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var photograph = JPEGFactory.createFromByteArray(document, jpeg(1));
            try (var text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(FontName.HELVETICA), 12);
                text.newLineAtOffset(50, 500);
                text.showText("The plan of the project");
                text.endText();
                text.drawImage(photograph, 50, 50);
            }
            var note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            note.setTitlePopup(AUTHOR);
            note.setContents("Please look here");
            page.setAnnotations(List.of(note));
            document.getDocumentInformation().setAuthor(AUTHOR);
            document.getDocumentInformation().setCustomMetadataValue("Company", AUTHOR);
            document.getDocumentCatalog()
                    .setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp().getBytes(UTF_8))));
            page.setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp().getBytes(UTF_8))));
            var attached = new PDComplexFileSpecification();
            attached.setFile(AUTHOR + ".txt");
            attached.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(AUTHOR.getBytes(UTF_8))));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(AUTHOR, attached));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            change.to(document);
            document.save(target);
        }
        return target.toByteArray();
    }

    private static String xmp() {
        return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><creator>" + AUTHOR + "</creator></x:xmpmeta>";
    }

    /** The file as it is, and all its streams unpacked. */
    private static String everythingIn(byte[] pdf) throws IOException {
        var all = new StringBuilder(new String(pdf, ISO_8859_1)).append(new String(pdf, UTF_16BE));
        try (var document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var part = document.getDocument().getObjectFromPool(key).getObject();
                all.append(part);
                if (part instanceof COSStream stream) {
                    try (var raw = stream.createRawInputStream();
                            var decoded = stream.createInputStream()) {
                        all.append(new String(raw.readAllBytes(), ISO_8859_1));
                        all.append(new String(decoded.readAllBytes(), ISO_8859_1));
                    }
                }
            }
        }
        return all.toString();
    }

    @Test
    void aDocumentKeepsItsTextAndLosesWhoWroteCommentedAndChangedIt() throws IOException {
        var word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", bytes("<Types/>"));
        parts.put(
                "word/document.xml",
                bytes("<w:document " + word + "><w:ins w:id=\"1\" w:author=\"Guihua\" w:date=\"2023-01-01\">"
                        + "<w:t>The plan of the project</w:t></w:ins></w:document>"));
        parts.put(
                "word/comments.xml",
                bytes("<w:comments " + word + "><w:comment w:id=\"0\" w:author='Guihua' w:initials=\"Guihua\">"
                        + "<w:t>Why?</w:t></w:comment></w:comments>"));
        parts.put(
                "word/people.xml",
                bytes("<w15:people xmlns:w15=\"urn:x\"><w15:person w15:author=\"Guihua\"><w15:presenceInfo "
                        + "w15:providerId=\"AD\" w15:userId=\"S::Guihua\"/></w15:person></w15:people>"));
        parts.put(
                "word/_rels/settings.xml.rels",
                bytes("<Relationships><Relationship Id=\"rId1\" Target=\"file:///C:/Users/Guihua/x.dotm\"/>"
                        + "</Relationships>"));
        parts.put(
                "docProps/core.xml",
                bytes("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
                        + "core-properties\"><cp:keywords>Guihua</cp:keywords></cp:coreProperties>"));
        parts.put(
                "docProps/app.xml",
                bytes("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                        + "<Company>Guihua</Company></Properties>"));
        parts.put("customXml/item1.xml", bytes("<owner>Guihua</owner>"));
        parts.put("word/media/image1.jpg", jpeg(1));
        parts.put("word/embeddings/oleObject1.bin", bytes("Guihua"));
        parts.put("word/embeddings/table.xlsx", workbook());

        var blind = unzipped(blind(FileKind.DOCX, zipped(parts)));

        assertThat(blind.keySet()).containsExactlyElementsOf(parts.keySet());
        assertThat(blind)
                .allSatisfy((name, content) ->
                        assertThat(new String(content, ISO_8859_1)).as(name).doesNotContain(AUTHOR));
        assertThat(new String(blind.getOrDefault("word/document.xml", new byte[0]), UTF_8))
                .contains("<w:t>The plan of the project</w:t>", "w:author=\"-\"");
        assertThat(unzipped(blind.getOrDefault("word/embeddings/table.xlsx", new byte[0])))
                .allSatisfy((name, content) ->
                        assertThat(new String(content, UTF_8)).as(name).doesNotContain(AUTHOR));
    }

    @Test
    void aWorkbookKeepsItsCellsAndLosesItsAuthor() throws IOException {
        var blind = unzipped(blind(FileKind.XLSX, workbook()));

        assertThat(blind)
                .allSatisfy((name, content) ->
                        assertThat(new String(content, UTF_8)).as(name).doesNotContain(AUTHOR));
        assertThat(blind.values()).anyMatch(content -> new String(content, UTF_8).contains("Total"));
    }

    @Test
    void aPresentationLosesWhoCommentedIt() throws IOException {
        var parts = Map.of(
                "ppt/commentAuthors.xml",
                bytes("<p:cmAuthorLst xmlns:p=\"urn:p\"><p:cmAuthor id=\"0\" name=\"Guihua\" initials=\"Guihua\"/>"
                        + "</p:cmAuthorLst>"));

        assertThat(unzipped(blind(FileKind.PPTX, zipped(parts))))
                .allSatisfy((name, content) -> assertThat(new String(content, UTF_8))
                        .contains("cmAuthor")
                        .doesNotContain(AUTHOR));
    }

    @Test
    void aDocumentLeadsNowhereOutsideAndStaysADocument() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", bytes("<Types/>"));
        parts.put("word/document.xml", bytes("""
                        <?xml version="1.0"?><!-- Guihua --><?Guihua?><!DOCTYPE w:document>
                        <w:document xmlns:w="urn:w" xmlns:m="urn:m" xmlns:r="urn:r"><w:p><m:f><m:num>1</m:num></m:f>
                        <w:instrText> INCLUDEPICTURE "http://example.org/Guihua.png" \\d</w:instrText>
                        <w:instrText> PAGE </w:instrText><w:fldSimple w:instr="INCLUDETEXT file:///Guihua"/>
                        <w:hyperlink r:id="rId1"><w:t>a &lt; b &amp; c</w:t></w:hyperlink></w:p></w:document>"""));
        parts.put("word/_rels/document.xml.rels", bytes("""
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="rId1" Target="http://example.org/Guihua" TargetMode="External"/>
                        <Relationship Id="rId2" Target="\\\\example.org\\Guihua" TargetMode="External"/>
                        <Relationship Id="rId3" Target="Guihua.dotm" TargetMode="External"/>
                        <Relationship Id="rId4" Target="media/image1.jpg"/></Relationships>"""));
        parts.put("xl/worksheets/sheet1.xml", bytes("""
                        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c><f>SUM(A1:A2)</f><v>3</v></c>
                        <c><f>WEBSERVICE("http://example.org/Guihua")</f><v>5</v></c></worksheet>"""));
        parts.put("word/vmlDrawing1.vml", bytes("<xml><br><v:imagedata src=\"http://example.org/Guihua\"></xml>"));

        var blind = unzipped(blind(FileKind.DOCX, zipped(parts)));

        assertThat(blind)
                .allSatisfy((name, content) ->
                        assertThat(new String(content, UTF_8)).as(name).doesNotContain(AUTHOR, "example.org"));
        assertThat(text(blind, "word/document.xml"))
                .contains("<m:f><m:num>1</m:num></m:f>", " PAGE ", "a &lt; b &amp; c", "r:id=\"rId1\"");
        assertThat(text(blind, "word/_rels/document.xml.rels")).contains("Target=\"media/image1.jpg\"", "Id=\"rId3\"");
        assertThat(text(blind, "xl/worksheets/sheet1.xml")).contains("<f>SUM(A1:A2)</f><v>3</v>", "<v>5</v>");
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), UTF_8);
    }

    @Test
    void aDocumentOfTooManyPartsIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            for (var part = 0; part <= 10_000; part++) {
                zip.putNextEntry(new ZipEntry("word/" + part + ".bin"));
            }
        }

        assertNotUnderstood(() -> blind(FileKind.DOCX, bomb.toByteArray()));
    }

    @Test
    void whatUnpacksToFarMoreThanPeopleWriteIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var megabyte = new byte[1024 * 1024];
            Arrays.fill(megabyte, (byte) ' ');
            zip.write(bytes("<x>"));
            for (var written = 0; written < 20; written++) {
                zip.write(megabyte);
            }
        }

        assertNotUnderstood(() -> blind(FileKind.DOCX, bomb.toByteArray()));
    }

    private static byte[] workbook() throws IOException {
        var target = new ByteArrayOutputStream();
        try (var workbook = new Workbook(target, "yanzhen", "1.0")) {
            workbook.properties().setCompany(AUTHOR).setManager(AUTHOR);
            var sheet = workbook.newWorksheet("预算");
            sheet.value(0, 0, "Total");
        }
        var content = target.toByteArray();
        assertThat(unzipped(content).values()).anyMatch(part -> new String(part, UTF_8).contains(AUTHOR));
        return content;
    }

    @Test
    void aPhotographKeepsItsPixelsAndHowItLies() throws IOException {
        var content = jpeg(6);

        var blind = blind(FileKind.JPEG, content);

        assertThat(new String(blind, ISO_8859_1)).doesNotContain(AUTHOR).contains("Exif");
        assertSamePixels(blind, content);
        assertThat(new String(blind(FileKind.JPEG, jpeg(1)), ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void aPngKeepsItsPixels() throws IOException {
        var plain = image("png");
        var content = new ByteArrayOutputStream();
        content.write(plain, 0, 33);
        content.writeBytes(chunk("tEXt", "Author\0Guihua"));
        content.writeBytes(chunk("eXIf", "MM Guihua"));
        content.write(plain, 33, plain.length - 33);
        content.writeBytes(bytes("Guihua"));

        assertThat(blind(FileKind.PNG, content.toByteArray())).isEqualTo(plain);
    }

    @Test
    void aGifKeepsItsPixels() throws IOException {
        var plain = image("gif");
        var content = new ByteArrayOutputStream();
        content.write(plain, 0, plain.length - 1);
        content.writeBytes(new byte[] {0x21, (byte) 0xfe, 6});
        content.writeBytes(bytes("Guihua\0"));
        content.writeBytes(new byte[] {0x21, (byte) 0xff, 11});
        content.writeBytes(bytes("XMP DataXMP\6Guihua\0"));
        content.write(0x3b);
        content.writeBytes(bytes("Guihua"));

        assertThat(blind(FileKind.GIF, content.toByteArray())).isEqualTo(plain);
    }

    @Test
    void aWebpLosesExifAndXmp() throws IOException {
        var content = riff(
                riffChunk("VP8X", new byte[] {0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                riffChunk("VP8L", bytes("pixel")),
                riffChunk("EXIF", bytes("Guihua")),
                riffChunk("XMP ", bytes("Guihua!")));

        assertThat(blind(FileKind.WEBP, content))
                .isEqualTo(riff(riffChunk("VP8X", new byte[10]), riffChunk("VP8L", bytes("pixel"))));
    }

    @Test
    void aBitmapKeepsItsPixelsAndNothingBehindThem() throws IOException {
        var plain = image("bmp");
        var content = Arrays.copyOf(plain, plain.length + 6);
        System.arraycopy(bytes("Guihua"), 0, content, plain.length, 6);

        assertThat(blind(FileKind.BMP, content)).isEqualTo(plain);
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void whatIsNotWhatItSaysOrCannotBeReadIsRefusedExceptPlainText(FileKind kind) throws IOException {
        var broken = bytes("BM\0 Guihua, but no such file");

        if (kind == FileKind.TEXT || kind == FileKind.CSV) {
            assertThat(blind(kind, broken)).isEqualTo(broken);
        } else if (kind != FileKind.BMP) {
            assertNotUnderstood(() -> blind(kind, broken));
        }
        assertThat(kind.canBeBlind())
                .isEqualTo(!List.of(
                                FileKind.DOC,
                                FileKind.XLS,
                                FileKind.PPT,
                                FileKind.WPS,
                                FileKind.ET,
                                FileKind.DPS,
                                FileKind.OFD,
                                FileKind.HEIC,
                                FileKind.ZIP)
                        .contains(kind));
    }

    @Test
    void theNameTellsTheKindOnly() {
        var attachment = new Attachment(
                "subject",
                "桂花社区方案.PDF",
                "application/pdf",
                new Content(UUID.randomUUID(), 1L, ""),
                null,
                new UserId("guihua-secretary"),
                Instant.EPOCH);

        assertThat(attachment.blindName(2)).isEqualTo("附件2.pdf");
    }

    private static byte[] blind(FileKind kind, byte[] content) throws IOException {
        try (var file = TemporaryFile.create()) {
            Files.write(file.path(), content);
            var copy = new ByteArrayOutputStream();
            BlindCopy.write(kind, file.path(), copy);
            return copy.toByteArray();
        }
    }

    private static void assertNotUnderstood(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfAny(IOException.class, RuntimeException.class);
    }

    private static byte[] image(String kind) throws IOException {
        var picture = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 16; x++) {
            picture.setRGB(x, x / 2, 0x1010ff * x);
        }
        var target = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, kind, target)).isTrue();
        return target.toByteArray();
    }

    private static byte[] jpeg(int orientation) throws IOException {
        var plain = image("jpg");
        var content = new ByteArrayOutputStream();
        content.write(plain, 0, 2);
        var exif = ByteBuffer.allocate(46)
                .put("Exif\0\0II".getBytes(US_ASCII))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putShort((short) 0x13b)
                .putShort((short) 2)
                .putInt(4)
                .put(bytes("Gui\0"))
                .putInt(0)
                .array();
        content.writeBytes(segment(0xe1, exif));
        content.writeBytes(segment(0xe1, bytes("http://ns.adobe.com/xap/1.0/\0" + xmp())));
        content.writeBytes(segment(0xed, bytes("Photoshop 3.0\0Guihua")));
        content.writeBytes(segment(0xfe, bytes("Guihua")));
        content.write(plain, 2, plain.length - 2);
        content.writeBytes(bytes("Guihua"));
        return content.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] chunk(String kind, String text) {
        var crc = new CRC32();
        crc.update(bytes(kind + text));
        return ByteBuffer.allocate(text.length() + 12)
                .putInt(text.length())
                .put(bytes(kind + text))
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] riff(byte[]... chunks) {
        var length = Arrays.stream(chunks).mapToInt(chunk -> chunk.length).sum();
        var riff = ByteBuffer.allocate(length + 12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes("RIFF"))
                .putInt(length + 4)
                .put(bytes("WEBP"));
        Arrays.stream(chunks).forEach(riff::put);
        return riff.array();
    }

    private static byte[] riffChunk(String kind, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes(kind))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static void assertSamePixels(byte[] one, byte[] other) throws IOException {
        var left = ImageIO.read(new ByteArrayInputStream(one));
        var right = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(left.getRGB(0, 0, 16, 8, null, 0, 16)).isEqualTo(right.getRGB(0, 0, 16, 8, null, 0, 16));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            zip.setComment(AUTHOR);
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setComment(AUTHOR);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return target.toByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] content) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        var file = Files.createTempFile("test", ".zip");
        Files.write(file, content);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
