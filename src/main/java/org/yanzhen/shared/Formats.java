package org.yanzhen.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How officials write dates and money: 2023年3月31日, ￥1,234,567.00. */
public final class Formats {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.SIMPLIFIED_CHINESE);

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String day(Instant at) {
        return DAY.format(at.atZone(ChinaTime.ZONE));
    }

    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(ChinaTime.ZONE));
    }

    /** Where a second decides, say the end of a window. */
    public static String second(Instant at) {
        return SECOND.format(at.atZone(ChinaTime.ZONE));
    }

    public static String money(Money money) {
        return money(money.amount());
    }

    public static String money(BigDecimal yuan) {
        return "￥" + String.format(Locale.ROOT, "%,.2f", yuan);
    }

    /** A file's size, in the unit that reads best. */
    public static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1_048_576
                ? String.format(Locale.ROOT, "%.0f KB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_048_576.0);
    }

    private Formats() {}
}
