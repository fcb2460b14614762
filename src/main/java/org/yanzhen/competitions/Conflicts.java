package org.yanzhen.competitions;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Of an expert with an application, whose own communities and declaration in its round are known. */
    static boolean between(Set<String> own, @Nullable InterestDeclaration declared, Application application) {
        return own.contains(application.community())
                || declared != null && declared.communities().contains(application.community());
    }

    boolean between(UserId expert, Application application) {
        return between(
                communitiesOf(expert),
                declarations.of(application.round(), expert.name()).orElse(null),
                application);
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
