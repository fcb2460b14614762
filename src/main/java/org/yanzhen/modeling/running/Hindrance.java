package org.yanzhen.modeling.running;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.Labels;
import org.yanzhen.shared.Sentences;

/**
 * Why something cannot be moved.
 *
 * @param element where it stands; null if it is about the whole
 * @param name of the element, or its id
 */
public record Hindrance(
        Why why, @Nullable String element, @Nullable String name) {

    /** What the engine may object to, in its own English. */
    public enum Why {
        NO_COUNTERPART("There is no migration instruction"),
        NOT_SUPPORTED(
                "(?i)type of the (source |target )?activity is not supported|activity is not supported|not supported"),
        OTHER_KIND("Activities have incompatible types|Events are not of the same type"),
        TWICE("multiple mappings|Only one gateway can be mapped"),
        JOINS_MISSING("at least the same number of incoming"),
        SEVERAL_AT_ONCE("multi-instance|inner activity"),
        NO_TRIGGER("does not define a \\w+ event trigger"),
        CONDITION_ANEW("Conditional event has to migrate"),
        OTHER_SCOPE("event scope|flow scope|closest mapped ancestor|not an ancestor"),
        ASYNC("asyncBefore|asyncAfter|transition instance|Transition instance|sequence flow"),
        VARIABLE_TWICE("variable .* exists in both"),
        GONE("does not exist|is null"),
        MOVED_ALREADY("is not an instance of|process definition .* does not match|not running with process definition"),
        MEANWHILE("updated by another transaction|OptimisticLocking"),
        OTHER(".*");

        private final Pattern said;

        Why(String said) {
            this.said = Pattern.compile(said);
        }

        static Why of(@Nullable String message) {
            return Arrays.stream(values())
                    .filter(why -> message != null && why.said.matcher(message).find())
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    /** For whoever reads it. */
    public String sentence(Locale locale) {
        return name == null
                ? Labels.of(why, locale)
                : Sentences.of(locale, "migration.hindrance", name, Labels.of(why, locale));
    }
}
