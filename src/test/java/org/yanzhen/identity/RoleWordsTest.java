package org.yanzhen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RoleWordsTest {

    @Test
    void rolesAreCalledAsPeopleCallThemWithWhatTheyAreFor() {
        assertThat(said("secretaries", "secretaries-baihe")).isEqualTo("社区书记（baihe）");
        assertThat(said("department-economy", "departments")).isEqualTo("职能部门（economy）");
        assertThat(said("resident-teams-xinghe", "resident-teams", "resident-teams-chaji"))
                .isEqualTo("驻点团队（chaji、xinghe）");
        assertThat(said("party-office", "working-committee")).isEqualTo("党建办、党工委");
    }

    @Test
    void theGroupsOfTheEngineSayNothing() {
        assertThat(said("administrators", Role.ENGINE_ADMINISTRATORS)).isEqualTo("流程管理员");
        assertThat(said()).isEmpty();
    }

    private static String said(String... groups) {
        return RoleWords.of(List.of(groups), Locale.SIMPLIFIED_CHINESE);
    }
}
