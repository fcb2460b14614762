package org.yanzhen.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.demo.DemoPeople;
import org.yanzhen.engine.Directory;
import org.yanzhen.shared.UserId;

/** People, groups and passwords in Keycloak, and only there. */
@KeycloakTest
class KeycloakLoginTest extends LoginAcceptance {

    private static final Pattern SENTENCE =
            Pattern.compile("id=\"input-error-(?!container)[^>]*>\\s*<span[^>]*>([^<]+)<");
    private static final int MANY = 500;

    @Autowired
    Town town;

    @Autowired
    Directory directory;

    private final RealKeycloak keycloak = RealKeycloak.ofTheBuild();

    @BeforeEach
    void keycloakIsThere() {
        town.open();
    }

    @Override
    void enter(String user, String name, Role role, String... scopes) {
        town.enter(user, name, role, Set.of(scopes));
    }

    @Override
    void join(String user, Role role) {
        keycloak.join(user, role.group());
    }

    @Override
    void leave(String user, Role role) {
        keycloak.leave(user, role.group());
    }

    @Override
    void dismiss(String user) {
        keycloak.enable(user, false);
    }

    @Override
    int afterGuessing() {
        return 401;
    }

    @Override
    String passwordOf(String user) {
        return keycloak.passwordOf(user);
    }

    @Override
    String sentence(Guest.Answer page) {
        var sentence = SENTENCE.matcher(page.body());
        return sentence.find() ? sentence.group(1).strip() : "";
    }

    @Test
    void everybodyOfTheDemoIsKnownWithTheirCommunities() {
        for (var person : DemoPeople.all()) {
            town.await(person.id().name(), person::equals);
        }
    }

    @Test
    void whoLogsOutOfOurPagesIsLoggedOutOfKeycloak() {
        enter("zhou.min", "周敏", Role.EXPERT);
        try (var zhou = arrives("zhou.min", "/")) {
            assertThat(keycloak.hasSession("zhou.min")).isTrue();

            zhou.page.locator("form[action$='/logout'] button").click();
            zhou.page.waitForURL(url -> url.endsWith("/logged-out"));

            assertThat(keycloak.hasSession("zhou.min")).isFalse();
        }
    }

    @Test
    void whoIsLoggedOutByKeycloakIsOutWithinTwoSeconds() {
        enter("zhou.min", "周敏", Role.EXPERT);
        var open = guest("zhou.min");
        assertThat(open.asks("/api/me").status()).isEqualTo(200);

        keycloak.endSessionsOf("zhou.min");

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(open.asks("/api/me").status()).isEqualTo(401));
    }

    @Test
    void aCommunityThatDoesNotExistIsNotBelongedTo() {
        enter("qin.yun", "秦云", Role.SECRETARY, "yunxi");

        keycloak.communities("qin.yun", Set.of("atlantis", "jinxiu"));

        town.await(
                "qin.yun", person -> person.groups().equals(Set.of("secretaries", Role.SECRETARY.groupFor("jinxiu"))));
        var secretary = guest("qin.yun");
        assertThat(secretary
                        .sends("/api/drafts", "{\"community\":\"atlantis\",\"year\":2023}")
                        .status())
                .isEqualTo(403);
        assertThat(directory.find(new UserId("qin.yun")).orElseThrow().groups())
                .containsExactlyInAnyOrder("secretaries", Role.SECRETARY.groupFor("jinxiu"));
    }

    @Test
    void aGroupThatIsNoneOfOursGivesNothingEvenIfItIsCalledLikeOneOfOurCommunities() {
        keycloak.enter(List.of(new RealKeycloak.Person(
                "he.jing",
                "何静",
                Set.of("experts", "secretaries-guihua", "camunda-admin", "department-atlantis", "choir"),
                Set.of("guihua"))));

        town.await("he.jing", person -> person.groups().equals(Set.of("experts")));
        guest("he.jing");

        assertThat(directory.find(new UserId("he.jing")).orElseThrow().groups()).containsExactly("experts");
        for (var group : List.of("secretaries-guihua", "camunda-admin", "department-atlantis", "choir")) {
            keycloak.removeGroup(group);
        }
    }

    @Test
    void fiveHundredPeopleAreCountedSortedAndPagedExactly() {
        town.fill(MANY);
        try {
            town.await(Town.resident(MANY), person -> person.groups().contains("experts"));
            enter("zhang.wei", "张伟", Role.ADMINISTRATOR);
            var administrator = guest("zhang.wei");
            var experts = administrator.asks(ENGINE + "/user/count?memberOfGroup=experts");
            assertThat(experts.json().path("count").asInt()).isGreaterThanOrEqualTo(MANY);

            var named = ENGINE + "/user?firstNameLike=%E5%B1%85%E6%B0%91%25&sortBy=userId&sortOrder=desc";
            var page = administrator.asks(named + "&firstResult=100&maxResults=300");

            assertThat(administrator
                            .asks(ENGINE + "/user/count?firstNameLike=%E5%B1%85%E6%B0%91%25")
                            .json()
                            .path("count")
                            .asInt())
                    .isEqualTo(MANY);
            assertThat(page.json().findValuesAsText("id"))
                    .isEqualTo(IntStream.rangeClosed(1, 300)
                            .mapToObj(one -> Town.resident(MANY - 99 - one))
                            .toList());
        } finally {
            // disabled first: so many missing at once look like a mistake of the directory's
            IntStream.rangeClosed(1, MANY).mapToObj(Town::resident).forEach(one -> keycloak.enable(one, false));
            town.awaitNobody(Town.resident(MANY));
            IntStream.rangeClosed(1, MANY).mapToObj(Town::resident).forEach(keycloak::dismiss);
        }
    }

    @Test
    void aDirectoryThatNamesNobodyRemovesNobody() {
        enter("zhou.min", "周敏", Role.EXPERT);
        var open = guest("zhou.min");
        var account = keycloak.idOf("service-account-yanzhen-directory");
        keycloak.forbidToReadPeople(account);
        try {
            enteredWithoutNotice();
            assertThat(directory.find(new UserId("zhou.min"))).isPresent();
            assertThat(open.asks("/api/me").status()).isEqualTo(200);
        } finally {
            keycloak.allowToReadPeople(account);
        }
        enter("xu.fang", "徐芳", Role.EXPERT);
    }

    /** Several renewals pass. */
    private void enteredWithoutNotice() {
        await().during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(10))
                .until(() -> directory.find(new UserId("zhou.min")).isPresent());
    }

    @Test
    void aWrongSecretOfOursLeadsToOnePageAndNotInCircles() {
        enter("zhou.min", "周敏", Role.EXPERT);
        var guest = new Guest(address());
        var login = guest.opens("/");
        keycloak.changeClient("yanzhen-app", client -> client.put("secret", "another"));
        try {
            var answer = guest.fillsIn(login, "zhou.min", passwordOf("zhou.min"));

            assertThat(answer.at().getPath()).isEqualTo("/login-failed");
            assertThat(answer.body()).containsPattern("[一-龥]").doesNotContain("Exception", "invalid_client");
        } finally {
            keycloak.changeClient("yanzhen-app", client -> client.put("secret", keycloak.appSecret()));
        }
        guest("zhou.min");
    }

    @Test
    void anAnswerThatNobodyAskedForLeadsToOnePage() {
        var guest = new Guest(address());

        for (var query : List.of(
                "?code=stolen&state=forged", "?error=access_denied&state=forged", "?error=login_required", "")) {
            var answer = guest.opens("/login/oauth2/code/keycloak" + query);
            assertThat(answer.at().getPath()).as(query).isEqualTo("/login-failed");
        }
        assertThat(guest.asks("/api/me", Map.of()).status()).isEqualTo(401);
    }
}
