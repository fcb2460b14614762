package org.yanzhen.shared;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The one rule for text that comes from outside, through whatever door: it is what one sees. */
public final class TypedText {

    /**
     * Controls, but for tabs and line breaks, halves of characters and what no character is, which break files and logs; and
     * what turns the direction of reading: 方案&lt;RLO&gt;fdp.exe reads 方案exe.pdf.
     */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\ufffe\\uffff\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069&&[^\\t\\n\\r]]");

    private static final Pattern BREAK = Pattern.compile("[\\t\\n\\r]");

    /** Anything but space, format characters and what is drawn as nothing though it counts as a letter or mark. */
    private static final Pattern VISIBLE = Pattern.compile(
            "[^\\s\\p{C}\\p{Z}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0\\x{e0100}-\\x{e01ef}]"
                    + "|\\p{Co}");

    /** The first character that must not be in it: controls, marks of direction, halves of characters. */
    public static OptionalInt forbidden(String text) {
        var found = FORBIDDEN.matcher(text);
        return found.find() ? OptionalInt.of(text.codePointAt(found.start())) : OptionalInt.empty();
    }

    public static boolean isOneLine(String text) {
        return !BREAK.matcher(text.strip()).find();
    }

    /** Whether there is something to see in it. */
    public static boolean isVisible(String text) {
        return VISIBLE.matcher(text).find();
    }

    /** A character in the way tables of characters name it: U+202E. */
    public static String code(int character) {
        return "U+%04X".formatted(character);
    }

    /** @throws InvalidInput if there is in it what cannot be seen but does something */
    public static void requireClean(String field, String text) {
        var found = FORBIDDEN.matcher(text);
        if (found.find()) {
            throw new InvalidInput(
                    field, "text-forbidden", around(text, found.start()), code(text.codePointAt(found.start())));
        }
    }

    /** What was stored before there was a rule, for files that must be readable: in its place stands � . */
    public static String printable(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\ufffd");
    }

    /** For the person to find it. */
    private static String around(String text, int place) {
        var from = Math.max(0, place - 10);
        var to = Math.min(text.length(), place + 10);
        return printable((from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : ""))
                .replaceAll("\\s+", " ");
    }

    private TypedText() {}
}
