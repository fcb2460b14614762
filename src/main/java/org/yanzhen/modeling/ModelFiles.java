package org.yanzhen.modeling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.yanzhen.shared.InvalidInput;

/** How models, forms and decisions come and go: one by one, or as one zip. Nothing is ever written to a folder. */
public final class ModelFiles {

    /** Of all files of a process together, unpacked, in bytes of UTF-8. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** Of one file, in bytes of UTF-8; the largest that ships has a twentieth. Whatever the door, the same. */
    static final int LARGEST_FILE = 1024 * 1024;

    private static final int MOST = 200;

    /** What came in a file: itself, or what is packed in it. */
    static Map<String, byte[]> read(String name, byte[] content) {
        if (name.toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
            return unpack(content);
        }
        requireName(name);
        requireSize(name, content.length);
        return Map.of(name, content);
    }

    private static Map<String, byte[]> unpack(byte[] packed) {
        var files = new LinkedHashMap<String, byte[]>();
        var read = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                requireName(entry.getName());
                var content = zip.readNBytes(LARGEST_FILE + 1);
                requireSize(entry.getName(), content.length);
                read += content.length;
                requireSize(read);
                if (files.put(entry.getName(), content) != null || files.size() > MOST) {
                    throw new InvalidInput("file", "zip-unreadable");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInput("file", "zip-unreadable");
        }
        if (files.isEmpty()) {
            throw new InvalidInput("file", "zip-unreadable");
        }
        return files;
    }

    public static byte[] pack(Bundle bundle) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed, UTF_8)) {
            for (var file : bundle.files().entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0); // the same content makes the same file
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static void requireName(String name) {
        if (!Bundle.isFileName(name)) {
            throw new InvalidInput("file", "model-file-name", name);
        }
    }

    static void requireSize(Map<String, String> files) {
        var all = 0L;
        for (var file : files.entrySet()) {
            var size = file.getValue().getBytes(UTF_8).length;
            requireSize(file.getKey(), size);
            all += size;
        }
        requireSize(all);
    }

    private static void requireSize(String name, int bytes) {
        if (bytes > LARGEST_FILE) {
            throw new InvalidInput("file", "model-file-too-large", name, LARGEST_FILE / 1024 / 1024);
        }
    }

    private static void requireSize(long bytes) {
        if (bytes > LARGEST) {
            throw new InvalidInput("file", "models-too-large", LARGEST / 1024 / 1024);
        }
    }

    private ModelFiles() {}
}
