package org.yanzhen.projects;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.shared.Sentences;

/** What people call the parts of a project, and what happened to it. */
public final class FileWords {

    private static final Set<String> FIGURES = Set.of("PanelAppointed", "SelfEvaluated");

    public static String quarter(int quarter) {
        return Sentences.of(Locale.SIMPLIFIED_CHINESE, "quarter." + quarter);
    }

    /** What a line of the journal says happened, say 形式审查：退回修改. */
    public static String of(JournalEntry entry, Locale locale) {
        return of(entry, scope(entry.scope(), locale), locale);
    }

    /** @param scope what the part it was about is called */
    public static String of(JournalEntry entry, String scope, Locale locale) {
        return entry.sentence(locale, scope);
    }

    /** Whether the text of a line is what a person said, not codes or figures. */
    public static boolean isSaid(JournalEntry entry) {
        return entry.by().isPresent() && !FIGURES.contains(entry.event());
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
