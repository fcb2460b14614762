package org.yanzhen.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.communities.Communities;
import org.yanzhen.testing.ApplicationTest;

/** Which of our groups somebody is in, by what Keycloak says of them. */
@ApplicationTest
class MembershipsTest {

    @Autowired
    private Communities communities;

    @Test
    void aSecretaryIsOneForTheCommunitiesOfTheirAttribute() {
        assertThat(memberships().groups(List.of("secretaries"), List.of("guihua")))
                .containsExactly("secretaries", "secretaries-guihua");
        assertThat(memberships().groups(List.of("resident-teams"), List.of("guihua", "pingbei")))
                .containsExactly("resident-teams", "resident-teams-guihua", "resident-teams-pingbei");
    }

    @Test
    void aCommunityMeansNothingWithoutSuchARole() {
        assertThat(memberships().groups(List.of("finance"), List.of("guihua"))).containsExactly("finance");
        assertThat(memberships().groups(List.of(), List.of("guihua"))).isEmpty();
    }

    @Test
    void aCommunityThatDoesNotExistIsLeftOutAndTheRoleStays() {
        assertThat(memberships().groups(List.of("secretaries"), List.of("atlantis")))
                .containsExactly("secretaries");
    }

    @Test
    void noGroupMayBeNamedThatWeDerive() {
        assertThat(memberships()
                        .groups(
                                List.of("secretaries-guihua", "resident-teams-guihua", "camunda-admin", "offline"),
                                List.of()))
                .isEmpty();
        assertThat(memberships().matters("secretaries-guihua")).isFalse();
        assertThat(memberships().matters("camunda-admin")).isFalse();
    }

    @Test
    void aDepartmentCountsForItsPeopleIfItExists() {
        assertThat(memberships().groups(List.of("departments", "department-housing", "department-moon"), List.of()))
                .containsExactly("department-housing", "departments");
        assertThat(memberships().groups(List.of("department-housing"), List.of()))
                .isEmpty();
    }

    @Test
    void administratorsAreTheEnginesToo() {
        assertThat(memberships().groups(List.of("administrators"), List.of()))
                .containsExactly("administrators", "camunda-admin");
    }

    @Test
    void ofTwoRolesThatNobodyHasTogetherOneDoesNotCount() {
        assertThat(memberships().groups(List.of("administrators", "finance"), List.of()))
                .containsExactly("administrators", "camunda-admin");
        assertThat(memberships().groups(List.of("working-committee", "finance"), List.of()))
                .containsExactly("working-committee");
        assertThat(memberships().groups(List.of("auditors", "secretaries"), List.of("guihua")))
                .containsExactly("auditors");
    }

    private Memberships memberships() {
        return new Memberships(communities);
    }
}
