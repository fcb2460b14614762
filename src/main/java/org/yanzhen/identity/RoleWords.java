package org.yanzhen.identity;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.yanzhen.shared.Sentences;

/** Somebody's groups as people call them. */
public final class RoleWords {

    /** Each role, with the codes of the communities or departments it is for; the engine's own groups say nothing. */
    public static String of(Collection<String> groups, Locale locale) {
        var all = Set.copyOf(groups);
        return Arrays.stream(Role.values())
                .filter(role -> all.contains(role.group()))
                .map(role -> word(role, all, locale))
                .collect(joining("、"));
    }

    private static String word(Role role, Set<String> groups, Locale locale) {
        var prefix = role.groupFor("");
        var scopes = groups.stream()
                .filter(group -> group.startsWith(prefix))
                .map(group -> group.substring(prefix.length()))
                .sorted()
                .collect(joining("、"));
        var word = Sentences.of(locale, "role." + role.group());
        return scopes.isEmpty() ? word : word + "（" + scopes + "）";
    }

    private RoleWords() {}
}
