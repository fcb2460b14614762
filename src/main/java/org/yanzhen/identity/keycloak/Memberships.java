package org.yanzhen.identity.keycloak;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.yanzhen.communities.Communities;
import org.yanzhen.identity.Compatibility;
import org.yanzhen.identity.Compatibility.Conflict;
import org.yanzhen.identity.Role;

/**
 * Our groups from Keycloak's: its roles are ours, and the attribute {@code communities} says for which communities
 * somebody has them. Nothing else counts, in particular not a group that is named like one of those we derive.
 */
@Component
@Profile("keycloak")
class Memberships {

    static final String ATTRIBUTE = "communities";

    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(toUnmodifiableMap(Role::group, role -> role));
    private static final Set<Role> BY_COMMUNITY = Set.of(Role.SECRETARY, Role.RESIDENT_TEAM);

    private static final Logger log = LoggerFactory.getLogger(Memberships.class);

    private final Communities communities;
    private final Set<String> complained = ConcurrentHashMap.newKeySet();

    Memberships(Communities communities) {
        this.communities = communities;
    }

    /** Whether somebody's being in this group of Keycloak's is of interest to us. */
    boolean matters(String group) {
        return ROLES.containsKey(group) || isDepartment(group);
    }

    /**
     * Of two roles that nobody has together one does not count. A department's group counts for those who are in {@code departments}, as a community does for those who have the
     * role.
     *
     * @param groups names of Keycloak's groups
     * @param scope codes of communities; one that does not exist is left out
     */
    Set<String> groups(Collection<String> groups, Collection<String> scope) {
        var ours = new TreeSet<String>();
        for (var group : groups) {
            var role = ROLES.get(group);
            if (role != null) {
                ours.add(group);
                if (BY_COMMUNITY.contains(role)) {
                    scope.stream().filter(this::exists).map(role::groupFor).forEach(ours::add);
                }
            } else if (isDepartment(group) && groups.contains(Role.DEPARTMENT.group())) {
                ours.add(group);
            }
        }
        Compatibility.of(ours).ifPresent(this::complain);
        var counted = new TreeSet<>(Compatibility.without(ours));
        if (counted.contains(Role.ADMINISTRATOR.group())) {
            counted.add(Role.ENGINE_ADMINISTRATORS);
        }
        return counted;
    }

    /** The words of a claim or an attribute, which is a list, one word, or missing. */
    static List<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return claim == null ? List.of() : List.of(claim.toString());
    }

    private boolean exists(String community) {
        var exists = communities.find(community).isPresent();
        if (!exists && complained.size() < 1000 && complained.add(community)) {
            log.warn("Keycloak puts somebody in charge of \"{}\", which is no community's code: left out", community);
        }
        return exists;
    }

    private void complain(Conflict conflict) {
        if (complained.add(conflict.toString())) {
            log.warn(
                    "Keycloak puts somebody into \"{}\" and \"{}\", which nobody is both: only the first counts",
                    conflict.role().group(),
                    conflict.givesWay().group());
        }
    }

    private boolean isDepartment(String group) {
        var prefix = Role.DEPARTMENT.groupFor("");
        return group.startsWith(prefix) && communities.hasDepartment(group.substring(prefix.length()));
    }
}
