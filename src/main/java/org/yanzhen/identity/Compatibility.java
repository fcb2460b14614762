package org.yanzhen.identity;

import static org.yanzhen.identity.Role.ADMINISTRATOR;
import static org.yanzhen.identity.Role.AUDITOR;
import static org.yanzhen.identity.Role.DEPARTMENT;
import static org.yanzhen.identity.Role.EXPERT;
import static org.yanzhen.identity.Role.FINANCE;
import static org.yanzhen.identity.Role.PARTY_OFFICE;
import static org.yanzhen.identity.Role.RESIDENT_TEAM;
import static org.yanzhen.identity.Role.SECRETARY;
import static org.yanzhen.identity.Role.WORKING_COMMITTEE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which roles nobody has together. Whoever keeps the system or looks after everybody decides nothing; whoever pays does
 * not decide what is paid; whoever scores neither applies nor decides.
 */
public final class Compatibility {

    /** @param givesWay which of the two does not count where somebody has both */
    public record Conflict(Role role, Role givesWay) {}

    private static final List<Conflict> CONFLICTS = List.of(
            new Conflict(ADMINISTRATOR, AUDITOR),
            new Conflict(ADMINISTRATOR, SECRETARY),
            new Conflict(ADMINISTRATOR, RESIDENT_TEAM),
            new Conflict(ADMINISTRATOR, PARTY_OFFICE),
            new Conflict(ADMINISTRATOR, DEPARTMENT),
            new Conflict(ADMINISTRATOR, EXPERT),
            new Conflict(ADMINISTRATOR, WORKING_COMMITTEE),
            new Conflict(ADMINISTRATOR, FINANCE),
            new Conflict(AUDITOR, SECRETARY),
            new Conflict(AUDITOR, RESIDENT_TEAM),
            new Conflict(AUDITOR, PARTY_OFFICE),
            new Conflict(AUDITOR, DEPARTMENT),
            new Conflict(AUDITOR, EXPERT),
            new Conflict(AUDITOR, WORKING_COMMITTEE),
            new Conflict(AUDITOR, FINANCE),
            new Conflict(WORKING_COMMITTEE, FINANCE),
            new Conflict(PARTY_OFFICE, FINANCE),
            new Conflict(SECRETARY, FINANCE),
            new Conflict(WORKING_COMMITTEE, EXPERT),
            new Conflict(PARTY_OFFICE, EXPERT),
            new Conflict(SECRETARY, EXPERT));

    /** The first one among these groups. */
    public static Optional<Conflict> of(Set<String> groups) {
        return CONFLICTS.stream()
                .filter(conflict -> groups.contains(conflict.role().group())
                        && groups.contains(conflict.givesWay().group()))
                .findFirst();
    }

    /** What is left of these groups if of each two that conflict one gives way. */
    public static Set<String> without(Set<String> groups) {
        var left = new TreeSet<>(groups);
        for (var conflict = of(left); conflict.isPresent(); conflict = of(left)) {
            remove(conflict.get().givesWay(), left);
        }
        return left;
    }

    /** Administrators and auditors are nothing else, at whichever door. */
    static Set<String> ofCaller(Set<String> groups) {
        if (!groups.contains(ADMINISTRATOR.group()) && !groups.contains(AUDITOR.group())) {
            return groups;
        }
        var kept = groups.contains(ADMINISTRATOR.group()) ? ADMINISTRATOR : AUDITOR;
        var left = new TreeSet<>(groups);
        Arrays.stream(Role.values()).filter(role -> role != kept).forEach(role -> remove(role, left));
        return left;
    }

    private static void remove(Role role, Set<String> groups) {
        groups.removeIf(group -> group.equals(role.group()) || group.startsWith(role.groupFor("")));
    }

    private Compatibility() {}
}
