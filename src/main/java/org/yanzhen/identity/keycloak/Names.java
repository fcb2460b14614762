package org.yanzhen.identity.keycloak;

import java.lang.Character.UnicodeScript;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names in the order people say them. */
final class Names {

    /** 张伟, but Ada Lovelace; the id of somebody who has no name. */
    static String inOrder(@Nullable String family, @Nullable String given, String id) {
        var last = Objects.requireNonNullElse(family, "").strip();
        var first = Objects.requireNonNullElse(given, "").strip();
        var han = (last + first).codePoints().anyMatch(point -> UnicodeScript.of(point) == UnicodeScript.HAN);
        var name = han ? last + first : (first + " " + last).strip();
        return name.isEmpty() ? id : name;
    }

    private Names() {}
}
