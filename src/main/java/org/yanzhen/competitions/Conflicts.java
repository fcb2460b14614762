package org.yanzhen.competitions;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.UserId;

/** Whose applications an expert must never get: those of communities they belong to, or have declared. */
@Component
class Conflicts {

    private final DeclarationRows declarations;
    private final Directory directory;

    Conflicts(DeclarationRows declarations, Directory directory) {
        this.declarations = declarations;
        this.directory = directory;
    }

    boolean between(UserId expert, Application application) {
        return communitiesOf(expert).contains(application.community())
                || declarations
                        .of(application.round(), expert.name())
                        .filter(declared -> declared.communities().contains(application.community()))
                        .isPresent();
    }

    /** Where this person is secretary or in the resident team. */
    Set<String> communitiesOf(UserId expert) {
        var groups = directory.groupsOf(expert);
        return groups.stream()
                .flatMap(group -> Stream.of(Role.SECRETARY, Role.RESIDENT_TEAM)
                        .filter(role -> group.startsWith(role.groupFor("")))
                        .map(role -> group.substring(role.groupFor("").length())))
                .collect(Collectors.toSet());
    }
}
