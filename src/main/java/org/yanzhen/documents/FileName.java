package org.yanzhen.documents;

import java.util.Locale;
import java.util.regex.Pattern;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.TypedText;

/** A file name that is nothing but a name, in any script. */
record FileName(String value) {

    private static final int LONGEST = 150;

    /** Path separators, what Windows forbids, tabs and line breaks. */
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|\\p{Cc}]");

    /** Windows takes these for devices, whatever their ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])\\s*(\\..*)?");

    FileName {
        if (!TypedText.isVisible(value)
                || value.codePointCount(0, value.length()) > LONGEST
                || value.startsWith(".")
                || value.contains("..")
                || DEVICE.matcher(value.strip()).matches()
                || FORBIDDEN.matcher(value).find()
                || TypedText.forbidden(value).isPresent()) {
            throw new InvalidInput("file", "file-name", LONGEST);
        }
    }

    /** Lower case, without the dot; empty if there is none. */
    String extension() {
        var dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
