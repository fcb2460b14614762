package org.yanzhen.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.engine.Actor;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** Somebody leaves an office with work in hand. */
@ApplicationTest
class WhoLeavesTest {

    private static final UserId LEAVER = new UserId("office-leaver");

    @Autowired
    private Scene scene;

    @Autowired
    private Directory directory;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Actor actor;

    @Autowired
    private Inbox inbox;

    @Test
    void whatTheyHadTakenOthersOfTheOfficeTake() {
        directory.put(new Person(LEAVER, "离岗人员", Set.of(Role.PARTY_OFFICE.group())), Scene.PASSWORD);
        var task = scene.proposed().task("checkProposal");
        assertThat(scene.as(LEAVER.name())
                        .post("/api/tasks/" + task + "/claim", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(scene.as("party-office-1")
                        .post("/api/tasks/" + task + "/claim", Map.of())
                        .isRefusal())
                .isTrue();

        directory.put(new Person(LEAVER, "离岗人员", Set.of()));

        assertThat(scene.as("party-office-1")
                        .post("/api/tasks/" + task + "/claim", Map.of())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatTheyMayStillDoTheyKeep() {
        directory.put(
                new Person(LEAVER, "离岗人员", Set.of(Role.PARTY_OFFICE.group(), Role.EXPERT.group())), Scene.PASSWORD);
        var task = scene.proposed().task("checkProposal");
        scene.as(LEAVER.name()).post("/api/tasks/" + task + "/claim", Map.of());

        directory.put(new Person(LEAVER, "离岗人员", Set.of(Role.PARTY_OFFICE.group())));

        assertThat(scene.as("party-office-1")
                        .post("/api/tasks/" + task + "/claim", Map.of())
                        .isRefusal())
                .isTrue();
    }

    /** As the doors of the engine do it, where people are built in. */
    @Test
    void whoIsDeletedOrPutOutOfAGroupAtAnyDoorGivesTasksBack() {
        directory.put(new Person(LEAVER, "离岗人员", Set.of(Role.PARTY_OFFICE.group())), Scene.PASSWORD);
        var one = scene.proposed().task("checkProposal");
        scene.as(LEAVER.name()).post("/api/tasks/" + one + "/claim", Map.of());

        asAdministrator(() -> identity.deleteMembership(LEAVER.name(), Role.PARTY_OFFICE.group()));

        assertThat(inbox.find(one).orElseThrow().assignee()).isNull();

        directory.put(new Person(LEAVER, "离岗人员", Set.of(Role.PARTY_OFFICE.group())));
        var other = scene.proposed().task("checkProposal");
        scene.as(LEAVER.name()).post("/api/tasks/" + other + "/claim", Map.of());

        asAdministrator(() -> identity.deleteUser(LEAVER.name()));

        assertThat(inbox.find(other).orElseThrow().assignee()).isNull();
        assertThat(scene.as("party-office-1")
                        .post("/api/tasks/" + other + "/claim", Map.of())
                        .status())
                .isEqualTo(204);
    }

    private void asAdministrator(Runnable work) {
        actor.as(new UserId("administrator"), Set.of(Role.ADMINISTRATOR.group()), work);
    }

    @Test
    void draftsStayWithTheCommunity() {
        scene.today(LocalDate.of(2023, 1, 30));
        var community = scene.community();
        var former = community + "-secretary";
        var draft = scene.draft(former, community);
        scene.as(former).send("PUT", "/api/drafts/" + draft, Map.of("version", 0, "content", Map.of("title", "电梯协商")));
        scene.upload(former, draft, "方案.txt", "楼栋名单".getBytes(StandardCharsets.UTF_8));

        directory.put(new Person(new UserId(former), "书记", Set.of(Role.SECRETARY.group())));
        var successor = scene.secretaryInTheOffice(community);

        assertThat(scene.draft(successor, community)).isEqualTo(draft);
        assertThat(scene.as(successor).get("/projects").body()).contains("电梯协商");
        assertThat(scene.as(successor)
                        .post("/api/drafts/" + draft + "/submit", Scene.proposal())
                        .isRefusal())
                .isFalse();
        assertThat(scene.as(former).get("/api/drafts/" + draft).isRefusal()).isTrue();
    }

    @Test
    void draftsOfApplicationsStayWithTheCommunity() {
        var round = scene.submittedRound().open();
        var community = scene.community();
        var draft = round.draft(community);
        var former = community + "-secretary";
        scene.as(former)
                .send(
                        "PUT",
                        "/api/applications/drafts/" + draft,
                        Map.of("version", 0, "content", Map.of("title", "长者食堂")));

        directory.put(new Person(new UserId(former), "书记", Set.of(Role.SECRETARY.group())));
        var successor = scene.secretaryInTheOffice(community);

        assertThat(scene.as(successor).get("/applications").body()).contains("长者食堂");
        assertThat(scene.as(successor).get("/api/applications/drafts/" + draft).body())
                .contains("长者食堂");
        assertThat(scene.as(former).get("/api/applications/drafts/" + draft).status())
                .isEqualTo(403);
    }

    @Test
    void whatSomebodyDidStaysUnderTheNameTheyHadThen() {
        var office = new UserId("office-renamed");
        directory.put(new Person(office, "王秀英", Set.of(Role.PARTY_OFFICE.group())), Scene.PASSWORD);
        var play = scene.proposed().does(office.name(), "checkProposal", Map.of("outcome", "ACCEPT"));
        scene.today(LocalDate.of(2023, 2, 1));
        directory.put(new Person(office, "王秀英（原党建办）", Set.of(Role.EXPERT.group())));
        assertThat(directory.nameOf(office)).isEqualTo("王秀英（原党建办）");

        directory.remove(office);

        var page = scene.as("party-office-1").get("/projects/" + play.id()).body();
        assertThat(page).contains("王秀英").doesNotContain("原党建办").doesNotContain("office-renamed");
        assertThat(directory.nameOf(office)).isEqualTo("王秀英（原党建办）");
    }
}
