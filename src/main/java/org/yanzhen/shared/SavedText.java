package org.yanzhen.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text as banks and spreadsheets save it: UTF-8 or GBK, with or without the mark of byte order. */
public final class SavedText {

    /** A superset of GBK. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    /**
     * Nothing, if it is no text.
     *
     * @throws InvalidInput if there is in it what {@link TypedText} does not take
     */
    public static Optional<String> of(byte[] file) {
        return unchecked(file).map(SavedText::clean);
    }

    /**
     * Nothing, if it is no text of this kind.
     *
     * @throws InvalidInput if there is in it what {@link TypedText} does not take
     */
    public static Optional<String> of(byte[] file, Charset charset) {
        return decoded(file, charset).map(SavedText::clean);
    }

    /** As it is, for whoever holds its parts to {@link TypedText} one by one, and says which breaks it. */
    public static Optional<String> unchecked(byte[] file) {
        return decoded(file, StandardCharsets.UTF_8).or(() -> decoded(file, CHINESE));
    }

    private static String clean(String text) {
        TypedText.requireClean("file", text);
        return text;
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(
                            charset.newDecoder().decode(ByteBuffer.wrap(file)).toString())
                    .filter(text -> text.indexOf('\0') < 0)
                    .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private SavedText() {}
}
