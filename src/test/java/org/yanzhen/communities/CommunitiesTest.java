package org.yanzhen.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Refused.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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

    @Autowired
    PlatformTransactionManager transactions;

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

    /** Else whoever asks in the last moment before keeps everybody from it for a minute. */
    @Test
    void whatIsNewIsKnownAtOnceThoughSomebodyAskedJustBefore() {
        var code = "asked-just-before";

        new TransactionTemplate(transactions).executeWithoutResult(entered -> {
            communities.enter(new Organisation(
                    List.of(new NewCommunity(code, "新社区", Community.Kind.URBAN, "team-1", false)),
                    List.of(),
                    Map.of()));
            assertThat(CompletableFuture.supplyAsync(() -> communities.find(code))
                            .join())
                    .isEmpty();
        });

        assertThat(communities.find(code)).isPresent();
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
