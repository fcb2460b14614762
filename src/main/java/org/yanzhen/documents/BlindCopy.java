package org.yanzhen.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file without what tells who made it. What cannot be understood is refused, not let through.
 *
 * <p>Made in a process of its own, see {@link BlindCopies}: no reader of foreign formats can promise how much memory and
 * time a file takes that was made to take more.
 */
final class BlindCopy {

    /** @param arguments the kind of the file, the file, where its copy goes */
    public static void main(String[] arguments) {
        try {
            takeTheBlame();
            try (var target = Files.newOutputStream(Path.of(arguments[2]))) {
                write(FileKind.valueOf(arguments[0]), Path.of(arguments[1]), target);
            }
        } catch (Throwable e) { // also what the readers stumble over, and a stack or heap that was too small
            System.err.println(e);
            Runtime.getRuntime().halt(1);
        }
    }

    /** Should the machine run out of memory, Linux ends this process and not the one that serves people. */
    private static void takeTheBlame() throws IOException {
        var blame = Path.of("/proc/self/oom_score_adj");
        if (Files.isWritable(blame)) {
            Files.writeString(blame, "1000");
        }
    }

    /** @throws IOException if nobody here knows what such a file hides, or it is damaged or locked */
    static void write(FileKind kind, Path source, OutputStream target) throws IOException {
        switch (kind) {
            case PDF -> BlindPdf.copy(source, target);
            case DOCX, XLSX, PPTX -> BlindOffice.copy(source, target);
            case JPEG -> target.write(BlindImages.jpeg(Files.readAllBytes(source)));
            case PNG -> target.write(BlindImages.png(Files.readAllBytes(source)));
            case GIF -> target.write(BlindImages.gif(Files.readAllBytes(source)));
            case WEBP -> target.write(BlindImages.webp(Files.readAllBytes(source)));
            case BMP -> target.write(BlindImages.bmp(Files.readAllBytes(source)));
            case TEXT, CSV -> Files.copy(source, target);
            case DOC, XLS, PPT, WPS, ET, DPS, OFD, HEIC, ZIP -> throw new IOException("Names may be anywhere in it");
        }
    }

    private BlindCopy() {}
}
