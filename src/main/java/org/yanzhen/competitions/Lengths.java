package org.yanzhen.competitions;

/** Counts characters as people do: a rare one is one. */
final class Lengths {

    static final int LONGEST_TITLE = 100;
    static final int LONGEST_TEXT = 5_000;

    static boolean isBetween(String text, int shortest, int longest) {
        var length = text.strip().codePointCount(0, text.strip().length());
        return length >= shortest && length <= longest;
    }

    private Lengths() {}
}
