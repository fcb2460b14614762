package org.yanzhen.shared;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: {@code 12,500.00}, {@code ￥12500}, {@code １２５００ 元}, {@code 3.2万}. Whatever could
 * be two numbers is none. The browser reads in the same way (amount.js); one table of examples holds both to it.
 */
public final class Amounts {

    /** Nobody writes a longer one; reading a number takes the square of its length. */
    private static final int LONGEST = 40;

    private static final Pattern AMOUNT =
            Pattern.compile("(-?) ?¥? ?(\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+)(\\.\\d*)? ?([万亿]?) ?(?:元整?)?");

    /** Without a power of ten: 1e5 is no more one amount from a machine than from a person. */
    private static final Pattern FIGURES = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    public static Optional<BigDecimal> read(String text) {
        return read(text, "");
    }

    /** @param unit that stands behind the field, say {@code %}, and may be written once more */
    public static Optional<BigDecimal> read(String text, String unit) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var written = plain(text);
        if (!unit.isEmpty() && written.endsWith(unit)) {
            written = written.substring(0, written.length() - unit.length()).strip();
        } else if (isScaled(unit) && !written.chars().allMatch(Amounts::isFigure)) {
            return Optional.empty(); // 3万 in a field of 万元 could be either
        }
        var parts = AMOUNT.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var figures = parts.group(2).replaceAll("[, ]", "");
        var decimals = parts.group(3) == null || parts.group(3).length() == 1 ? "" : parts.group(3);
        return Optional.of(new BigDecimal(parts.group(1) + figures + decimals).multiply(times(parts.group(4))));
    }

    /** @throws InvalidInput if it is none */
    public static BigDecimal of(String field, String text) {
        return read(text).orElseThrow(() -> new InvalidInput(field, "amount-unreadable"));
    }

    /** Whether it is one as machines write it, plain and of a length that people write. */
    public static boolean areFigures(String number) {
        return number.length() <= LONGEST && FIGURES.matcher(number).matches();
    }

    private static BigDecimal times(String word) {
        return switch (word) {
            case "万" -> BigDecimal.valueOf(10_000);
            case "亿" -> BigDecimal.valueOf(100_000_000);
            default -> BigDecimal.ONE;
        };
    }

    private static boolean isScaled(String unit) {
        return unit.contains("万") || unit.contains("亿");
    }

    private static boolean isFigure(int character) {
        return character >= '0' && character <= '9' || ",.- ".indexOf(character) >= 0;
    }

    /** Full width and half width, and every kind of blank, are one. */
    private static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(character -> plain.appendCodePoint(plain(character)));
        return plain.toString().strip();
    }

    private static int plain(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return ' ';
        }
        if (character == '￥') {
            return '¥';
        }
        if (character == '−') {
            return '-';
        }
        return character >= '！' && character <= '～' ? character - '！' + '!' : character;
    }

    private Amounts() {}
}
