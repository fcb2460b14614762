package org.yanzhen.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.yanzhen.shared.LimitedStream;

/**
 * A document, workbook or presentation without properties, authors of comments and changes, paths of the author's computer,
 * addresses outside, and what cameras wrote into photographs. Parts of unknown kinds are emptied.
 */
final class BlindOffice {

    /** In bytes, unpacked: files are bombs only beyond what people write. */
    private static final long MOST = 200L * 1024 * 1024;

    /** What people write is packed to a twentieth, tables of the same line again and again to a hundredth. */
    private static final long MOST_TIMES = 200;

    private static final long ALWAYS = 8L * 1024 * 1024;
    private static final int MOST_PARTS = 10_000;
    private static final int DEEPEST = 3;

    private static final Set<String> TEXT = Set.of("xml", "rels", "vml", "svg", "psmdcp");
    private static final Set<String> PACKAGES = Set.of("docx", "xlsx", "pptx");
    private static final Set<String> SILENT = Set.of("emf", "wmf", "odttf", "fntdata", "ttf");

    private long room;
    private int parts;

    private BlindOffice(long room) {
        this.room = room;
    }

    static void copy(Path source, OutputStream target) throws IOException {
        new BlindOffice(Math.min(MOST, Math.max(ALWAYS, MOST_TIMES * Files.size(source)))).repack(source, target, 1);
    }

    /** From the directory at its end, as Office does: what stands before each part is wrong in files of some programs. */
    private void repack(Path source, OutputStream target, int depth) throws IOException {
        try (var in = new ZipFile(source.toFile())) {
            parts += in.size();
            if (parts > MOST_PARTS) {
                throw new IOException("Too many parts");
            }
            var out = new ZipOutputStream(target);
            for (var entry : Collections.list(in.entries())) {
                if (!entry.isDirectory()) {
                    var cleaned = new ZipEntry(entry.getName());
                    cleaned.setTime(0);
                    out.putNextEntry(cleaned);
                    try (var part = in.getInputStream(entry)) {
                        part(entry.getName(), new LimitedStream(part, this::count), out, depth);
                    }
                    out.closeEntry();
                }
            }
            out.finish();
        }
    }

    private void part(String name, InputStream content, OutputStream target, int depth) throws IOException {
        var kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (TEXT.contains(kind)) {
            BlindXml.copy(name, content, target);
        } else if (SILENT.contains(kind)) {
            content.transferTo(target);
        } else if (!PACKAGES.contains(kind)) {
            target.write(BlindImages.ofAnyKind(content.readAllBytes()).orElse(new byte[0]));
        } else if (depth < DEEPEST) {
            embedded(content, target, depth + 1);
        }
    }

    private void embedded(InputStream content, OutputStream target, int depth) throws IOException {
        var file = Files.createTempFile("embedded", ".zip");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            repack(file, target, depth);
        } finally {
            Files.delete(file);
        }
    }

    /** Ends when all parts together are more than people write. */
    private void count(int more) throws IOException {
        room -= more;
        if (room < 0) {
            throw new IOException("Too large when unpacked");
        }
    }
}
