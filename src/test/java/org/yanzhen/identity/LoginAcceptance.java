package org.yanzhen.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.journeys.Official;
import org.yanzhen.testing.Scene;

/**
 * What people and machines may expect of logging in, in the pages of ours and in the engine's web applications,
 * whoever keeps the people and their passwords.
 */
abstract class LoginAcceptance {

    static final String TASKLIST = "/camunda/app/tasklist/";
    static final String COCKPIT = "/camunda/app/cockpit/";
    static final String ADMIN = "/camunda/app/admin/";
    static final String WELCOME = "/camunda/app/welcome/";

    static final String ENGINE = "/camunda/api/engine/engine/default";

    /** Until a change of somebody's groups has reached everything: the renewal of the tests, and the webapps' 15 s. */
    static final Duration PROMISED = Duration.ofSeconds(30);

    private static final String ZHANG_WEI = "zhang.wei";
    private static final String TOO_OFTEN = "您提交得太频繁，请过一会儿再试。";

    @Autowired
    Scene scene;

    /**
     * Somebody with this role and no other; a second time puts them back to it.
     *
     * @param scopes the communities they have the role for
     */
    abstract void enter(String user, String name, Role role, String... scopes);

    abstract void join(String user, Role role);

    abstract void leave(String user, Role role);

    abstract void dismiss(String user);

    abstract String passwordOf(String user);

    URI address() {
        return scene.address();
    }

    @BeforeAll
    static void theMachineMayBeBusy() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @BeforeEach
    void itIsTheDayOnWhichProjectsAreProposed() {
        scene.today(LocalDate.of(2023, 1, 30));
    }

    Official arrives(String user, String path) {
        return Official.arrives(address(), user, passwordOf(user), path);
    }

    Guest guest(String user) {
        return new Guest(address()).logsIn(user, passwordOf(user));
    }

    private void zhangWeiAdministers() {
        enter(ZHANG_WEI, "张伟", Role.ADMINISTRATOR);
    }

    private static void isAskedForPassword(Page page) {
        assertThat(page.locator("#password")).isVisible();
        assertThat(page.locator("form.form-signin")).hasCount(0);
    }

    private static void isIn(Page page, String door) {
        assertThat(page).hasURL(Pattern.compile(".*:\\d+" + door + ".*"));
        assertThat(page.locator("body")).containsText("张伟");
        assertThat(page).hasTitle(Pattern.compile(".+"));
        assertThat(page.locator("#password")).hasCount(0);
        assertThat(page.locator("form.form-signin")).hasCount(0);
    }

    // ---- in

    @ParameterizedTest
    @ValueSource(strings = {"/", TASKLIST, COCKPIT, ADMIN, WELCOME})
    void whoeverLogsInLandsOnThePageTheyAskedForUnderTheirRightName(String door) {
        zhangWeiAdministers();
        try (var zhang = arrives(ZHANG_WEI, door)) {
            isIn(zhang.page, door);
        }
    }

    @Test
    void whoIsLoggedInAtOneDoorIsInAtAll() {
        zhangWeiAdministers();
        try (var zhang = arrives(ZHANG_WEI, "/")) {
            for (var door : List.of(TASKLIST, COCKPIT, ADMIN, WELCOME, "/")) {
                zhang.goTo(door);
                isIn(zhang.page, door);
            }
        }
    }

    @Test
    void aPageOfAnotherRoleIsRefusedAfterTheLogInAndNotBeforeIt() {
        enter("gu.ping", "顾萍", Role.EXPERT);
        var stranger = new Guest(address());

        var answer = stranger.fillsIn(stranger.opens("/calendar"), "gu.ping", passwordOf("gu.ping"));

        assertThat(answer.at()).isEqualTo(address().resolve("/calendar"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).containsPattern("[一-龥]").doesNotContain("Exception");
        assertThat(stranger.asks("/api/me").json().path("name").asText()).isEqualTo("顾萍");
    }

    @Test
    void aSessionOfBeforeTheLogInIsWorthNothingAfterIt() {
        enter("gu.ping", "顾萍", Role.EXPERT);
        var guest = new Guest(address());
        var page = guest.opens("/");
        var before = guest.session();

        guest.fillsIn(page, "gu.ping", passwordOf("gu.ping"));

        assertThat(guest.session()).isNotEqualTo(before);
        assertThat(withSession(before)).isEqualTo(401);
    }

    // ---- who sees what

    @Test
    void aReviewerSeesClaimsAndCompletesWhatOthersDoNotSee() {
        enter("qin.yun", "秦云", Role.SECRETARY, "yunxi");
        enter(ZHANG_WEI, "张伟", Role.PARTY_OFFICE);
        enter("li.na", "李娜", Role.FINANCE);
        var title = "云溪社区议事亭" + System.nanoTime();
        String project;
        try (var secretary = arrives("qin.yun", "/projects")) {
            project = secretary.proposes("yunxi", title);
        }

        try (var office = arrives(ZHANG_WEI, TASKLIST);
                var finance = arrives("li.na", TASKLIST)) {
            var task = office.tasksAbout(project).get(0);
            assertThat(finance.tasksAbout(project)).isEmpty();
            assertThat(status(office, ENGINE + "/task/" + task)).isEqualTo(200);
            assertThat(status(finance, ENGINE + "/task/" + task)).isIn(403, 404);
            finance.showsInTasklist("全部", project);
            assertThat(finance.page.locator(".tasks-list li.task", withText(title)))
                    .hasCount(0);

            var page = office.page;
            office.opensInTasklist("待签收", project, title);
            page.locator("button.claim").click();
            page.getByLabel("受理，转部门会审").check();
            page.locator(".form-actions button", withText("提交")).click();

            page.waitForCondition(() -> office.stageOf(project).equals("UNDER_OPINION"));
        }
    }

    private static int status(Official official, String path) {
        return official.page.request().get(url(official, path)).status();
    }

    private static String url(Official official, String path) {
        return URI.create(official.page.url()).resolve(path).toString();
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void cockpitAndAdminAreForAdministrators() {
        enter("gu.ping", "顾萍", Role.EXPERT);
        zhangWeiAdministers();
        try (var expert = arrives("gu.ping", "/")) {
            for (var door : List.of(COCKPIT, ADMIN)) {
                assertThat(Objects.requireNonNull(expert.goTo(door)).status()).isEqualTo(403);
                assertThat(expert.page.locator("body")).containsText(Pattern.compile("[一-龥]"));
            }
        }
        var expert = guest("gu.ping");
        for (var data : List.of("/user", "/group", "/process-instance", "/deployment", "/authorization")) {
            var answer = expert.asks(ENGINE + data);
            assertThat(answer.body()).as(data).doesNotContain(ZHANG_WEI, "administrators", "projectLifecycle");
        }
        var administrator = guest(ZHANG_WEI);
        var found = administrator.asks(ENGINE + "/user?firstName=%E5%BC%A0%E4%BC%9F");
        assertThat(found.json()).hasSize(1);
        assertThat(found.json().path(0).path("id").asText()).isEqualTo(ZHANG_WEI);
        assertThat(administrator.asks(ENGINE + "/group").json().findValuesAsText("id"))
                .contains("experts", "administrators", "secretaries-yunxi");
    }

    // ---- machines

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/user", "/api/me", "/api/tasks"})
    void aMachineThatDoesNotProveWhoItIsGetsNothingAndNoCookie(String path) {
        var nobody = new Guest(address());
        for (var headers : List.of(
                Map.<String, String>of(),
                Map.of("Authorization", "Bearer garbage"),
                Map.of("Authorization", "Bearer a.b.c"),
                Map.of("Authorization", "Basic garbage"),
                Map.of("Authorization", "Basic bm9ib2R5Om5vdGhpbmc="))) {
            var answer = nobody.asks(path, headers);
            assertThat(answer.status()).as(path + headers).isEqualTo(401);
            assertThat(answer.body()).doesNotContain("Exception", "org.");
            if (!headers.isEmpty()) {
                assertThat(answer.sets()).as("cookie for " + headers).isFalse();
            }
        }
    }

    // ---- out

    @ParameterizedTest
    @ValueSource(strings = {"/", TASKLIST, COCKPIT, ADMIN, WELCOME})
    void whoLogsOutIsOutEverywhereAndAskedForThePasswordAgain(String door) {
        zhangWeiAdministers();
        try (var zhang = arrives(ZHANG_WEI, door)) {
            var page = zhang.page;
            isIn(page, door);
            var stolen = zhang.page.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals(Guest.SESSION))
                    .findFirst()
                    .orElseThrow()
                    .value;
            assertThat(withSession(stolen)).isEqualTo(200);

            if (door.equals("/")) {
                page.locator("form[action$='/logout'] button").click();
                assertThat(page.locator("form[action$='/logout']")).hasCount(0);
            } else {
                page.locator(".account.dropdown .dropdown-toggle").click();
                page.locator(".account.dropdown .logout a").click();
                isAskedForPassword(page);
            }

            assertThat(withSession(stolen)).isEqualTo(401);
            for (var other : List.of("/", TASKLIST)) {
                zhang.goTo(other);
                isAskedForPassword(page);
            }
        }
    }

    /** What somebody gets who has got hold of a session's cookie. */
    int withSession(String session) {
        return new Guest(address())
                .asks("/api/me", Map.of("Cookie", Guest.SESSION + "=" + session))
                .status();
    }

    @ParameterizedTest
    @CsvSource({
        TASKLIST + ",#/?searchQuery=%5B%5D",
        COCKPIT + ",#/processes",
        ADMIN + ",#/users",
        WELCOME + ",",
    })
    void aLostSessionLeadsBackToWhereOneWas(String door, @Nullable String place) {
        zhangWeiAdministers();
        try (var zhang = arrives(ZHANG_WEI, door)) {
            var page = zhang.page;
            isIn(page, door);
            var foreign = new ArrayList<String>();
            page.onRequest(request -> {
                if (isScript(request) && !request.url().startsWith(address().toString())) {
                    foreign.add(request.url());
                }
            });
            var loaded = new AtomicInteger();
            page.onLoad(again -> loaded.incrementAndGet());
            page.context().clearCookies(new ClearCookiesOptions().setName(Guest.SESSION));
            assertThat(status(zhang, ENGINE + "/task/count")).isEqualTo(401);

            goesOn(page, place);
            page.waitForCondition(() -> loaded.get() > 0);
            if (page.locator("#password").isVisible()) {
                zhang.logsIn(passwordOf(ZHANG_WEI));
            }

            isIn(page, door);
            assertThat(foreign).isEmpty();
        }
    }

    private static void goesOn(Page page, @Nullable String place) {
        if (place == null) {
            page.reload();
            return;
        }
        try {
            page.evaluate("place => { location.hash = place; }", place);
        } catch (PlaywrightException leaving) {
            assertThat(leaving).hasMessageContaining("navigation"); // a call of the page's own was refused first
        }
    }

    private static boolean isScript(Request request) {
        return List.of("xhr", "fetch").contains(request.resourceType());
    }

    // ---- forged requests

    @Test
    void nothingIsChangedByARequestThatDoesNotComeFromOurPages() {
        enter("gu.ping", "顾萍", Role.EXPERT);
        var expert = guest("gu.ping");

        assertThat(expert.sends("/api/drafts", "{}", Map.of()).status()).isEqualTo(403);
        assertThat(expert.sends("/logout", "", Map.of()).status()).isEqualTo(403);
        assertThat(expert.asks("/api/me").status()).isEqualTo(200);
        assertThat(expert.sends("/camunda/api/admin/auth/user/default/logout", "", Map.of())
                        .status())
                .isEqualTo(403);
        var again = guest("gu.ping");
        assertThat(again.sends(ENGINE + "/task/any/claim", "{\"userId\":\"gu.ping\"}", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theEnginesOwnWaysInAreClosed() {
        enter("gu.ping", "顾萍", Role.EXPERT);
        var expert = guest("gu.ping");
        var token = Map.of("X-XSRF-TOKEN", "any");

        for (var path : List.of(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/admin/auth/user/default/login/welcome",
                "/camunda/api/admin/setup/default/user/create")) {
            assertThat(expert.sends(path, "{}", token).status()).as(path).isIn(401, 403);
            assertThat(new Guest(address()).sends(path, "{}", token).status())
                    .as(path)
                    .isIn(401, 403);
        }
    }

    // ---- people change

    @Test
    void aChangeOfSomebodysRolesReachesAnOpenSessionInTime() {
        enter("zhou.min", "周敏", Role.EXPERT);
        var open = guest("zhou.min");
        assertThat(groups(open)).contains("experts").doesNotContain("finance");
        assertThat(open.asks(ENGINE + "/group?member=zhou.min").status()).isIn(200, 403);

        join("zhou.min", Role.FINANCE);
        await().atMost(PROMISED).untilAsserted(() -> assertThat(groups(open)).contains("experts", "finance"));

        leave("zhou.min", Role.EXPERT);
        await().atMost(PROMISED)
                .untilAsserted(
                        () -> assertThat(groups(open)).contains("finance").doesNotContain("experts"));
    }

    private static List<String> groups(Guest guest) {
        var groups = new ArrayList<String>();
        guest.asks("/api/me").json().path("groups").forEach(group -> groups.add(group.asText()));
        return groups;
    }

    @Test
    void whoLeavesTheOfficeIsOutInTimeAndTheTaskTheyHadClaimedStaysOpen() {
        enter("ye.qing", "叶青", Role.SECRETARY, "jinxiu");
        enter("wu.gang", "吴刚", Role.PARTY_OFFICE);
        enter(ZHANG_WEI, "张伟", Role.PARTY_OFFICE);
        String project;
        try (var secretary = arrives("ye.qing", "/projects")) {
            project = secretary.proposes("jinxiu", "锦绣社区长廊");
        }
        var leaving = guest("wu.gang");
        var task = taskAbout(project, leaving);
        assertThat(leaving.sends("/api/tasks/" + task + "/claim", "{}").status())
                .isEqualTo(204);

        leave("wu.gang", Role.PARTY_OFFICE);
        await().atMost(PROMISED).untilAsserted(() -> assertThat(groups(leaving)).doesNotContain("party-office"));

        assertThat(leaving.sends("/api/tasks/" + task + "/complete", "{\"outcome\":\"ACCEPT\"}")
                        .status())
                .isEqualTo(403);
        dismiss("wu.gang");
        await().atMost(PROMISED)
                .untilAsserted(
                        () -> assertThat(leaving.asks("/api/me").status()).isEqualTo(401));
        assertThat(guest(ZHANG_WEI)
                        .asks("/api/projects/" + project)
                        .json()
                        .path("stage")
                        .asText())
                .isEqualTo("UNDER_CHECK");
    }

    static String taskAbout(String project, Guest guest) {
        for (var row : guest.asks("/api/tasks?text=").json().path("rows")) {
            if (row.path("businessKey").asText().equals(project)) {
                return row.path("task").asText();
            }
        }
        throw new AssertionError("Not asked about " + project);
    }

    // ---- guessing

    @Test
    void whoGuessesLearnsNothingAndIsStopped() {
        enter("sun.li", "孙丽", Role.EXPERT);
        var password = passwordOf("sun.li");
        var guesser = new Guest(address());
        var wrong = guesser.fillsIn(guesser.opens("/"), "sun.li", "wrong-0");
        var unknown = guesser.fillsIn(guesser.opens("/"), "nobody.knows", "wrong-0");
        assertThat(sentence(unknown)).isEqualTo(sentence(wrong)).containsPattern("[一-龥]");

        var last = wrong;
        for (var guess = 1; guess < 100; guess++) {
            last = guesser.fillsIn(guesser.opens("/"), "sun.li", "wrong-" + guess);
        }

        assertThat(sentence(last)).isIn(sentence(wrong), TOO_OFTEN);
        guesser.fillsIn(guesser.opens("/"), "sun.li", password);
        assertThat(guesser.asks("/api/me").status()).isEqualTo(afterGuessing());
    }

    /** Whether the right password after so many wrong ones is one guess too many, or whoever guessed has only waited. */
    abstract int afterGuessing();

    /** What the page says about the attempt. */
    abstract String sentence(Guest.Answer page);
}
