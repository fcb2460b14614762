package org.yanzhen.modeling;

import java.util.Locale;
import org.yanzhen.shared.Sentences;

/**
 * What is changed in a file from elsewhere, so that it can be used here.
 *
 * @param file its name
 * @param what it is about, as the sentence quotes it
 * @param count of the places
 */
public record Adjustment(String file, Kind kind, String what, int count) {

    public enum Kind {
        /** Read as what it is, kept as UTF-8. */
        ENCODING,
        /** It is UTF-8, and says that it were something else. */
        ENCODING_NAMED,
        /** What another tool notes for itself. */
        METADATA,
        /** What another engine would go by. */
        SETTINGS,
        /** Work that nobody is asked to do becomes a task that people do. */
        TASK,
        /** How long its history is kept. */
        HISTORY,
        EXECUTABLE
    }

    String sentence(Locale locale) {
        return Sentences.of(locale, "Adjustment.Kind." + kind, file, what, count);
    }
}
