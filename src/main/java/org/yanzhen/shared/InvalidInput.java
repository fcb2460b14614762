package org.yanzhen.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was sent is wrong in itself; every wrong field is named (HTTP 400). */
public non-sealed class InvalidInput extends Refusal {

    private final transient List<Mistake> mistakes;

    public InvalidInput(List<Mistake> mistakes) {
        super("invalid-input", summary(mistakes, Locale.SIMPLIFIED_CHINESE));
        this.mistakes = List.copyOf(mistakes);
    }

    public InvalidInput(String field, String code, Object... details) {
        this(List.of(new Mistake(field, code, details)));
    }

    @Override
    public int status() {
        return 400;
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    @Override
    public String sentence(Locale locale) {
        return Sentences.of(locale, "refusal.invalid-input", summary(mistakes, locale));
    }

    private static String summary(List<Mistake> mistakes, Locale locale) {
        return mistakes.stream()
                .map(mistake -> mistake.sentence(locale))
                .collect(Collectors.joining(Sentences.of(locale, "refusal.separator")));
    }

    /**
     * One thing that is wrong.
     *
     * @param field where: the field's key, rows of lists as {@code milestones[2].weight}
     * @param code stable, kebab-case; the sentence stands under {@code mistake.<code>}
     * @param details what the sentence mentions
     */
    public record Mistake(String field, String code, List<Object> details) {

        public Mistake(String field, String code, Object... details) {
            this(field, code, List.of(details));
        }

        public String sentence(Locale locale) {
            return Sentences.of(locale, "mistake." + code, details.toArray());
        }
    }

    /** Collects mistakes, so that a person sees all of them at once. */
    public static final class Mistakes {

        private final List<Mistake> found = new ArrayList<>();

        public void require(boolean holds, String field, String code, Object... details) {
            if (!holds) {
                found.add(new Mistake(field, code, details));
            }
        }

        public void addAll(List<Mistake> others) {
            found.addAll(others);
        }

        public void throwIfAny() {
            if (!found.isEmpty()) {
                throw new InvalidInput(found);
            }
        }
    }
}
