package org.yanzhen.identity;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.demo.DemoPeople;
import org.yanzhen.engine.Directory;
import org.yanzhen.shared.UserId;

/** The people of the demo and those a test brings, in Keycloak; and what the application has heard of them. */
class Town {

    private final RealKeycloak keycloak = RealKeycloak.ofTheBuild();

    @Autowired
    Directory directory;

    private boolean entered;

    /** As if nothing had happened to Keycloak. */
    synchronized RealKeycloak open() {
        keycloak.awaitReady();
        if (!entered) {
            keycloak.enter(DemoPeople.all().stream().map(Town::inKeycloak).toList());
            entered = true;
        }
        keycloak.wire().mend();
        return keycloak;
    }

    private static RealKeycloak.Person inKeycloak(Directory.Person person) {
        var roles = List.of(Role.SECRETARY, Role.RESIDENT_TEAM);
        var scopes = roles.stream()
                .flatMap(role -> new Caller(person.id(), person.name(), person.groups()).scopesOf(role).stream())
                .collect(toSet());
        var groups = person.groups().stream()
                .filter(group -> !group.equals("camunda-admin")
                        && roles.stream().noneMatch(role -> group.startsWith(role.groupFor(""))))
                .collect(toSet());
        return new RealKeycloak.Person(person.id().name(), person.name(), groups, scopes);
    }

    void enter(String user, String name, Role role, Set<String> communities) {
        keycloak.enter(List.of(new RealKeycloak.Person(user, name, Set.of(role.group()), communities)));
        var expected = new java.util.TreeSet<>(Set.of(role.group()));
        communities.forEach(community -> expected.add(role.groupFor(community)));
        await(
                user,
                person -> person.name().equals(name)
                        && person.groups().containsAll(expected)
                        && person.groups().size() - (role == Role.ADMINISTRATOR ? 1 : 0) == expected.size());
    }

    /** @param number of residents called 居民一, 居民二 … with the ids resident-001 and so on */
    void fill(int number) {
        keycloak.enter(IntStream.rangeClosed(1, number)
                .mapToObj(one -> new RealKeycloak.Person(resident(one), "居民" + one, Set.of("experts"), Set.of()))
                .toList());
    }

    static String resident(int number) {
        return "resident-%03d".formatted(number);
    }

    /** Until the copy of the directory says so. */
    void await(String user, java.util.function.Predicate<Directory.Person> condition) {
        Awaitility.await(user)
                .atMost(Duration.ofSeconds(60))
                .until(() -> directory.find(new UserId(user)).filter(condition).isPresent());
    }

    void awaitNobody(String user) {
        Awaitility.await(user)
                .atMost(Duration.ofSeconds(60))
                .until(() -> directory.find(new UserId(user)).isEmpty());
    }
}
