package org.yanzhen.shared;

/** What people say to what they decide. */
public final class Reasons {

    private static final int LONGEST = 5_000;

    /** @throws InvalidInput if it is needed and missing, or too long */
    public static void require(boolean needed, String field, String text) {
        if (needed && !TypedText.isVisible(text)) {
            throw new InvalidInput(field, "reason-required");
        }
        if (text.length() > LONGEST) {
            throw new InvalidInput(field, "too-long", "说明", LONGEST, text.length());
        }
    }

    private Reasons() {}
}
