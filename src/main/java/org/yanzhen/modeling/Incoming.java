package org.yanzhen.modeling;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yanzhen.modeling.Adjustment.Kind;
import org.yanzhen.modeling.check.ForeignModel;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.SavedText;

/** Files from elsewhere, as they read here. What has to change in them for that is told first, and done once agreed to. */
public final class Incoming {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Has letters where ISO-8859-1, which it is taken for everywhere, has controls. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Set<Charset> READ_AS_NAMED = Set.of(
            US_ASCII, WESTERN, GB18030, Charset.forName("GBK"), Charset.forName("GB2312"), Charset.forName("Big5"));

    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^(\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"'])([A-Za-z0-9._:-]{1,40})([\"'])");

    private final Map<String, String> files = new TreeMap<>();
    private final List<Adjustment> adjustments = new ArrayList<>();

    /**
     * @param name of a file, or of a zip of files
     * @throws InvalidInput if it is too large, or not what a process is made of
     */
    public void add(String name, byte[] content) {
        ModelFiles.read(name, content).forEach(this::take);
    }

    private void take(String name, byte[] content) {
        var text = utf8(name, content);
        if (name.endsWith(".bpmn")) {
            var adapted = ForeignModel.adapted(name, text);
            adjustments.addAll(adapted.adjustments());
            text = adapted.content();
        }
        files.put(name, text);
    }

    /**
     * @param consent to the adjustments, as told before; null if nothing has been told yet
     * @param reader of the sentences
     * @return the content by file name
     * @throws NotAgreed if something has to change in these files and the consent is not to that
     */
    public Map<String, String> agreed(@Nullable String consent, Locale reader) {
        if (!adjustments.isEmpty() && !fingerprint().equals(consent)) {
            throw new NotAgreed(List.copyOf(adjustments), fingerprint(), reader);
        }
        return files;
    }

    /** Of what the files become by what is told: other files, or other changes, have another one. */
    private String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(files.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(adjustments.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String utf8(String name, byte[] content) {
        var declared = declared(new String(content, 0, Math.min(content.length, DECLARATION), ISO_8859_1));
        for (var charset : likely(content, declared)) {
            var text = SavedText.of(content, charset);
            if (text.isPresent()) {
                return renamed(name, text.get(), charset, declared);
            }
        }
        throw new InvalidInput("file", "model-no-text", name);
    }

    /** UTF-8 first, whatever it says it were: other text hardly ever reads as that. */
    private static List<Charset> likely(byte[] content, Optional<String> declared) {
        if (begins(content, 0xfe, 0xff) || begins(content, 0xff, 0xfe)) {
            return List.of(UTF_16);
        }
        if (begins(content, 0, '<')) {
            return List.of(UTF_16BE);
        }
        if (begins(content, '<', 0)) {
            return List.of(UTF_16LE);
        }
        return Stream.of(Optional.of(UTF_8), declared.flatMap(Incoming::named), Optional.of(GB18030))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xff) == first && (content[1] & 0xff) == second;
    }

    private static Optional<Charset> named(String encoding) {
        try {
            var charset = Charset.forName(encoding);
            return Optional.of(charset.equals(ISO_8859_1) ? WESTERN : charset).filter(READ_AS_NAMED::contains);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> declared(String text) {
        var found = ENCODING.matcher(text);
        return found.find() ? Optional.of(found.group(2)) : Optional.empty();
    }

    private String renamed(String name, String text, Charset charset, Optional<String> declared) {
        var head = text.substring(0, Math.min(text.length(), DECLARATION));
        if (charset.equals(UTF_8)) {
            declared(head)
                    .filter(other -> !other.equalsIgnoreCase("UTF-8"))
                    .ifPresent(other -> adjustments.add(new Adjustment(name, Kind.ENCODING_NAMED, other, 1)));
        } else {
            var called = declared.filter(
                            one -> named(one).filter(charset::equals).isPresent())
                    .orElse(charset.equals(GB18030) ? "GBK" : "UTF-16");
            adjustments.add(new Adjustment(name, Kind.ENCODING, called, 1));
        }
        return ENCODING.matcher(head).replaceFirst("$1UTF-8$3") + text.substring(head.length());
    }
}
