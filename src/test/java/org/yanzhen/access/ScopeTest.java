package org.yanzhen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.engine.Directory;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.AwardPlay;
import org.yanzhen.testing.Scene;
import org.yanzhen.web.AccessTable;
import org.yanzhen.web.Action;
import org.yanzhen.web.Action.Way;
import org.yanzhen.web.Scope;

/** Whoever has the role, but not for this thing, is refused at every way the table has; whose it is gets it. */
@ApplicationTest
class ScopeTest {

    /** With these, whose a thing is decides. */
    private static final Set<Scope> NARROW =
            EnumSet.of(Scope.OWN_COMMUNITY, Scope.ASKED, Scope.ASSIGNED, Scope.OWN_DRAFT, Scope.TASK, Scope.SUBJECT);

    /** The engine has none of these here, for nobody. */
    private static final Set<String> NOT_KEPT = Set.of("/rendered-form", "/comment", "/attachment");

    private static final Set<Role> READS_ALL =
            EnumSet.of(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE, Role.AUDITOR, Role.FINANCE);

    /** Whatever any of them asks for. */
    private static final String JSON = """
            {"version": 0, "content": {}, "reason": "试一试。", "userId": null}
            """;

    private static final String FORM = "reason=%E8%AF%95&version=0";

    private static final byte[] FILE = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    ApplicationContext application;

    @Autowired
    Scene scene;

    @Autowired
    Directory directory;

    @Autowired
    HistoryService history;

    private final Set<String> departmentsAsked = new HashSet<>();
    private final Map<String, Person> people = new HashMap<>();

    /**
     * @param ways how its paths begin, without {@code /api} and the doors of the engine
     * @param owner who gets it, at those ways that change nothing
     */
    private record Thing(String ways, String owner, Map<String, String> names) {}

    @Test
    void whoseAThingIsGetsItAndAnotherOfTheSameRoleDoesNot() {
        var things = things();
        var foreigners = foreigners();
        var wrong = new ArrayList<String>();
        var tried = 0;
        for (var action : AccessTable.ACTIONS) {
            for (var way : action.ways()) {
                var thing = things.stream()
                        .filter(one -> plain(way).startsWith(one.ways()))
                        .findFirst()
                        .orElse(null);
                if (thing == null) {
                    continue;
                }
                for (var role : rolesWithNarrowScope(action)) {
                    tried++;
                    var answer = attempt(Objects.requireNonNull(foreigners.get(role)), way, thing);
                    if (answer != 403 && answer != 404) {
                        wrong.add("%s as a foreign %s: %d".formatted(way, role, answer));
                    }
                }
                if (way.method().equals("GET")
                        && action.who().allows(person(thing.owner()).caller().orElseThrow())
                        && NOT_KEPT.stream().noneMatch(way.toString()::endsWith)) {
                    tried++;
                    var answer = attempt(thing.owner(), way, thing);
                    if (answer >= 300) {
                        wrong.add("%s by %s, whose it is: %d".formatted(way, thing.owner(), answer));
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(150);
    }

    private List<Thing> things() {
        var round = scene.submittedRound().open();
        var draftOf = scene.community();
        var applicationDraft = round.draft(draftOf);
        var entry = round.applies("老年助餐点", "50000.00");
        round.closed().eligible(entry).nobodyIsPartial();
        var expert = round.scorersOf(entry).get(0);
        var award = AwardPlay.begun(scene, application, "30000.00", new TranchePlan(100, Release.AGREEMENT));
        var community = scene.community();
        var proposalDraft = scene.draft(community + "-secretary", community);
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 27));
        departmentsAsked.addAll(play.file().project().departments());
        var file = scene.upload(play.secretary(), play.id(), "现场照片.pdf", FILE)
                .json()
                .path("id")
                .asText();
        var projectRuns = play.instances().get(0).getId();
        var applicationRan = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(entry.id())
                .processDefinitionKey("competitionApplication")
                .singleResult()
                .getId();
        return List.of(
                new Thing("/applications/drafts/{id}", draftOf + "-secretary", Map.of("id", applicationDraft)),
                new Thing(
                        "/applications/{id}", entry.secretary(), Map.of("id", entry.id(), "instance", applicationRan)),
                new Thing("/expert/applications", expert, Map.of("id", entry.id())),
                new Thing("/expert/attachments", expert, Map.of("application", entry.id(), "number", "1")),
                new Thing(
                        "/awards/{id}",
                        award.secretary(),
                        Map.of(
                                "id",
                                award.id().toString(),
                                "instance",
                                award.instances().get(0).getId())),
                new Thing("/drafts/{id}", community + "-secretary", Map.of("id", proposalDraft)),
                new Thing("/projects/{id}", play.secretary(), Map.of("id", play.id(), "instance", projectRuns)),
                new Thing("/attachments/{id}", play.secretary(), Map.of("id", file)),
                new Thing("/subjects/{subject}", play.secretary(), Map.of("subject", play.id())),
                new Thing("/tasks/{task}", play.secretary(), Map.of("task", play.task("reportQuarter"))),
                new Thing("/task/{id}", play.secretary(), Map.of("id", play.task("reportQuarter"))));
    }

    /** One for each role who has nothing to do with any of these. */
    private Map<Role, String> foreigners() {
        var community = scene.community();
        return Map.of(
                Role.SECRETARY, community + "-secretary",
                Role.RESIDENT_TEAM, community + "-team",
                Role.PARTY_OFFICE, "party-office-2",
                Role.DEPARTMENT, departmentThatWasNotAsked(),
                Role.EXPERT, "expert-9",
                Role.WORKING_COMMITTEE, "committee-2",
                Role.FINANCE, "finance-1");
    }

    private String departmentThatWasNotAsked() {
        return directory.membersOf(Role.DEPARTMENT.group()).keySet().stream()
                .map(UserId::name)
                .filter(user -> departmentsAsked.stream().noneMatch(asked -> user.equals(asked + "-1")))
                .findFirst()
                .orElseThrow();
    }

    /** Who reads everything may read this, too. */
    private static List<Role> rolesWithNarrowScope(Action action) {
        return action.who().everybody() == Scope.TASK
                ? List.of(Role.SECRETARY, Role.RESIDENT_TEAM, Role.DEPARTMENT, Role.EXPERT, Role.FINANCE)
                : action.who().roles().entrySet().stream()
                        .filter(entry -> NARROW.contains(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .filter(role -> action.who().roles().get(role) != Scope.SUBJECT || !READS_ALL.contains(role))
                        .toList();
    }

    private Person person(String user) {
        return people.computeIfAbsent(user, name -> Person.of(scene, directory, name));
    }

    private int attempt(String user, Way way, Thing thing) {
        var path = way.path().getPatternString().replace("{engine}", "default");
        for (var name : thing.names().entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        var person = person(user);
        if (way.method().equals("POST") && path.endsWith("/attachments")) {
            return scene.upload(user, thing.names().getOrDefault("subject", ""), "现场照片.pdf", FILE)
                    .status();
        }
        if (!way.method().equals("POST") && !way.method().equals("PUT")) {
            return person.send(way.method(), path, null).statusCode();
        }
        return way.path().getPatternString().matches("/(api|engine-rest|camunda)/.*")
                ? person.send(way.method(), path, JSON).statusCode()
                : person.send(way.method(), path, FORM, "application/x-www-form-urlencoded")
                        .statusCode();
    }

    /** Without the door. */
    private static String plain(Way way) {
        return way.path()
                .getPatternString()
                .replaceFirst("^/(api|engine-rest|camunda/api/engine/engine/\\{engine})(?=/)", "");
    }
}
