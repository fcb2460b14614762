package org.yanzhen.documents;

import java.io.IOException;
import org.yanzhen.shared.RuleViolation;

/** A file without what tells who made it. What cannot be understood is refused, not let through. */
final class BlindCopy {

    /** @throws RuleViolation if nobody here knows what such a file hides, or it is damaged or locked */
    static byte[] of(FileKind kind, byte[] content) {
        try {
            return switch (kind) {
                case PDF -> BlindPdf.of(content);
                case DOCX, XLSX, PPTX -> BlindOffice.of(content);
                case JPEG -> BlindImages.jpeg(content);
                case PNG -> BlindImages.png(content);
                case GIF -> BlindImages.gif(content);
                case WEBP -> BlindImages.webp(content);
                case BMP -> BlindImages.bmp(content);
                case TEXT, CSV -> content;
                case DOC, XLS, PPT, ZIP -> throw new IOException("Names may be anywhere in it");
            };
        } catch (IOException | RuntimeException e) { // the readers throw whatever they stumble over
            throw new RuleViolation("attachment-not-blind");
        }
    }

    private BlindCopy() {}
}
