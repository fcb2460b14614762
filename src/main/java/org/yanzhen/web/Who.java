package org.yanzhen.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;

/**
 * Who may try something, and how far their right reaches.
 *
 * @param stranger also who is not logged in
 * @param everybody how far it reaches for whoever is logged in, if it is for all of them
 * @param roles how far it reaches for those it is only for
 */
public record Who(boolean stranger, @Nullable Scope everybody, Map<Role, Scope> roles) {

    static final Who ANYBODY = new Who(true, Scope.ALL, Map.of());
    static final Who NOBODY = new Who(false, null, Map.of());

    static Who everybody(Scope scope) {
        return new Who(false, scope, Map.of());
    }

    static Who only(Scope scope, Role... roles) {
        return NOBODY.and(scope, roles);
    }

    Who and(Scope scope, Role... more) {
        var all = new EnumMap<Role, Scope>(Role.class);
        all.putAll(roles);
        Arrays.stream(more).forEach(role -> all.put(role, scope));
        return new Who(stranger, everybody, Map.copyOf(all));
    }

    public boolean allows(Caller caller) {
        return everybody != null || roles.keySet().stream().anyMatch(caller::is);
    }

    public boolean isNobody() {
        return equals(NOBODY);
    }
}
