package org.yanzhen.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
}
