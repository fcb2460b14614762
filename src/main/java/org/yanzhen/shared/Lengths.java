package org.yanzhen.shared;

/** Counts characters as people do: a rare one is one, and what nobody sees is none if something is asked for. */
public final class Lengths {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_TEXT = 5_000;

    public static boolean isBetween(String text, int shortest, int longest) {
        var length = text.strip().codePointCount(0, text.strip().length());
        return length >= shortest && length <= longest && (shortest == 0 || TypedText.isVisible(text));
    }

    private Lengths() {}
}
