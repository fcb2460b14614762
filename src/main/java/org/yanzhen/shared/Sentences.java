package org.yanzhen.shared;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that people read, by key and language; Chinese where a language lacks one. Years stay 2023, not 2,023. */
public final class Sentences {

    /** {@code messages.properties} is Chinese, so that no key can be missing there. */
    private static final ResourceBundle.Control CHINESE_BY_DEFAULT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static String of(Locale locale, String key, Object... details) {
        var pattern =
                ResourceBundle.getBundle("messages", locale, CHINESE_BY_DEFAULT).getString(key);
        return new MessageFormat(pattern, locale)
                .format(Arrays.stream(details).map(String::valueOf).toArray());
    }

    private Sentences() {}
}
