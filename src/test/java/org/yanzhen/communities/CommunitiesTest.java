package org.yanzhen.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Refused.assertRefused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.communities.Communities.NewCommunity;
import org.yanzhen.communities.Communities.Organisation;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

@ApplicationTest
class CommunitiesTest {

    @Autowired
    Scene scene;

    @Autowired
    Communities communities;

    @Test
    void whatIsThereStaysAsItIs() {
        var code = scene.community();
        var before = communities.get(code);

        communities.enter(new Organisation(
                List.of(new NewCommunity(code, "改名社区", Community.Kind.RURAL, "team-9", false)), List.of(), Map.of()));

        assertThat(communities.get(code)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void whatIsNewIsKnownAtOnce() {
        assertThat(communities.find("not-there-yet")).isEmpty();

        var code = scene.community();

        assertThat(communities.find(code)).map(Community::residentTeam).contains("team-1");
        assertThat(communities.attachedTo("team-1")).extracting(Community::code).contains(code);
        assertThat(communities.attachedTo("team-9"))
                .isNotEmpty()
                .extracting(Community::code)
                .doesNotContain(code);
    }

    @Test
    void whatDoesNotExistIsSaid() {
        assertRefused("unknown-community", () -> communities.get("nowhere"));
    }

    @Test
    void aDepartmentThatIsNotOneOfOursIsCalledByItsCode() {
        assertThat(communities.departmentName("nowhere")).isEqualTo("nowhere");
        assertThat(communities.departmentName("housing")).isNotEqualTo("housing");
    }
}
