package org.yanzhen.modeling.check;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yanzhen.modeling.check.Feel.Kind;

/** What somebody who writes a cell as one writes on paper means, as the engine reads it. */
final class Spelling {

    private static final Map<String, String> WORDS = Map.of("是", "true", "否", "false", "对", "true", "不", "false");
    private static final List<Map.Entry<String, String>> COMPARISONS = List.of(
            Map.entry("大于等于|大于或等于|不小于|不少于|不低于|至少|≥|≧|=>|> =", ">="),
            Map.entry("小于等于|小于或等于|不大于|不多于|不高于|不超过|至多|≤|≦|=<|< =", "<="),
            Map.entry("大于|超过|高于|多于", ">"),
            Map.entry("小于|低于|少于|不足|不到|不满", "<"));
    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final Pattern GROUPED = Pattern.compile("(?<!\\d)(\\d{1,3}(?:,\\d{3})+)(?!\\d)");
    private static final Pattern IN_UNITS = Pattern.compile("(\\d+(?:\\.\\d+)?)([万亿千百])");
    private static final Pattern IN_WORDS = Pattern.compile("[零〇一二两三四五六七八九十百千万亿]+");
    private static final Map<Character, Long> UNITS =
            Map.of('十', 10L, '百', 100L, '千', 1_000L, '万', 10_000L, '亿', 100_000_000L);
    private static final String DIGITS = "零一二三四五六七八九";

    /** Whether a number has commas between its digits, which to the engine are several numbers. */
    static boolean isGrouped(String text) {
        return GROUPED.matcher(text).find();
    }

    /** @return what the engine would understand, if what is meant can be told */
    static Optional<String> test(String text, Kind kind) {
        return (switch (kind) {
                    case NUMBER -> Optional.of(comparison(text));
                    case STRING -> strings(text);
                    case BOOLEAN -> word(text);
                    case OTHER -> Optional.<String>empty();
                })
                .filter(right -> Feel.test(right)
                        .filter(feel -> feel.isOnly(kind) && feel.names().isEmpty())
                        .isPresent());
    }

    static Optional<String> value(String text, Kind kind) {
        return test(text, kind).filter(right -> kind != Kind.NUMBER || right.matches(NUMBER));
    }

    private static String comparison(String text) {
        var plain = unquoted(Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceAll("[¥￥元]|人民币", "");
        for (var comparison : COMPARISONS) {
            plain = plain.replaceAll(comparison.getKey(), comparison.getValue());
        }
        plain = plain.replaceAll("等于|^==?", "");
        plain = GROUPED.matcher(plain).replaceAll(number -> number.group(1).replace(",", ""));
        plain = IN_UNITS.matcher(plain).replaceAll(Spelling::counted);
        plain = IN_WORDS.matcher(plain).replaceAll(words -> inFigures(words.group()));
        plain = plain.replaceAll("^\\s*(" + NUMBER + ")\\s*以上$", ">= $1")
                .replaceAll("^\\s*(" + NUMBER + ")\\s*以下$", "<= $1");
        plain = plain.replaceAll("^(" + NUMBER + ")\\s*(?:到|至|~|—|–)\\s*(" + NUMBER + ")$", "[$1..$2]");
        return plain.replaceAll("([<>]=?)\\s*", "$1 ").strip();
    }

    private static String counted(MatchResult number) {
        return new BigDecimal(number.group(1))
                .multiply(BigDecimal.valueOf(UNITS.getOrDefault(number.group(2).charAt(0), 1L)))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A whole number in figures or words. */
    static String number(String text) {
        return text.matches("\\d+") ? text : inFigures(text);
    }

    /** 二十万, 一万二千; not what is left out when speaking, as in 一万二. */
    private static String inFigures(String words) {
        var whole = 0L;
        var section = 0L;
        var digit = 0L;
        for (var sign : words.replace('两', '二').replace('〇', '零').toCharArray()) {
            var unit = UNITS.get(sign);
            if (unit == null) {
                digit = DIGITS.indexOf(sign);
            } else if (unit >= 10_000) {
                whole = (whole + section + digit) * unit;
                section = 0;
                digit = 0;
            } else {
                section += Math.max(digit, 1) * unit;
                digit = 0;
            }
        }
        return String.valueOf(whole + section + digit);
    }

    private static Optional<String> strings(String text) {
        var parts = Arrays.stream(text.replaceAll("[“”„‟＂「」]", "\"").split("[，、,]"))
                .map(part -> unquoted(part.strip()))
                .toList();
        return parts.stream().anyMatch(part -> part.isEmpty() || part.matches(".*[\"<>=＜＞{}()\\[\\]].*"))
                ? Optional.empty()
                : Optional.of(parts.stream().collect(joining("\", \"", "\"", "\"")));
    }

    private static Optional<String> word(String text) {
        var plain = unquoted(text.strip()).toLowerCase(java.util.Locale.ROOT);
        return plain.matches("true|false") ? Optional.of(plain) : Optional.ofNullable(WORDS.get(plain));
    }

    private static String unquoted(String text) {
        return text.replaceAll("^['\"‘’“”]|['\"‘’“”]$", "");
    }

    private Spelling() {}
}
