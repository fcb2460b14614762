package org.yanzhen.testing;

/** Whole numbers as rows of a column {@code seq}, in words that MySQL and MariaDB both understand. */
public final class Numbers {

    /** @return what stands after FROM */
    public static String between(int first, int last) {
        return "(SELECT %d + place AS seq FROM JSON_TABLE(CONCAT('[0', REPEAT(',0', %d), ']'), '$[*]' COLUMNS (place FOR ORDINALITY)) places) numbers"
                .formatted(first - 1, last - first);
    }

    private Numbers() {}
}
