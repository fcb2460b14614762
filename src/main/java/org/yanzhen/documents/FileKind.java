package org.yanzhen.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
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
    ZIP("application/zip", "zip");

    /** So many first bytes decide. */
    static final int HEAD = 64 * 1024;

    private static final Set<FileKind> OLD_OFFICE = Set.of(DOC, XLS, PPT);
    private static final Set<FileKind> NEW_OFFICE = Set.of(DOCX, XLSX, PPTX);
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
        return this == PDF || mediaType.startsWith("image/");
    }

    /** Old Office files and archives hide names where nothing here finds them. */
    boolean canBeBlind() {
        return !OLD_OFFICE.contains(this) && this != ZIP;
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

    /** @param head the first {@link #HEAD} bytes, or all if there are fewer */
    static Optional<FileKind> of(FileName name, byte[] head) {
        return Arrays.stream(values())
                .filter(kind -> kind.hasExtension(name.extension()))
                .filter(kind -> kind.agreesWith(magic(head), head))
                .findFirst();
    }

    private boolean hasExtension(String extension) {
        return Arrays.asList(extensions.split(",")).contains(extension);
    }

    private boolean agreesWith(String magic, byte[] head) {
        if (OLD_OFFICE.contains(this)) {
            return magic.equals("application/x-tika-msoffice");
        }
        if (NEW_OFFICE.contains(this)) {
            return magic.equals("application/zip") && contains(head, "[Content_Types].xml")
                    || magic.equals("application/x-tika-ooxml");
        }
        if (PLAIN.contains(this)) {
            return magic.equals("application/octet-stream")
                    ? isGb18030(head)
                    : magic.startsWith("text/") && !magic.equals("text/html") && !magic.contains("script");
        }
        return magic.equals(mediaType);
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

    private static boolean contains(byte[] head, String ascii) {
        return new String(head, StandardCharsets.ISO_8859_1).contains(ascii);
    }
}
