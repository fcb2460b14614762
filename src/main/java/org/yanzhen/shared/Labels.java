package org.yanzhen.shared;

import java.util.Locale;

/** What people call the constants of the domain: {@code Stage.RUNNING} stands in {@code messages*.properties}. */
public final class Labels {

    public static String of(Enum<?> constant, Locale locale) {
        var type = constant.getDeclaringClass();
        var name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return Sentences.of(locale, name + "." + constant.name());
    }

    public static String of(Enum<?> constant) {
        return of(constant, Locale.SIMPLIFIED_CHINESE);
    }

    private Labels() {}
}
