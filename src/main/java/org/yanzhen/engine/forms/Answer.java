package org.yanzhen.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.Amounts;
import org.yanzhen.shared.TypedText;

/** What counts as an answer to a field, by the field's type. */
interface Answer {

    /** Notes a mistake unless the condition holds. */
    @FunctionalInterface
    interface Judge {
        void require(boolean holds, String code, Object... details);
    }

    /** @param given not empty */
    Optional<Object> read(Object given, Context context, Judge judge);

    static Answer parse(String type, JsonNode node) {
        return switch (type) {
            case "textfield" -> Text.parse(node, 500, false);
            case "textarea" -> Text.parse(node, 10_000, true);
            case "number" -> Numeric.parse(node);
            case "checkbox" -> new Tick();
            case "radio", "select" -> new OneOf(Options.parse(node));
            case "checklist", "taglist" -> new SomeOf(Options.parse(node));
            case "datetime" -> new Moment(node.path("subtype").asText("date"));
            default -> throw new IllegalArgumentException("A form must not use the component '" + type + "'");
        };
    }

    /**
     * @param longest also without a declared limit: nobody types more by hand
     * @param lines whether there may be more than one
     */
    record Text(
            int shortest,
            int longest,
            boolean lines,
            @Nullable Pattern pattern) implements Answer {

        static Text parse(JsonNode node, int defaultLongest, boolean lines) {
            var validate = node.path("validate");
            var pattern = validate.path("pattern").asText();
            return new Text(
                    validate.path("minLength").asInt(0),
                    validate.path("maxLength").asInt(defaultLongest),
                    lines,
                    pattern.isEmpty() ? null : Pattern.compile(pattern));
        }

        @Override
        public Optional<Object> read(Object given, Context context, Judge judge) {
            if (!(given instanceof String text)) {
                judge.require(false, "field-type");
                return Optional.empty();
            }
            var length = text.strip().codePointCount(0, text.strip().length());
            judge.require(length >= shortest, "too-short", shortest);
            judge.require(length <= longest, "too-long", longest, length);
            judge.require(pattern == null || pattern.matcher(text).find(), "pattern");
            TypedText.forbidden(text)
                    .ifPresent(character -> judge.require(false, "text-forbidden", TypedText.code(character)));
            judge.require(lines || TypedText.isOneLine(text), "one-line");
            return Optional.of(text.strip());
        }
    }

    /**
     * @param decimals at most so many digits behind the point; -1 without limit
     * @param unit that the form shows behind the field
     */
    record Numeric(@Nullable String least, @Nullable String most, int decimals, String unit) implements Answer {

        private static final int MOST_DIGITS = 19;

        static Numeric parse(JsonNode node) {
            var validate = node.path("validate");
            return new Numeric(
                    declared(validate.path("min")),
                    declared(validate.path("max")),
                    node.path("decimalDigits").asInt(-1),
                    node.path("appearance").path("suffixAdorner").asText());
        }

        private static @Nullable String declared(JsonNode bound) {
            if (bound.isMissingNode()) {
                return null;
            }
            return bound.isNumber() ? bound.decimalValue().toPlainString() : bound.asText();
        }

        @Override
        public Optional<Object> read(Object given, Context context, Judge judge) {
            var number = given instanceof String text ? Amounts.read(text, unit).orElse(null) : number(given);
            if (number == null || number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
                judge.require(false, "not-a-number");
                return Optional.empty();
            }
            var min = bound(least, context);
            var max = bound(most, context);
            judge.require(min == null || number.compareTo(min) >= 0, "too-small", String.valueOf(min));
            judge.require(max == null || number.compareTo(max) <= 0, "too-large", String.valueOf(max));
            judge.require(
                    decimals < 0 || number.stripTrailingZeros().scale() <= decimals, "too-many-decimals", decimals);
            return Optional.of(number);
        }

        private static @Nullable BigDecimal bound(@Nullable String declared, Context context) {
            if (declared == null) {
                return null;
            }
            var given = Context.isExpression(declared) ? context.evaluate(declared) : declared;
            return given instanceof String text ? Amounts.read(text).orElse(null) : number(given);
        }

        private static @Nullable BigDecimal number(@Nullable Object given) {
            try {
                return given instanceof Number ? new BigDecimal(given.toString()) : null;
            } catch (NumberFormatException e) { // infinite, or none
                return null;
            }
        }
    }

    /** A checkbox. */
    record Tick() implements Answer {

        @Override
        public Optional<Object> read(Object given, Context context, Judge judge) {
            judge.require(given instanceof Boolean, "field-type");
            return Optional.of(given);
        }
    }

    /** Exactly one of the options. */
    record OneOf(Options options) implements Answer {

        @Override
        public Optional<Object> read(Object given, Context context, Judge judge) {
            judge.require(options.offered(context).contains(given.toString()), "not-offered", given);
            return Optional.of(given);
        }
    }

    /** Any of the options, each once. */
    record SomeOf(Options options) implements Answer {

        @Override
        public Optional<Object> read(Object given, Context context, Judge judge) {
            if (!(given instanceof List<?> chosen)) {
                judge.require(false, "field-type");
                return Optional.empty();
            }
            var offered = options.offered(context);
            for (var choice : chosen) {
                judge.require(offered.contains(String.valueOf(choice)), "not-offered", String.valueOf(choice));
            }
            judge.require(Set.copyOf(strings(chosen)).size() == chosen.size(), "twice");
            return Optional.of(strings(chosen));
        }

        private static List<String> strings(List<?> values) {
            return values.stream().map(String::valueOf).toList();
        }
    }

    /** A day, a time of day, or both; ISO 8601. What lies in no year that anybody deals with was mistyped. */
    record Moment(String subtype) implements Answer {

        private static final int FIRST = 2000;
        private static final int LAST = 2099;

        @Override
        public Optional<Object> read(Object given, Context context, Judge judge) {
            var text = given.toString();
            try {
                var moment = parsed(text);
                if (moment.isSupported(ChronoField.YEAR)) {
                    var year = moment.get(ChronoField.YEAR);
                    judge.require(
                            year >= FIRST && year <= LAST,
                            "date-far-off",
                            text,
                            String.valueOf(FIRST),
                            String.valueOf(LAST));
                }
                return Optional.of(text);
            } catch (DateTimeParseException e) {
                judge.require(false, "not-a-date", text.substring(0, Math.min(30, text.length())));
                return Optional.empty();
            }
        }

        private TemporalAccessor parsed(String text) {
            return switch (subtype) {
                case "date" -> LocalDate.parse(text);
                case "time" -> LocalTime.parse(text);
                default ->
                    text.endsWith("Z") || text.indexOf('+') > 0
                            ? OffsetDateTime.parse(text)
                            : LocalDateTime.parse(text);
            };
        }
    }

    /**
     * What may be chosen: listed in the form, under a key of the data, or given by an expression.
     *
     * @param listed the values listed in the form
     * @param key of the data; empty if not from there
     * @param expression empty if not computed
     */
    record Options(List<String> listed, String key, String expression) {

        static Options parse(JsonNode node) {
            var listed = Component.list(node.path("values")).stream()
                    .map(option -> option.path("value").asText())
                    .toList();
            return new Options(
                    listed,
                    node.path("valuesKey").asText(),
                    node.path("valuesExpression").asText());
        }

        Set<String> offered(Context context) {
            var offered = new LinkedHashSet<String>(listed);
            var given =
                    key.isEmpty() ? (expression.isEmpty() ? null : context.evaluate(expression)) : context.shown(key);
            if (given instanceof Iterable<?> options) {
                options.forEach(option -> offered.add(value(option)));
            }
            return offered;
        }

        private static String value(@Nullable Object option) {
            return String.valueOf(option instanceof Map<?, ?> map ? map.get("value") : option);
        }
    }
}
