package org.yanzhen.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Pictures without camera, place, author and comments. Pixels are not encoded anew; of the other parts only those that
 * decide how the pixels look are kept.
 */
final class BlindImages {

    private static final byte[] EXIF = "Exif\0\0".getBytes(ISO_8859_1);
    private static final int ORIENTATION = 0x112;
    private static final Set<String> PNG_CHUNKS = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL",
            "fcTL", "fdAT");
    private static final Set<String> WEBP_CHUNKS = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final Set<String> JPEG2000_BOXES = Set.of("jP  ", "ftyp", "jp2h");
    private static final Set<String> GIF_LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    /** What it is, its first bytes say; empty if it is no picture that is known here. */
    static Optional<byte[]> ofAnyKind(byte[] content) throws IOException {
        return switch (content.length < 4 ? 0 : ByteBuffer.wrap(content).getShort() & 0xffff) {
            case 0xffd8 -> Optional.of(jpeg(content));
            case 0x8950 -> Optional.of(png(content));
            case 0x4749 -> Optional.of(gif(content));
            case 0x5249 -> Optional.of(webp(content));
            case 0x424d -> Optional.of(bmp(content));
            default -> Optional.empty();
        };
    }

    /** Of Exif only the orientation is kept: photographs would lie on their side without it. */
    static byte[] jpeg(byte[] content) throws IOException {
        var in = ByteBuffer.wrap(content);
        var out = new ByteArrayOutputStream(content.length);
        require(u16(in) == 0xffd8);
        out.write(content, 0, 2);
        while (in.remaining() >= 2) {
            var begin = in.position();
            require(u8(in) == 0xff);
            var marker = u8(in);
            if (marker == 0xff) { // any number of these may come before a marker
                in.position(begin + 1);
                continue;
            }
            if (marker == 0xd9) {
                break;
            }
            var length = u16(in);
            require(length >= 2);
            var end = begin + 2 + length;
            in.position(end);
            if (marker == 0xe1 && startsWith(content, begin + 4, EXIF)) {
                writeOrientation(
                        orientation(
                                ByteBuffer.wrap(content, begin + 10, length - 8).slice()),
                        out);
            } else if (isLook(marker, content, begin + 4)) {
                out.write(content, begin, end - begin);
            }
            if (marker == 0xda) {
                in.position(endOfScan(content, end));
                out.write(content, end, in.position() - end);
            }
        }
        out.write(0xff);
        out.write(0xd9);
        return out.toByteArray();
    }

    /** Tables, frames and scans; JFIF, colour profile and Adobe's colour transform. */
    private static boolean isLook(int marker, byte[] content, int from) {
        if (marker == 0xfe) {
            return false;
        }
        return marker < 0xe0
                || marker > 0xef
                || marker == 0xe0 && startsWith(content, from, "JFIF\0".getBytes(ISO_8859_1))
                || marker == 0xe2 && startsWith(content, from, "ICC_PROFILE\0".getBytes(ISO_8859_1))
                || marker == 0xee && startsWith(content, from, "Adobe".getBytes(ISO_8859_1));
    }

    private static int endOfScan(byte[] content, int from) {
        for (var at = from; at + 1 < content.length; at++) {
            var next = content[at + 1] & 0xff;
            if ((content[at] & 0xff) == 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
        }
        return content.length;
    }

    /** 1 = as it is. */
    private static int orientation(ByteBuffer tiff) {
        if (tiff.remaining() < 8) {
            return 1;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.capacity() - 2) {
            return 1;
        }
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (var at = directory + 2; entries-- > 0 && at + 12 <= tiff.capacity(); at += 12) {
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
                var found = Short.toUnsignedInt(tiff.getShort(at + 8));
                return found >= 1 && found <= 8 ? found : 1;
            }
        }
        return 1;
    }

    private static void writeOrientation(int orientation, ByteArrayOutputStream out) {
        if (orientation != 1) {
            out.writeBytes(ByteBuffer.allocate(36)
                    .putShort((short) 0xffe1)
                    .putShort((short) 34)
                    .put(EXIF)
                    .put("MM".getBytes(ISO_8859_1))
                    .putShort((short) 42)
                    .putInt(8)
                    .putShort((short) 1)
                    .putShort((short) ORIENTATION)
                    .putShort((short) 3)
                    .putInt(1)
                    .putShort((short) orientation)
                    .putShort((short) 0)
                    .putInt(0)
                    .array());
        }
    }

    /** Boxes, or only what the picture itself is in; comments of the program stand before the first tile. */
    static byte[] jpeg2000(byte[] content) throws IOException {
        var in = ByteBuffer.wrap(content);
        if (Short.toUnsignedInt(in.getShort(0)) == 0xff4f) {
            return tiles(content);
        }
        var out = new ByteArrayOutputStream(content.length);
        while (in.remaining() >= 8) {
            var begin = in.position();
            var length = in.getInt();
            var kind = ascii(in, 4);
            require(length == 0 || length >= 8);
            var end = length == 0 ? content.length : begin + length;
            in.position(end);
            if (kind.equals("jp2c")) {
                var picture = tiles(Arrays.copyOfRange(content, begin + 8, end));
                out.writeBytes(ByteBuffer.allocate(8)
                        .putInt(8 + picture.length)
                        .put(kind.getBytes(ISO_8859_1))
                        .array());
                out.writeBytes(picture);
            } else if (JPEG2000_BOXES.contains(kind)) {
                out.write(content, begin, end - begin);
            }
        }
        return out.toByteArray();
    }

    private static byte[] tiles(byte[] content) throws IOException {
        var in = ByteBuffer.wrap(content);
        var out = new ByteArrayOutputStream(content.length);
        require(u16(in) == 0xff4f);
        out.write(content, 0, 2);
        while (true) {
            var begin = in.position();
            var marker = u16(in);
            if (marker == 0xff90) { // the first tile
                out.write(content, begin, content.length - begin);
                return out.toByteArray();
            }
            in.position(begin + 2 + u16(in));
            if (marker != 0xff64) {
                out.write(content, begin, in.position() - begin);
            }
        }
    }

    static byte[] png(byte[] content) throws IOException {
        var in = ByteBuffer.wrap(content);
        var out = new ByteArrayOutputStream(content.length);
        require(in.getLong() == 0x89504e470d0a1a0aL);
        out.write(content, 0, 8);
        var kind = "";
        while (!kind.equals("IEND")) {
            var begin = in.position();
            var length = in.getInt();
            require(length >= 0);
            kind = ascii(in, 4);
            in.position(begin + 12 + length);
            if (PNG_CHUNKS.contains(kind)) {
                out.write(content, begin, 12 + length);
            }
        }
        return out.toByteArray();
    }

    static byte[] gif(byte[] content) throws IOException {
        var in = ByteBuffer.wrap(content);
        var out = new ByteArrayOutputStream(content.length);
        require(ascii(in, 4).equals("GIF8"));
        in.position(10);
        skipColours(in, 2);
        out.write(content, 0, in.position());
        while (true) {
            var begin = in.position();
            var block = u8(in);
            var kept = true;
            if (block == 0x3b) {
                out.write(0x3b);
                return out.toByteArray();
            } else if (block == 0x2c) {
                in.position(begin + 9);
                skipColours(in, 0);
                in.get();
            } else {
                require(block == 0x21);
                var label = u8(in);
                kept = label == 0xf9
                        || label == 0x01
                        || label == 0xff
                                && GIF_LOOPS.contains(ascii(in.duplicate().position(begin + 3), 11));
            }
            for (var length = u8(in); length > 0; length = u8(in)) {
                in.position(in.position() + length);
            }
            if (kept) {
                out.write(content, begin, in.position() - begin);
            }
        }
    }

    /** @param more bytes that follow before the table */
    private static void skipColours(ByteBuffer in, int more) {
        var flags = u8(in);
        in.position(in.position() + more + ((flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1));
    }

    static byte[] webp(byte[] content) throws IOException {
        var in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        var out = new ByteArrayOutputStream(content.length);
        require(ascii(in, 4).equals("RIFF"));
        in.getInt();
        require(ascii(in, 4).equals("WEBP"));
        out.write(content, 0, 12);
        while (in.remaining() >= 8) {
            var begin = in.position();
            var kind = ascii(in, 4);
            var length = in.getInt();
            require(length >= 0);
            in.position(begin + 8 + length);
            if (WEBP_CHUNKS.contains(kind)) {
                var chunk = Arrays.copyOfRange(content, begin, begin + 8 + length + (length & 1));
                if (kind.equals("VP8X")) {
                    chunk[8] &= ~0x0c; // neither Exif nor XMP
                }
                out.writeBytes(chunk);
            }
            in.position(Math.min(in.position() + (length & 1), content.length));
        }
        var cleaned = out.toByteArray();
        ByteBuffer.wrap(cleaned).order(ByteOrder.LITTLE_ENDIAN).putInt(4, cleaned.length - 8);
        return cleaned;
    }

    /** The newest headers may name a profile's file; nothing else there tells anything. */
    static byte[] bmp(byte[] content) throws IOException {
        var in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        require(ascii(in, 2).equals("BM"));
        var header = in.getInt(14);
        require(header <= 108
                || !Set.of("KNIL", "DEBM").contains(ascii(in.duplicate().position(70), 4)));
        var end = in.getInt(2);
        return end > 14 + header && end < content.length ? Arrays.copyOf(content, end) : content;
    }

    private static boolean startsWith(byte[] content, int from, byte[] with) {
        return from + with.length <= content.length
                && Arrays.equals(content, from, from + with.length, with, 0, with.length);
    }

    private static int u8(ByteBuffer in) {
        return Byte.toUnsignedInt(in.get());
    }

    private static int u16(ByteBuffer in) {
        return Short.toUnsignedInt(in.getShort());
    }

    private static String ascii(ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, ISO_8859_1);
    }

    private static void require(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("Not such a picture");
        }
    }

    private BlindImages() {}
}
