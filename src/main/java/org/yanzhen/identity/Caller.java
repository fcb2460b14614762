package org.yanzhen.identity;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.UserId;

/**
 * The person behind a request.
 *
 * @param groups roles, and roles for one community or department ({@link Role#groupFor})
 */
public record Caller(UserId id, String name, Set<String> groups) {

    public boolean is(Role role) {
        return groups.contains(role.group());
    }

    public boolean isAny(Role... roles) {
        return Arrays.stream(roles).anyMatch(this::is);
    }

    /** The party office, the working committee and the auditors read what concerns any community. */
    public boolean answersForAll() {
        return isAny(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE, Role.AUDITOR);
    }

    public boolean isFor(Role role, String scope) {
        return groups.contains(role.groupFor(scope));
    }

    /** The communities, or departments, this person has the role for. */
    public Set<String> scopesOf(Role role) {
        var prefix = role.groupFor("");
        return groups.stream()
                .filter(group -> group.startsWith(prefix))
                .map(group -> group.substring(prefix.length()))
                .collect(toCollection(TreeSet::new));
    }

    public void require(Role... anyOf) {
        if (!isAny(anyOf)) {
            throw new NotAllowed("role-required");
        }
    }

    public void requireFor(Role role, String scope) {
        if (!isFor(role, scope)) {
            throw new NotAllowed(role == Role.DEPARTMENT ? "foreign-department" : "foreign-community");
        }
    }
}
