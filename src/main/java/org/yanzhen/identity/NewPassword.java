package org.yanzhen.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** What a password must be like so that it is not found by trying what others have chosen. */
final class NewPassword {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int DIFFERENT = 6;

    /** What people choose most, here and elsewhere, without digits and signs around it. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwd",
            "passw0rd",
            "p@ssw0rd",
            "mima",
            "admin",
            "administrator",
            "root",
            "welcome",
            "letmein",
            "iloveyou",
            "woaini",
            "woaizhongguo",
            "qwerty",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qazwsx",
            "qazwsxedc",
            "qweasdzxc",
            "abcdefghijkl",
            "dangjian",
            "shequ",
            "jiedao",
            "zhongguo",
            "yanzhen",
            "yanzhenyanzhen",
            "changeme",
            "secret",
            "monkey",
            "dragon",
            "football",
            "sunshine",
            "princess",
            "superman",
            "huawei",
            "wechat");

    private static final String[] RUNS = {
        "01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"
    };

    /** @return what is wrong with it, if anything */
    static Optional<RuleViolation> weakness(String password, UserId person) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(new RuleViolation("password-short", SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of(new RuleViolation("password-long", LONGEST));
        }
        var plain = password.toLowerCase(Locale.ROOT);
        var word = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        if (plain.contains(person.name().toLowerCase(Locale.ROOT))
                || COMMON.contains(word)
                || plain.codePoints().distinct().count() < DIFFERENT
                || isRun(plain)) {
            return Optional.of(new RuleViolation("password-common"));
        }
        return Optional.empty();
    }

    /** Made of keys that lie side by side, or of one piece again and again. */
    private static boolean isRun(String plain) {
        for (var run : RUNS) {
            if (run.contains(plain.substring(0, SHORTEST))
                    || run.contains(plain.substring(plain.length() - SHORTEST))) {
                return true;
            }
        }
        for (var piece = 1; piece <= plain.length() / 2; piece++) {
            var again = plain.substring(0, piece).repeat(plain.length() / piece + 1);
            if (again.startsWith(plain)) {
                return true;
            }
        }
        return false;
    }

    private NewPassword() {}
}
