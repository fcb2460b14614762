package org.yanzhen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.yanzhen.engine.Directory;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;
import org.yanzhen.web.AccessTable;
import org.yanzhen.web.Action;
import org.yanzhen.web.Action.Way;
import org.yanzhen.web.Who;

/** Everybody tries everything: each gets as far as the table says. What they send is about nothing, and changes nothing. */
@ApplicationTest
class AccessMatrixTest {

    private static final Logger log = LoggerFactory.getLogger(AccessMatrixTest.class);

    /** They would log out whoever tries. */
    private static final Set<String> NOT_TRIED =
            Set.of("POST /logout", "POST /camunda/api/{application}/auth/user/{engine}/logout");

    /** Spring would serve files there; there are none. */
    private static final Set<String> NOTHING_THERE = Set.of("/**", "/webjars/**");

    private static final String NO_ID = "00000000-0000-4000-8000-000000000000";

    @Autowired
    ApplicationContext application;

    @Autowired
    Scene scene;

    @Autowired
    Directory directory;

    @Test
    void everyEndpointIsInTheTableOnceAndEveryRowIsAboutAnEndpoint() {
        var used = new TreeSet<String>();
        var missing = new ArrayList<Endpoint>();
        var ambiguous = new ArrayList<String>();
        for (var endpoint : Endpoints.of(application)) {
            var ways = ways(endpoint);
            if (ways.isEmpty() && !NOTHING_THERE.contains(endpoint.path())) {
                missing.add(endpoint);
            }
            if (ways.stream().map(AccessMatrixTest::actionWith).distinct().count() > 1) {
                ambiguous.add(endpoint + ": " + ways);
            }
            ways.forEach(way -> used.add(way.toString()));
        }

        assertThat(missing).as("not in the table").isEmpty();
        assertThat(ambiguous).as("in the table twice").isEmpty();
        assertThat(AccessTable.ACTIONS.stream()
                        .flatMap(action -> action.ways().stream())
                        .map(Way::toString)
                        .filter(way -> !used.contains(way) && !Endpoints.WITH_KEYCLOAK.contains(way)))
                .as("about no endpoint")
                .isEmpty();
    }

    @Test
    void everybodyGetsAsFarAsTheTableSays() throws Exception {
        var play = scene.proposed();
        var foreign = scene.community();
        var people = Stream.concat(
                        Stream.of(Person.stranger(scene)),
                        Stream.of(
                                        play.secretary(),
                                        play.team(),
                                        foreign + "-secretary",
                                        foreign + "-team",
                                        "party-office-1",
                                        "housing-1",
                                        otherDepartment(),
                                        "expert-1",
                                        "committee-1",
                                        "finance-1",
                                        "auditor-1",
                                        "administrator")
                                .map(user -> Person.of(scene, directory, user)))
                .toList();
        var endpoints = Endpoints.of(application).stream()
                .filter(endpoint -> ways(endpoint).stream().noneMatch(way -> NOT_TRIED.contains(way.toString())))
                .toList();

        var begun = System.nanoTime();
        var wrong = new ArrayList<String>();
        var crowd = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> all = people.stream()
                    .map(person -> crowd.submit(() -> endpoints.stream()
                            .flatMap(endpoint -> complaint(person, endpoint).stream())
                            .toList()))
                    .toList();
            for (var one : all) {
                wrong.addAll(one.get());
            }
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } finally {
            crowd.shutdownNow();
        }
        log.info(
                "{} endpoints, {} people, {} s",
                endpoints.size(),
                people.size(),
                (System.nanoTime() - begun) / 1_000_000_000);

        assertThat(wrong).as(wrong.size() + " of them").isEmpty();
    }

    private String otherDepartment() {
        return directory.membersOf("departments").keySet().stream()
                .map(UserId::name)
                .filter(user -> !user.equals("housing-1"))
                .findFirst()
                .orElseThrow();
    }

    /** What is wrong, if anything. */
    private static Optional<String> complaint(Person person, Endpoint endpoint) {
        var expected = expected(person, action(endpoint).map(Action::who));
        var answer = person.send(endpoint.method(), tried(endpoint), body(endpoint), type(endpoint));
        var outcome = Outcome.of(answer);
        return expected.contains(outcome) || isRefusedWithoutReason(endpoint, expected, outcome)
                ? Optional.empty()
                : Optional.of("%s by %s: %s, not %s: %d %s"
                        .formatted(endpoint, person, outcome, expected, answer.statusCode(), start(answer.body())));
    }

    /** Whoever watches comes through a door of its own, which does not say why it is shut. */
    private static boolean isRefusedWithoutReason(Endpoint endpoint, Set<Outcome> expected, Outcome outcome) {
        return endpoint.path().equals("/actuator")
                && expected.contains(Outcome.NOT_THIS_ROLE)
                && outcome == Outcome.NOT_THIS_ONE;
    }

    private static Set<Outcome> expected(Person person, Optional<Who> who) {
        if (who.filter(Who::stranger).isPresent()) {
            return EnumSet.of(Outcome.REACHED, Outcome.WITHOUT_TOKEN);
        }
        var caller = person.caller();
        if (caller.isEmpty()) {
            return EnumSet.of(Outcome.LOG_IN_FIRST);
        }
        return who.map(some -> some.allows(caller.get())
                        ? EnumSet.of(Outcome.REACHED, Outcome.NOT_THIS_ONE)
                        : EnumSet.of(Outcome.NOT_THIS_ROLE))
                .orElseGet(() -> EnumSet.of(Outcome.REACHED));
    }

    private static String start(String body) {
        return body.substring(0, Math.min(200, body.length())).replace('\n', ' ');
    }

    private static Optional<Action> action(Endpoint endpoint) {
        return AccessTable.find(endpoint.method(), PathContainer.parsePath(path(endpoint)));
    }

    private static Action actionWith(Way way) {
        return AccessTable.ACTIONS.stream()
                .filter(action -> action.ways().contains(way))
                .findFirst()
                .orElseThrow();
    }

    private static List<Way> ways(Endpoint endpoint) {
        return AccessTable.ways(endpoint.method(), PathContainer.parsePath(path(endpoint)));
    }

    private static String path(Endpoint endpoint) {
        return endpoint.path()
                .replace("/engine/engine/{name}", "/engine/engine/default")
                .replaceAll("\\{(engine|processEngineName)}", "default")
                .replace("{number}", "1")
                .replaceAll("\\{[^}]*}", NO_ID)
                .replaceAll("\\*+", "probe");
    }

    /** Few rows are enough. */
    private static String tried(Endpoint endpoint) {
        return endpoint.method().equals("GET") && endpoint.path().matches("/(engine-rest|camunda/api)/.*")
                ? path(endpoint) + "?maxResults=1"
                : path(endpoint);
    }

    private static @Nullable String body(Endpoint endpoint) {
        return switch (endpoint.method()) {
            case "POST", "PUT" -> isPage(endpoint) ? "" : "?";
            default -> null;
        };
    }

    private static String type(Endpoint endpoint) {
        return isPage(endpoint) ? "application/x-www-form-urlencoded" : "application/json";
    }

    private static boolean isPage(Endpoint endpoint) {
        return !endpoint.path().matches("/(api|engine-rest|camunda)/.*");
    }
}
