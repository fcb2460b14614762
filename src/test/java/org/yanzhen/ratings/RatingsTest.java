package org.yanzhen.ratings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Refused.assertMistake;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** The party office says how many stars a community has; who answers for all reads it; nobody else does either. */
@ApplicationTest
class RatingsTest {

    private static final UserId OFFICE = new UserId("party-office-1");
    private static final int YEAR = 2023;

    @Autowired
    Scene scene;

    @Autowired
    Ratings ratings;

    @Test
    void aCommunityThatNobodyRatedHasNoStars() {
        assertThat(ratings.starsOf(scene.community(), YEAR)).isZero();
    }

    @Test
    void starsBelongToAYear() {
        var community = scene.community();

        ratings.enter(YEAR, Map.of(community, 5), OFFICE);

        assertThat(ratings.starsOf(community, YEAR)).isEqualTo(5);
        assertThat(ratings.starsOf(community, YEAR - 1)).isZero();
    }

    @Test
    void whoIsNotNamedKeepsTheirStars() {
        var rated = scene.community();
        ratings.enter(YEAR, Map.of(rated, 4), OFFICE);

        ratings.enter(YEAR, Map.of(scene.community(), 3), OFFICE);

        assertThat(ratings.starsOf(rated, YEAR)).isEqualTo(4);
    }

    @Test
    void whoChangedARatingIsOnRecordAndWhoLeftItIsNot() {
        var changed = scene.community();
        var left = scene.community();
        ratings.enter(YEAR, Map.of(changed, 4, left, 4), OFFICE);

        ratings.enter(YEAR, Map.of(changed, 0, left, 4), new UserId("party-office-2"));

        var now = ratings.of(YEAR);
        assertThat(now.get(changed))
                .satisfies(rating -> assertThat(rating.enteredBy().name()).isEqualTo("party-office-2"));
        assertThat(now.get(left))
                .satisfies(rating -> assertThat(rating.enteredBy()).isEqualTo(OFFICE));
        assertThat(ratings.starsOf(changed, YEAR)).isZero();
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsSaved() {
        var community = scene.community();

        assertMistake(
                "stars[" + community + "]", "stars-range", () -> ratings.enter(YEAR, Map.of(community, 6), OFFICE));
        assertMistake(
                "stars[nowhere]",
                "stars-community",
                () -> ratings.enter(YEAR, Map.of(community, 3, "nowhere", 1), OFFICE));
        assertMistake("year", "stars-year", () -> ratings.enter(23, Map.of(community, 3), OFFICE));

        assertThat(ratings.starsOf(community, YEAR)).isZero();
    }

    @Test
    void thePartyOfficeEntersStarsOnThePage() {
        var community = scene.community();

        assertThat(entered("party-office-1", community, "5").status()).isEqualTo(302);

        assertThat(ratings.starsOf(community, YEAR)).isEqualTo(5);
        assertThat(scene.as("party-office-1").get("/ratings?year=2023").body())
                .contains("2023年评星定级", "stars." + community, "保存");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThat(entered("party-office-1", scene.community(), "五").status()).isEqualTo(400);
    }

    @Test
    void whoAnswersForAllReadsAndChangesNothing() {
        for (var reader : List.of("committee-1", "finance-1", "auditor-1", "administrator")) {
            var community = scene.community();
            assertThat(scene.as(reader).get("/ratings?year=2023"))
                    .as(reader)
                    .satisfies(page -> assertThat(page.status()).isEqualTo(200))
                    .satisfies(page -> assertThat(page.body()).doesNotContain("stars." + community));
            assertThat(entered(reader, community, "5").status()).as(reader).isEqualTo(403);
            assertThat(ratings.starsOf(community, YEAR)).isZero();
        }
    }

    @Test
    void whoAnswersForOneCommunityOrScoresApplicationsReadsNothing() {
        for (var stranger : List.of("guihua-secretary", "team-1", "expert-1", "housing-1")) {
            assertThat(scene.as(stranger).get("/ratings?year=2023").status())
                    .as(stranger)
                    .isEqualTo(403);
            assertThat(entered(stranger, "guihua", "5").status()).as(stranger).isEqualTo(403);
        }
    }

    private Answer entered(String user, String community, String stars) {
        return scene.as(user)
                .send(
                        "POST",
                        "/ratings",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString(
                                "year=2023&stars." + community + "=" + URLEncoder.encode(stars, UTF_8)));
    }
}
