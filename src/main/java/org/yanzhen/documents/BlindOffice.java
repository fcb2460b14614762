package org.yanzhen.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A document, workbook or presentation without properties, authors of comments and changes, paths of the author's computer
 * and what cameras wrote into photographs. Parts of unknown kinds are emptied.
 */
final class BlindOffice {

    /** In bytes, unpacked: files are bombs only beyond what people write. */
    private static final long MOST = 200L * 1024 * 1024;

    private static final int DEEPEST = 3;
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** By the namespace of the root: files of some programs keep their properties elsewhere than Word does. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "coreProperties",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", "Properties",
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "Properties");

    private static final Map<Pattern, String> NAMES = new LinkedHashMap<>();

    static {
        blank("([\\s:](?:author|initials|lastEdBy|userName|lastModifiedBy)\\s*=\\s*)", "-");
        blank("(<(?:\\w+:)?(?:cmAuthor|person|author)\\b[^>]*?\\s(?:name|displayName)\\s*=\\s*)", "-");
        blank("([\\s:](?:userId|providerId)\\s*=\\s*)", "-");
        blank("(<(?:\\w+:)?absPath\\b[^>]*?\\surl\\s*=\\s*)", "");
        blank("(\\sTarget\\s*=\\s*)(?=[\"']file:)", "file:///-");
        NAMES.put(Pattern.compile("(<(?:\\w+:)?author>)[^<]*(</)"), "$1-$2");
        NAMES.put(Pattern.compile("(<(\\w+:)?people\\b[^>]*>).*(</(\\w+:)?people>)", Pattern.DOTALL), "$1$3");
    }

    private static final Pattern DRAWN_BY =
            Pattern.compile("<(\\w+:)?metadata\\b.*</(\\w+:)?metadata>", Pattern.DOTALL);

    private static final Set<String> TEXT = Set.of("xml", "rels", "vml", "svg");
    private static final Set<String> PACKAGES = Set.of("docx", "xlsx", "pptx");
    private static final Set<String> SILENT = Set.of("emf", "wmf", "odttf", "fntdata", "ttf");

    private long unpacked;

    static byte[] of(byte[] content) throws IOException {
        return new BlindOffice().repack(content, 1);
    }

    /** From the directory at its end, as Office does: what stands before each part is wrong in files of some programs. */
    private byte[] repack(byte[] content, int depth) throws IOException {
        var packed = Files.createTempFile("blind", ".zip");
        try {
            Files.write(packed, content);
            var target = new ByteArrayOutputStream(content.length);
            try (var in = new ZipFile(packed.toFile());
                    var out = new ZipOutputStream(target)) {
                for (var entry : Collections.list(in.entries())) {
                    if (!entry.isDirectory()) {
                        var cleaned = new ZipEntry(entry.getName());
                        cleaned.setTime(0);
                        out.putNextEntry(cleaned);
                        out.write(part(entry.getName(), unpacked(in, entry), depth));
                        out.closeEntry();
                    }
                }
            }
            return target.toByteArray();
        } finally {
            Files.delete(packed);
        }
    }

    private byte[] unpacked(ZipFile in, ZipEntry entry) throws IOException {
        try (var stream = in.getInputStream(entry)) {
            var part = stream.readNBytes((int) (MOST - unpacked) + 1);
            unpacked += part.length;
            if (unpacked > MOST) {
                throw new IOException("Too large when unpacked");
            }
            return part;
        }
    }

    private byte[] part(String name, byte[] content, int depth) throws IOException {
        var kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (TEXT.contains(kind) || kind.equals("psmdcp")) {
            return text(name, content).getBytes(UTF_8);
        }
        if (SILENT.contains(kind)) {
            return content;
        }
        if (PACKAGES.contains(kind)) {
            return depth < DEEPEST ? repack(content, depth + 1) : new byte[0];
        }
        return BlindImages.ofAnyKind(content).orElse(new byte[0]);
    }

    private static String text(String name, byte[] content) throws IOException {
        var text = new String(content, UTF_8);
        if (!text.stripLeading().startsWith("<") && !text.startsWith("\ufeff<")) {
            throw new IOException("Not XML in UTF-8: " + name);
        }
        if (name.matches("customXml/item\\d+\\.xml")) {
            return DECLARATION + "<blind/>";
        }
        for (var properties : PROPERTIES.entrySet()) {
            if (text.contains("=\"" + properties.getKey() + "\"") && !name.endsWith(".rels")) {
                return DECLARATION + "<" + properties.getValue() + " xmlns=\"" + properties.getKey() + "\"/>";
            }
        }
        for (var names : NAMES.entrySet()) {
            text = names.getKey().matcher(text).replaceAll(names.getValue());
        }
        return name.endsWith(".svg") ? DRAWN_BY.matcher(text).replaceAll("") : text;
    }

    private static void blank(String before, String instead) {
        NAMES.put(Pattern.compile(before + "(?:\"[^\"]*\"|'[^']*')"), "$1\"" + instead + "\"");
    }

    private BlindOffice() {}
}
