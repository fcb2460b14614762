package org.yanzhen.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** The kinds of file that are accepted. What a file is, its first bytes say; its name must agree. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg,jpeg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    BMP("image/bmp", "bmp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    PPT("application/vnd.ms-powerpoint", "ppt"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    WPS("application/wps-office.wps", "wps"),
    ET("application/wps-office.et", "et"),
    DPS("application/wps-office.dps", "dps"),
    OFD("application/ofd", "ofd"),
    HEIC("image/heic", "heic,heif"),
    ZIP("application/zip", "zip");

    /** So many first bytes decide. */
    static final int HEAD = 64 * 1024;

    /** WPS writes its own kinds as Microsoft wrote its old ones. */
    private static final Set<FileKind> OLD_OFFICE = Set.of(DOC, XLS, PPT, WPS, ET, DPS);

    /** What such an archive must hold, in whatever order programs write it. */
    private static final Map<FileKind, List<String>> PACKED = Map.of(
            DOCX, List.of("[Content_Types].xml", "word/"),
            XLSX, List.of("[Content_Types].xml", "xl/"),
            PPTX, List.of("[Content_Types].xml", "ppt/"),
            OFD, List.of("OFD.xml"));

    private static final Set<FileKind> PLAIN = Set.of(TEXT, CSV);

    private final String mediaType;
    private final String extensions;

    FileKind(String mediaType, String extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    String mediaType() {
        return mediaType;
    }

    /** Shown in the browser; everything else is only ever downloaded. */
    boolean isShown() {
        return this == PDF || this != HEIC && mediaType.startsWith("image/");
    }

    /** Old Office files, archives and what nothing here reads hide names where nothing here finds them. */
    boolean canBeBlind() {
        return !OLD_OFFICE.contains(this) && this != ZIP && this != OFD && this != HEIC;
    }

    /** Text and nothing else. */
    boolean isPlain() {
        return PLAIN.contains(this);
    }

    /** The first of its endings, without the dot. */
    String extension() {
        return extensions.split(",", 2)[0];
    }

    static Optional<FileKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    static Optional<FileKind> of(FileName name, Path file) throws IOException {
        byte[] head;
        try (var content = Files.newInputStream(file)) {
            head = content.readNBytes(HEAD);
        }
        for (var kind : values()) {
            if (kind.hasExtension(name.extension()) && kind.agreesWith(magic(head), head, file)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private boolean hasExtension(String extension) {
        return Arrays.asList(extensions.split(",")).contains(extension);
    }

    private boolean agreesWith(String magic, byte[] head, Path file) {
        if (OLD_OFFICE.contains(this)) {
            return magic.equals("application/x-tika-msoffice");
        }
        var parts = PACKED.get(this);
        if (parts != null) {
            return isZip(head) && holds(file, parts);
        }
        if (this == HEIC) {
            return magic.equals("image/heic") || magic.equals("image/heif");
        }
        if (PLAIN.contains(this)) {
            return magic.equals("application/octet-stream")
                    ? isGb18030(head)
                    : magic.startsWith("text/") && !magic.equals("text/html") && !magic.contains("script");
        }
        return magic.equals(mediaType);
    }

    private static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** As its directory says, which stands at the end. */
    private static boolean holds(Path file, List<String> beginnings) {
        try (var zip = new ZipFile(file.toFile())) {
            return beginnings.stream().allMatch(beginning -> zip.stream()
                    .anyMatch(entry -> entry.getName().startsWith(beginning)));
        } catch (IOException | IllegalArgumentException e) { // no archive, or names that are no text
            return false;
        }
    }

    /** Takes a while to begin; whoever only asks what a kind is called does not wait. */
    private static final class Magic {
        static final Tika TIKA = new Tika();
    }

    private static String magic(byte[] head) {
        try {
            return Magic.TIKA.detect(new ByteArrayInputStream(head));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Chinese Windows programs still save text in; Tika recognises only ASCII and Unicode. */
    private static boolean isGb18030(byte[] head) {
        var text = CharBuffer.allocate(head.length);
        var end = Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(head), text, false);
        text.flip();
        return end.isUnderflow()
                && text.hasRemaining()
                && text.chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
    }
}
