package org.yanzhen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.engine.Directory;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.AwardPlay;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.RoundPlay;
import org.yanzhen.testing.Scene;

/**
 * Nobody decides on what they submitted, wrote, scored or verified, whichever door they take: the person is asked, has the
 * right role, fills in the form, and is refused; the task stays open.
 */
@ApplicationTest
class SeparationOfDutiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Map<String, Object> APPROVE = Map.of("decision", "APPROVE");
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "ACCEPT");

    @Autowired
    ApplicationContext application;

    @Autowired
    Scene scene;

    @Autowired
    Directory directory;

    @Autowired
    TaskService tasks;

    private final Map<String, Person> people = new HashMap<>();

    /**
     * Somebody before a task they must not do.
     *
     * @param refusal what they are told
     */
    private record Temptation(String user, String task, Map<String, Object> answers, String refusal) {}

    private record Door(String name, String task, String deed) {}

    private static final List<Door> DOORS = List.of(
            new Door("the portal", "/api/tasks/%s", "/complete"),
            new Door("the Tasklist", "/camunda/api/engine/engine/default/task/%s", "/submit-form"),
            new Door("/engine-rest, by the form", "/engine-rest/task/%s", "/submit-form"),
            new Door("/engine-rest, without it", "/engine-rest/task/%s", "/complete"));

    @TestFactory
    Stream<DynamicNode> nobodyDecidesOnTheirOwnWork() {
        return Stream.of(
                duty("who proposed a project does not check it", this::proposerChecks),
                duty("who proposed a project does not decide on it", this::proposerDecides),
                duty("who checked a project does not decide on it", this::checkerDecides),
                duty("who reported does not verify", this::reporterVerifies),
                duty("who verified does not set the light", this::verifierSetsTheLight),
                duty("an intervention takes two persons", this::requesterIntervenes),
                duty("who drafted a round does not decide on it", this::drafterDecidesRound),
                duty("who applied does not check the application", this::applicantChecks),
                duty("who recommended does not decide", this::recommenderDecides),
                duty("a publication takes two persons", this::requesterPublishes),
                duty("taking a notice down takes two persons", this::requesterWithdraws),
                duty("who recommended does not decide who moves up", this::recommenderMovesUp),
                duty("who objected does not answer", this::objectorAnswers),
                duty("who signed for the community does not countersign", this::signerCountersigns),
                duty("who checked a tranche does not approve it", this::checkerApproves),
                duty("a large payment takes two of the committee", this::approverCosigns),
                duty("who approved a payment does not register it", this::approverRegisters),
                duty("who asked for the end of an award does not decide on it", this::requesterTerminates),
                duty("an administrator completes no business task", this::administratorWorks),
                duty("an auditor decides nothing", this::auditorWorks));
    }

    private DynamicNode duty(String name, Supplier<Temptation> temptation) {
        var prepared = new Once(temptation);
        return dynamicContainer(
                name,
                DOORS.stream()
                        .map(door ->
                                dynamicTest(name + ", through " + door.name(), () -> isRefused(prepared.get(), door))));
    }

    private void isRefused(Temptation temptation, Door door) {
        var task = door.task().formatted(temptation.task());
        var person = people.computeIfAbsent(temptation.user(), user -> Person.of(scene, directory, user));

        var answer = person.send("POST", task + door.deed(), json(door, temptation.answers()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains(temptation.refusal());
        assertThat(tasks.createTaskQuery().taskId(temptation.task()).count()).isEqualTo(1);
    }

    private static String json(Door door, Map<String, Object> answers) {
        try {
            return JSON.writeValueAsString(
                    door.name().equals("the portal")
                            ? answers
                            : Map.of(
                                    "variables",
                                    answers.entrySet().stream()
                                            .collect(Collectors.toMap(
                                                    Map.Entry::getKey, SeparationOfDutiesTest::typed))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> typed(Map.Entry<String, Object> answer) {
        try {
            return answer.getValue() instanceof List<?> rows
                    ? Map.of("value", JSON.writeValueAsString(rows), "type", "Json")
                    : Map.of("value", answer.getValue());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Temptation proposerChecks() {
        var both = both(Role.PARTY_OFFICE, Role.SECRETARY);
        return own(both, proposedBy(both).id(), "checkProposal", ACCEPT);
    }

    private Temptation proposerDecides() {
        var both = both(Role.WORKING_COMMITTEE, Role.SECRETARY);
        var play = proposedBy(both).accepted().agreedByDepartments();
        return own(both, play.id(), "decideProject", APPROVE);
    }

    private Temptation checkerDecides() {
        var both = both(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE);
        var play = scene.proposed().does(both, "checkProposal", ACCEPT).agreedByDepartments();
        return own(both, play.id(), "decideProject", APPROVE);
    }

    private Temptation reporterVerifies() {
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 27));
        var both = of(play.community(), Role.SECRETARY, Role.RESIDENT_TEAM);
        play.does(both, "reportQuarter", Play.report(50));
        return own(both, play.id(), "verifyReport", verified());
    }

    private Temptation verifierSetsTheLight() {
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 27));
        var both = of(play.community(), Role.RESIDENT_TEAM, Role.PARTY_OFFICE);
        play.does(play.secretary(), "reportQuarter", Play.report(50)).does(both, "verifyReport", verified());
        return own(both, play.id(), "setLight", Map.of("light", "GREEN"));
    }

    private Map<String, Object> verified() {
        return Map.of("visitedOn", scene.today().toString(), "verification", "CONFIRM");
    }

    private Temptation requesterIntervenes() {
        var play = scene.proposed().approved();
        var answer = play.asks("committee-1", "interventions", Map.of("kind", "SUSPEND", "reason", "施工单位更换。"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return own("committee-1", play.id(), "decideIntervention", APPROVE);
    }

    private Temptation drafterDecidesRound() {
        var both = both(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE);
        var proposal = scene.submittedRound().proposal();
        var draft = scene.as(both)
                .post("/api/competitions/drafts", Map.of("year", 2023))
                .json()
                .path("id")
                .asText();
        var answer = scene.as(both).post("/api/competitions/drafts/" + draft + "/submit", proposal);
        assertThat(answer.isRefusal()).as(answer.body()).isFalse();
        return own(both, draft, "decideRound", APPROVE);
    }

    private Temptation applicantChecks() {
        var round = scene.submittedRound().open();
        var entry = round.applies("老年助餐点", "50000.00");
        round.closed();
        var groups = new TreeSet<>(directory.groupsOf(new UserId(entry.secretary())));
        groups.add(Role.PARTY_OFFICE.group());
        directory.put(new Directory.Person(new UserId(entry.secretary()), "身兼两职", groups), Scene.PASSWORD);
        return own(entry.secretary(), entry.id(), "checkEligibility", Map.of("outcome", "ELIGIBLE"));
    }

    private RoundPlay ranked() {
        var round = scene.submittedRound().open();
        var entry = round.applies("老年助餐点", "50000.00");
        return round.closed().eligible(entry).nobodyIsPartial().scored(entry, 8, 16);
    }

    private Temptation recommenderDecides() {
        var both = both(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE);
        var round = ranked().does(both, "recommendAwards", Map.of("awards", RoundPlay.awards("50000.00")));
        return own(both, round.id(), "decideAwards", Map.of("awards", RoundPlay.awards("50000.00")));
    }

    private Temptation requesterPublishes() {
        var both = both(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE);
        var round = ranked().does("party-office-1", "recommendAwards", Map.of("awards", RoundPlay.awards("50000.00")))
                .does("committee-1", "decideAwards", Map.of("awards", RoundPlay.awards("50000.00")))
                .does(both, "requestPublication", Map.of("remarks", "已核对。"));
        return own(both, round.id(), "confirmPublication", Map.of("decision", "PUBLISH"));
    }

    private Temptation requesterWithdraws() {
        var round = ranked().awarded("50000.00");
        var answer = round.asks("committee-1", "withdrawal", Map.of("reason", "金额有误。"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return own("committee-1", round.id(), "decideNoticeWithdrawal", APPROVE);
    }

    private Temptation recommenderMovesUp() {
        var both = both(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE);
        var round = scene.submittedRound().open();
        var one = round.applies("老年助餐点", "50000.00");
        var other = round.applies("楼道口袋花园", "60000.00");
        round.closed()
                .eligible(one, other)
                .nobodyIsPartial()
                .scored(one, 9, 18)
                .scored(other, 8, 16)
                .does(both, "recommendAwards", Map.of("awards", RoundPlay.awards("50000.00", "0.00")))
                .decided("50000.00", "0.00")
                .noticeOver()
                .declines(one);
        return own(both, round.id(), "decideWaiting", Map.of("awards", RoundPlay.awards("50000.00")));
    }

    private Temptation objectorAnswers() {
        var round = ranked().awarded("50000.00");
        var answer = round.asks("party-office-1", "objections", Map.of("text", "金额与公示不符，请核实。"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return own(
                "party-office-1", round.id(), "answerObjection", Map.of("outcome", "DISMISSED", "reply", "已核实，不属实。"));
    }

    private AwardPlay award(String amount) {
        return AwardPlay.begun(
                scene,
                application,
                amount,
                new TranchePlan(50, Release.AGREEMENT),
                new TranchePlan(50, Release.CLOSE_OUT));
    }

    private Temptation signerCountersigns() {
        var play = award("80000.00");
        var both = of(play.community(), Role.SECRETARY, Role.PARTY_OFFICE);
        play.does(both, "confirmAgreement", AwardPlay.agreement("40000.00", "40000.00"));
        return own(both, play.id().toString(), "countersignAgreement", Map.of("outcome", "SIGN"));
    }

    private Temptation checkerApproves() {
        var play = award("80000.00").signed().requestedAndChecked();
        return own("party-office-1", play.id().toString(), "approvePayment", APPROVE);
    }

    private Temptation approverCosigns() {
        var play = award("400000.00").signed().requestedAndChecked().does("committee-1", "decidePayment", APPROVE);
        return own("committee-1", play.id().toString(), "cosignPayment", APPROVE);
    }

    private Temptation approverRegisters() {
        var both = both(Role.PARTY_OFFICE, Role.FINANCE);
        var play = award("80000.00").signed().requestedAndChecked().does(both, "approvePayment", APPROVE);
        return own(
                both,
                play.id().toString(),
                "registerPayment",
                Map.of("bankReference", "BANK-" + PEOPLE.get() + "-0001", "paidOn", "2023-03-01"));
    }

    private Temptation requesterTerminates() {
        var both = both(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE);
        var play = award("80000.00").signed();
        var answer = play.asks(both, "terminations", Map.of("reason", "社区无力继续实施。", "clawBack", "0.00"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return own(both, play.id().toString(), "decideTermination", APPROVE);
    }

    private Temptation administratorWorks() {
        var both = both(Role.ADMINISTRATOR, Role.PARTY_OFFICE);
        return before(both, scene.proposed().id(), "checkProposal", ACCEPT, "您的角色不能进行这项操作");
    }

    private Temptation auditorWorks() {
        var both = both(Role.AUDITOR, Role.PARTY_OFFICE);
        return before(both, scene.proposed().id(), "checkProposal", ACCEPT, "您的角色不能进行这项操作");
    }

    private Temptation own(String user, String about, String step, Map<String, Object> answers) {
        return before(user, about, step, answers, "须由他人审批");
    }

    private Temptation before(String user, String about, String step, Map<String, Object> answers, String refusal) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(about)
                .taskDefinitionKey("userTask_" + step)
                .list()
                .get(0);
        return new Temptation(user, task.getId(), new LinkedHashMap<>(answers), refusal);
    }

    private Play proposedBy(String both) {
        scene.today(LocalDate.of(2023, 1, 30));
        var community = scene.community();
        var groups = new TreeSet<>(directory.groupsOf(new UserId(both)));
        groups.add(Role.SECRETARY.groupFor(community));
        directory.put(new Directory.Person(new UserId(both), "身兼两职", groups), Scene.PASSWORD);
        return scene.proposedBy(both, community, Scene.proposal());
    }

    /** Somebody new who has both roles. */
    private String both(Role one, Role other) {
        return person(Set.of(one.group(), other.group()));
    }

    /** Somebody new who has these roles for a community. */
    private String of(String community, Role... roles) {
        return person(Arrays.stream(roles)
                .flatMap(role -> role == Role.SECRETARY || role == Role.RESIDENT_TEAM
                        ? Stream.of(role.group(), role.groupFor(community))
                        : Stream.of(role.group()))
                .collect(Collectors.toSet()));
    }

    private String person(Set<String> groups) {
        var user = "duties-" + PEOPLE.incrementAndGet();
        directory.put(new Directory.Person(new UserId(user), "身兼两职", groups), Scene.PASSWORD);
        return user;
    }

    /** What leads to the temptation is played once for all doors. */
    private static final class Once implements Supplier<Temptation> {

        private final Supplier<Temptation> make;
        private @Nullable Temptation made;

        Once(Supplier<Temptation> make) {
            this.make = make;
        }

        @Override
        public Temptation get() {
            if (made == null) {
                made = make.get();
            }
            return made;
        }
    }
}
