package org.yanzhen.modeling;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Sentences;

/** Files from elsewhere have to be changed before they can be used, and nobody has agreed to exactly that. */
public class NotAgreed extends RuleViolation {

    private final transient List<Adjustment> adjustments;
    private final transient Map<String, Object> particulars;

    /**
     * @param consent with which the same files are taken, changed so
     * @param reader of the sentences
     */
    NotAgreed(List<Adjustment> adjustments, String consent, Locale reader) {
        super("import-adjustments", all(adjustments, Locale.SIMPLIFIED_CHINESE));
        this.adjustments = adjustments;
        particulars = Map.of(
                "code",
                code(),
                "consent",
                consent,
                "adjustments",
                adjustments.stream().map(one -> one.sentence(reader)).toList());
    }

    private static String all(List<Adjustment> adjustments, Locale locale) {
        return adjustments.stream().map(one -> one.sentence(locale)).collect(joining(" "));
    }

    @Override
    public String sentence(Locale locale) {
        return Sentences.of(locale, "refusal.import-adjustments", all(adjustments, locale));
    }

    @Override
    public Map<String, Object> particulars() {
        return particulars;
    }
}
