package org.yanzhen.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yanzhen.communities.Communities.NewCommunity;
import org.yanzhen.communities.Community.Kind;

/** The street office of 2023 as the demo knows it. */
class DemoOrganisationTest {

    @Test
    void fortyFiveCommunitiesUrbanAndRural() {
        var communities = DemoOrganisation.organisation().communities();

        assertThat(communities).hasSize(45);
        assertThat(communities)
                .extracting(NewCommunity::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z0-9]+"));
        assertThat(communities).extracting(NewCommunity::name).doesNotHaveDuplicates();
        assertThat(communities).extracting(NewCommunity::residentTeam).allMatch(team -> team.matches("team-\\d"));
        assertThat(communities.stream().filter(community -> !community.sample()))
                .hasSize(7);
    }

    @Test
    void aCooperativeBelongsToARuralCommunity() {
        var organisation = DemoOrganisation.organisation();
        var rural = organisation.communities().stream()
                .filter(community -> community.kind() == Kind.RURAL)
                .map(NewCommunity::code)
                .collect(toSet());

        assertThat(organisation.cooperatives()).hasSizeGreaterThan(100).allSatisfy(cooperative -> assertThat(rural)
                .contains(cooperative.community()));
    }

    @Test
    void theProgrammeHasSevenThemesAndThirtyKeyPoints() {
        var points = DemoFiles.rows("programme-2023.csv");

        assertThat(points.stream().map(row -> row.number("theme_no")).distinct())
                .hasSize(7);
        assertThat(points)
                .extracting(row -> row.number("point_no"))
                .doesNotHaveDuplicates()
                .hasSize(30);
    }

    @Test
    void everyPublicProjectIsOfACommunityThatIsNoSampleAndServesAKeyPoint() {
        var real = DemoOrganisation.organisation().communities().stream()
                .filter(community -> !community.sample())
                .map(NewCommunity::code)
                .toList();
        var projects = DemoFiles.rows("projects-2023.csv");

        assertThat(projects).extracting(row -> row.get("community")).containsExactlyInAnyOrderElementsOf(real);
        assertThat(projects).extracting(row -> row.number("key_point")).allMatch(point -> point >= 1 && point <= 30);
    }

    @Test
    void whatIsMadeUpSaysSo() {
        assertThat(DemoFiles.rows("sample-projects.csv")).isNotEmpty().allMatch(row -> row.get("title")
                .endsWith("（样例）"));
    }
}
