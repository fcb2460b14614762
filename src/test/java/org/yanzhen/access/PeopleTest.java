package org.yanzhen.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.Role;
import org.yanzhen.notifications.Messages;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** Nobody makes people, roles or passwords alone, nobody knows another's password, and those concerned hear of it. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class PeopleTest {

    private static final String ASKS = "administrator";
    private static final String CONFIRMS = "auditor-1";
    private static final String CHOSEN = "三号楼 42 户 8 月漏水";
    private static final Pattern CODE = Pattern.compile("<code>([A-Z2-9]{20})</code>");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Scene scene;

    @Autowired
    Directory directory;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<String, Person> people = new HashMap<>();

    private Person as(String user) {
        return people.computeIfAbsent(user, name -> Person.of(scene, directory, name));
    }

    private static String newId() {
        return "new-person-" + NUMBER.incrementAndGet();
    }

    private HttpResponse<String> post(String user, String path, String... fields) {
        var body = new StringBuilder();
        for (var at = 0; at < fields.length; at += 2) {
            body.append(at == 0 ? "" : "&")
                    .append(fields[at])
                    .append('=')
                    .append(URLEncoder.encode(fields[at + 1], UTF_8));
        }
        return as(user).send("POST", path, body.toString(), "application/x-www-form-urlencoded");
    }

    private void ask(String kind, String person, String... more) {
        var fields = new java.util.ArrayList<>(List.of("kind", kind, "person", person));
        fields.addAll(List.of(more));
        var answer = post(ASKS, "/people", fields.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private long waiting(String person) {
        return database.sql("SELECT id FROM change_of_person WHERE person = ? AND confirmed IS NULL")
                .params(person)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> confirm(String user, String person) {
        return post(user, "/people/changes/" + waiting(person) + "/confirm");
    }

    private static String code(HttpResponse<String> page) {
        var found = CODE.matcher(page.body());
        assertThat(found.find()).as(page.statusCode() + page.body()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> choose(String person, String code, String password) {
        var stranger = Person.stranger(scene);
        var form = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(stranger.send("GET", "/login/code", null).body());
        assertThat(form.find()).isTrue();
        return stranger.send(
                "POST",
                "/login/code",
                "username=%s&code=%s&password=%s&again=%s&_csrf=%s"
                        .formatted(
                                person,
                                code,
                                URLEncoder.encode(password, UTF_8),
                                URLEncoder.encode(password, UTF_8),
                                URLEncoder.encode(form.group(1), UTF_8)),
                "application/x-www-form-urlencoded");
    }

    private List<String> told(String person) {
        return messages.of(new UserId(person), null).stream()
                .map(Messages.Message::text)
                .toList();
    }

    @Test
    void aChangeStandsAmongTheTasksOfWhoeverMayConfirmItUntilItIsDecided() {
        var person = newId();
        ask("ENTER", person, "name", "待确认" + person, "role", "PARTY_OFFICE");
        var matter = "新增人员 待确认" + person + "<";

        assertThat(as(CONFIRMS).send("GET", "/tasks", null).body()).contains("等您决定", "确认人员变更", matter);
        assertThat(as(ASKS).send("GET", "/tasks", null).body()).doesNotContain(matter);
        assertThat(as("party-office-1").send("GET", "/tasks", null).body()).doesNotContain("等您决定");

        post(CONFIRMS, "/people/changes/" + waiting(person) + "/refuse");
        assertThat(as(CONFIRMS).send("GET", "/tasks", null).body()).doesNotContain(matter);
    }

    @Test
    void oneAdministratorAloneMakesNobodyAMemberOfTheCommittee() {
        var person = newId();
        ask("ENTER", person, "name", "新委员", "role", "WORKING_COMMITTEE");

        assertThat(directory.find(new UserId(person))).isEmpty();
        var own = confirm(ASKS, person);
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("另一位管理员或纪检监察人员");
        assertThat(post("party-office-1", "/people/changes/" + waiting(person) + "/confirm")
                        .statusCode())
                .isEqualTo(403);
        assertThat(directory.find(new UserId(person))).isEmpty();

        var code = code(confirm(CONFIRMS, person));
        assertThat(directory.groupsOf(new UserId(person))).containsExactly("working-committee");
        assertThat(choose(person, code, CHOSEN).headers().firstValue("Location"))
                .hasValue("/login?renewed");
        assertThat(directory.passwordMatches(new UserId(person), CHOSEN)).isTrue();
        var again = choose(person, code, CHOSEN + "!");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("一次性口令不正确");
        await().untilAsserted(() -> assertThat(told(CONFIRMS)).anyMatch(text -> text.contains(person)));
        await().untilAsserted(() -> assertThat(told(person)).anyMatch(text -> text.contains("重新设定")));
    }

    @Test
    void aPasswordIsResetByTwoAndChosenByItsOwner() {
        var person = scene.community() + "-secretary";
        ask("RESET", person);
        assertThat(directory.passwordMatches(new UserId(person), Scene.PASSWORD))
                .isTrue();
        await().untilAsserted(() -> assertThat(told(person)).anyMatch(text -> text.contains("重设密码")));

        var code = code(confirm("administrator-2", person));
        assertThat(directory.passwordMatches(new UserId(person), Scene.PASSWORD))
                .isFalse();
        assertThat(as(ASKS).send("GET", "/people", null).body()).doesNotContain(code);
        var wrong = choose(person, "WRONG", CHOSEN);
        assertThat(wrong.statusCode()).isEqualTo(409);
        for (var weak : List.of("1", "123456789012", "password2023!", person + "-2023")) {
            assertThat(choose(person, code, weak).statusCode()).as(weak).isEqualTo(409);
        }
        assertThat(choose(person, code, CHOSEN).statusCode()).isEqualTo(302);
        assertThat(directory.passwordMatches(new UserId(person), CHOSEN)).isTrue();
        assertThat(directory.groupsOf(new UserId(person))).contains("secretaries");
    }

    @Test
    void nobodyConfirmsWhatConcernsThemselves() {
        ask("RESET", "administrator-2");
        var id = waiting("administrator-2");

        assertThat(confirm("administrator-2", "administrator-2").statusCode()).isEqualTo(403);

        assertThat(post(CONFIRMS, "/people/changes/" + id + "/refuse").statusCode())
                .isEqualTo(302);
        assertThat(post(CONFIRMS, "/people/changes/" + id + "/confirm").statusCode())
                .isEqualTo(409);
        assertThat(directory.passwordMatches(new UserId("administrator-2"), Scene.PASSWORD))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "WORKING_COMMITTEE, FINANCE, 不能既是",
        "ADMINISTRATOR, FINANCE, 不能既是",
        "AUDITOR, PARTY_OFFICE, 不能既是",
        "SECRETARY, PARTY_OFFICE, 必须注明",
        "DEPARTMENT, DEPARTMENT, 必须注明"
    })
    void rolesThatNobodyHasTogetherAreRefusedAndSoAreThoseWithoutAScope(String one, String other, String why) {
        var answer =
                post(ASKS, "/people", "kind", "ENTER", "person", newId(), "name", "某人", "role", one, "role", other);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b\u2060", "张\n三", "张\u202e三", " "})
    void aNameIsOneLineInWhichSomethingIsSeen(String name) {
        var id = newId();
        var answer = post(ASKS, "/people", "kind", "ENTER", "person", id, "name", name, "role", "FINANCE");

        assertThat(answer.statusCode()).isIn(400, 409);
        assertThat(as(ASKS).send("GET", "/people", null).body()).doesNotContain(id);
    }

    @Test
    void theLastAdministratorStays() {
        var others = directory.membersOf("administrators").keySet().stream()
                .filter(one -> !one.name().equals(ASKS))
                .map(one -> directory.find(one).orElseThrow())
                .toList();
        try {
            others.forEach(one -> directory.put(new Directory.Person(one.id(), one.name(), Set.of())));
            for (var kind : List.of("REMOVE", "ROLES")) {
                var answer = post(ASKS, "/people", "kind", kind, "person", ASKS, "role", "EXPERT");
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.body()).contains("最后一位流程管理员");
            }
        } finally {
            others.forEach(directory::put);
        }
    }

    @Test
    void theEnginesOwnDoorsChangeNoPeople() {
        for (var attempt : List.of(
                "POST /user/create",
                "DELETE /user/expert-9",
                "PUT /user/committee-1/credentials",
                "PUT /user/committee-1/profile",
                "POST /user/committee-1/unlock",
                "POST /group/create",
                "PUT /group/finance/members/administrator",
                "DELETE /group/finance/members/finance-1")) {
            var parts = attempt.split(" ", -1);
            var answer = as(ASKS).send(parts[0], "/camunda/api/engine/engine/default" + parts[1], "{}");
            assertThat(answer.statusCode()).as(attempt).isEqualTo(403);
        }
    }

    @Test
    void anAdministratorDecidesNothingAtAnyDoorWhateverElseTheyAre() {
        var person = newId();
        directory.put(
                new Directory.Person(
                        new UserId(person),
                        "身兼多职",
                        Set.of(
                                Role.ADMINISTRATOR.group(),
                                Role.FINANCE.group(),
                                Role.PARTY_OFFICE.group(),
                                Role.WORKING_COMMITTEE.group(),
                                Role.SECRETARY.group(),
                                Role.SECRETARY.groupFor("guihua"))),
                Scene.PASSWORD);

        for (var path : List.of("/api/funds", "/api/competitions/drafts", "/api/drafts", "/api/payments/results")) {
            var answer = as(person).send("POST", path, "{}");
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
        directory.remove(new UserId(person));
    }

    @Test
    void aPasswordKeptByTheEnginesOwnQuickHashStillServesAndIsThenKeptByTheSlowOne() throws Exception {
        var person = new UserId(scene.community() + "-secretary");
        var old = MessageDigest.getInstance("SHA-512").digest((CHOSEN + "salt").getBytes(UTF_8));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> database.sql("UPDATE ACT_ID_USER SET PWD_ = ?, SALT_ = ? WHERE ID_ = ?")
                        .params("{SHA-512}" + Base64.getEncoder().encodeToString(old), "salt", person.name())
                        .update());

        assertThat(directory.passwordMatches(person, "falsch")).isFalse();
        assertThat(kept(person)).startsWith("{SHA-512}");
        assertThat(directory.passwordMatches(person, CHOSEN)).isTrue();
        assertThat(kept(person)).startsWith("{PBKDF2-SHA512}1000$");
        assertThat(directory.passwordMatches(person, CHOSEN)).isTrue();
    }

    private String kept(UserId person) {
        return database.sql("SELECT PWD_ FROM ACT_ID_USER WHERE ID_ = ?")
                .params(person.name())
                .query(String.class)
                .single();
    }
}
