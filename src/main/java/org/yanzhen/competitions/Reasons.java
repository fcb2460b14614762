package org.yanzhen.competitions;

import org.yanzhen.shared.InvalidInput;

/** What people give as reasons. */
final class Reasons {

    static void require(boolean needed, String field, String text) {
        if (needed && text.isBlank()) {
            throw new InvalidInput(field, "reason-required");
        }
        if (text.length() > Lengths.LONGEST_TEXT) {
            throw new InvalidInput(field, "too-long", "说明", Lengths.LONGEST_TEXT, text.length());
        }
    }

    private Reasons() {}
}
