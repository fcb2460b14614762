package org.yanzhen.notifications;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.UserId;

/** Finds the people behind roles and offers. */
@Component
class Audience {

    private final Directory directory;

    Audience(Directory directory) {
        this.directory = directory;
    }

    List<UserId> secretariesOf(String community) {
        return members(Role.SECRETARY.groupFor(community));
    }

    List<UserId> department(String code) {
        return members(Role.DEPARTMENT.groupFor(code));
    }

    List<UserId> all(Role role) {
        return members(role.group());
    }

    /** @param recipients people as {@code u:id}, groups as {@code g:id} */
    List<UserId> behind(Collection<String> recipients) {
        return recipients.stream()
                .flatMap(recipient -> recipient.startsWith("u:")
                        ? List.of(new UserId(recipient.substring(2))).stream()
                        : members(recipient.substring(2)).stream())
                .toList();
    }

    /** Who answers for those who are asked, whoever of them has it in hand: the party office for all but itself. */
    List<UserId> above(Collection<String> recipients) {
        var office = all(Role.PARTY_OFFICE);
        var asked = recipients.stream().anyMatch(recipient -> recipient.startsWith("g:"))
                ? recipients.contains("g:" + Role.PARTY_OFFICE.group())
                : office.containsAll(behind(recipients));
        return asked ? all(Role.WORKING_COMMITTEE) : office;
    }

    private List<UserId> members(String group) {
        return List.copyOf(directory.membersOf(group).keySet());
    }
}
