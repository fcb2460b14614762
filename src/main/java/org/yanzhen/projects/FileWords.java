package org.yanzhen.projects;

import java.util.Locale;
import java.util.MissingResourceException;
import org.yanzhen.shared.Sentences;

/** What people call the parts of a project, and what happened to it. */
public final class FileWords {

    public static String quarter(int quarter) {
        return Sentences.of(Locale.SIMPLIFIED_CHINESE, "quarter." + quarter);
    }

    /** What a line of the journal says happened, say 形式审查：退回修改. */
    public static String of(JournalEntry entry, Locale locale) {
        return of(entry, scope(entry.scope(), locale), locale);
    }

    /** @param scope what the part it was about is called */
    public static String of(JournalEntry entry, String scope, Locale locale) {
        var key = "journal." + entry.event() + (entry.outcome().isEmpty() ? "" : "." + entry.outcome());
        return Sentences.of(locale, key, scope);
    }

    /** A part of a project, say 第一季度; a department's code stays as it is, whoever shows it knows its name. */
    public static String scope(String scope, Locale locale) {
        try {
            return Sentences.of(locale, "scope." + scope);
        } catch (MissingResourceException e) {
            return scope;
        }
    }

    public static String scope(String scope) {
        return scope(scope, Locale.SIMPLIFIED_CHINESE);
    }

    private FileWords() {}
}
