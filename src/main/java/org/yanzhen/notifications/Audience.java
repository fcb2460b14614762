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

    /** Who answers for those who are asked: the party office for all but itself. */
    List<UserId> above(Collection<String> recipients) {
        var office = "g:" + Role.PARTY_OFFICE.group();
        return all(recipients.contains(office) ? Role.WORKING_COMMITTEE : Role.PARTY_OFFICE);
    }

    private List<UserId> members(String group) {
        return List.copyOf(directory.membersOf(group).keySet());
    }
}
