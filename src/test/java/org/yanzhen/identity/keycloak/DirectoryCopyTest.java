package org.yanzhen.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClientException;
import org.yanzhen.communities.Communities;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.identity.keycloak.DirectoryCopy.Done;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;

/** What the engine's tables make of an answer of Keycloak's; the people who are there already are in every answer. */
@ApplicationTest
class DirectoryCopyTest {

    private static final Person ZHANG_WEI =
            new Person(new UserId("copy.zhang.wei"), "张伟", Set.of("secretaries", "secretaries-guihua"));
    private static final Person LI_NA = new Person(new UserId("copy.li.na"), "李娜", Set.of("finance"));

    @Autowired
    private Directory directory;

    @Autowired
    private Communities communities;

    private final List<Person> present = new ArrayList<>();
    private final Set<UserId> disabled = new HashSet<>();
    private final Set<UserId> missed = new HashSet<>();

    @AfterEach
    void thePeopleOfThisTestLeave() {
        directory.people().stream()
                .map(Person::id)
                .filter(id -> id.name().startsWith("copy."))
                .forEach(directory::remove);
    }

    @Test
    void whoIsNewIsEnteredOnceAndNotWrittenAgain() {
        everybodyAnd(ZHANG_WEI, LI_NA);

        assertThat(renew()).extracting(Done::written, Done::removed).containsExactly(2, 0);
        assertThat(directory.find(ZHANG_WEI.id())).contains(ZHANG_WEI);
        assertThat(directory.membersOf("secretaries-guihua")).containsEntry(ZHANG_WEI.id(), "张伟");

        assertThat(renew()).extracting(Done::written, Done::removed).containsExactly(0, 0);
    }

    @Test
    void aGroupThatWasTakenAwayAndANewNameAreCarriedOver() {
        everybodyAnd(ZHANG_WEI, LI_NA);
        renew();

        var renamed = new Person(LI_NA.id(), "李娜娜", Set.of("auditors"));
        everybodyAnd(ZHANG_WEI, renamed);

        assertThat(renew().written()).isEqualTo(1);
        assertThat(directory.find(LI_NA.id())).contains(renamed);
        assertThat(directory.nameOf(LI_NA.id())).isEqualTo("李娜娜");
    }

    @Test
    void whoIsDisabledOrDeletedIsNobodyAnyMore() {
        everybodyAnd(ZHANG_WEI, LI_NA);
        renew();

        everybodyAnd();
        disabled.add(ZHANG_WEI.id());

        assertThat(renew().removed()).isEqualTo(2);
        assertThat(directory.find(ZHANG_WEI.id())).isEmpty();
        assertThat(directory.membersOf("secretaries-guihua")).doesNotContainKey(ZHANG_WEI.id());
        assertThat(directory.nameOf(ZHANG_WEI.id())).isEqualTo("张伟");
    }

    @Test
    void whoSlippedBetweenTwoPagesStays() {
        everybodyAnd(ZHANG_WEI, LI_NA);
        renew();

        everybodyAnd(LI_NA);
        missed.add(ZHANG_WEI.id());

        assertThat(renew().removed()).isZero();
        assertThat(directory.find(ZHANG_WEI.id())).contains(ZHANG_WEI);
    }

    @Test
    void anEmptyAnswerAndHalfAnAnswerRemoveNobody() {
        everybodyAnd(ZHANG_WEI);
        renew();
        var before = directory.people();

        for (var part : List.of(List.<Person>of(), before.subList(0, before.size() / 2))) {
            present.clear();
            present.addAll(part);
            assertThatThrownBy(this::renew)
                    .isInstanceOf(RestClientException.class)
                    .hasMessageContaining("missing");
            assertThat(directory.people()).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    @Test
    void whoIsDisabledGoesAlsoWhenTheRestOfTheAnswerIsNotBelieved() {
        everybodyAnd(ZHANG_WEI);
        renew();

        present.clear();
        disabled.add(ZHANG_WEI.id());

        assertThatThrownBy(this::renew).isInstanceOf(RestClientException.class);
        assertThat(directory.find(ZHANG_WEI.id())).isEmpty();
    }

    @Test
    void theTimerSurvivesAKeycloakThatIsAway() {
        var copy = new DirectoryCopy(directory, new PeopleOfKeycloak(nowhere(), new Memberships(communities)));

        copy.renew();

        assertThat(copy.renewed()).isNull();
        assertThat(copy.failure()).isNotBlank();
    }

    @Test
    void aHundredNewPeopleAreAllThere() {
        var crowd = IntStream.range(0, 100)
                .mapToObj(i -> new Person(new UserId("copy.crowd." + i), "群众" + i, Set.of("experts")))
                .toArray(Person[]::new);
        everybodyAnd(crowd);

        assertThat(renew().written()).isEqualTo(100);
        assertThat(directory.people()).contains(crowd);
    }

    private void everybodyAnd(Person... more) {
        present.clear();
        directory.people().stream()
                .filter(person -> !person.id().name().startsWith("copy."))
                .forEach(present::add);
        present.addAll(List.of(more));
    }

    private Done renew() {
        var answers = new PeopleOfKeycloak(nowhere(), new Memberships(communities)) {
            @Override
            Answer read() {
                return new Answer(List.copyOf(present), Set.copyOf(disabled));
            }

            @Override
            boolean isGone(UserId id) {
                return !missed.contains(id);
            }
        };
        return new DirectoryCopy(directory, answers).compare();
    }

    private static Keycloak nowhere() {
        return new Keycloak(new KeycloakSettings(
                URI.create("http://127.0.0.1:9/realms/yanzhen"),
                "",
                "app",
                "-",
                "directory",
                "-",
                Duration.ofSeconds(60),
                Map.of()));
    }
}
