package org.yanzhen.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.yanzhen.testing.Refused.assertRefused;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.programme.Programmes.NewKeyPoint;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

@ApplicationTest
class ProgrammesTest {

    @Autowired
    Programmes programmes;

    @Autowired
    Scene scene;

    @Test
    void theProgrammeOf2023HasSevenThemesAndThirtyKeyPoints() {
        var points = programmes.keyPoints(2023);

        assertThat(points)
                .extracting(KeyPoint::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
        assertThat(points).extracting(KeyPoint::theme).doesNotContain("").satisfies(themes -> assertThat(
                        themes.stream().distinct())
                .hasSize(7));
        assertThat(programmes.keyPoint(2023, 1)).map(KeyPoint::title).contains("万名党员进党校");
        assertThat(programmes.keyPoint(2023, 31)).isEmpty();
    }

    @Test
    void aYearWithoutAProgrammeTakesNoProposals() {
        assertRefused("year-without-programme", () -> programmes.requireOpen(2041));
        assertRefused("year-without-programme", () -> programmes.close(2041, new UserId("committee-1")));
    }

    @Test
    void aProgrammeIsEnteredOnceAndClosedForGoodByTwoPersons() {
        programmes.enter(2042, "2042 年度党建计划", List.of(new NewKeyPoint(1, 1, "主题", "要点")));
        programmes.enter(2042, "另一份计划", List.of(new NewKeyPoint(2, 1, "主题", "另一个要点")));
        assertThat(programmes.keyPoints(2042)).extracting(KeyPoint::title).containsExactly("要点");
        assertThatCode(() -> programmes.requireOpen(2042)).doesNotThrowAnyException();

        assertThat(posts("party-office-1", "closing", "2042", "&reason=%E7%94%B3%E6%8A%A5%E6%9C%9F%E6%BB%A1"))
                .isEqualTo(302);
        assertThat(posts("party-office-1", "closing/confirm", "2042", "")).isEqualTo(403);
        assertThatCode(() -> programmes.requireOpen(2042)).doesNotThrowAnyException();
        assertThat(posts("committee-1", "closing/confirm", "2042", "")).isEqualTo(302);
        assertRefused("year-closed", () -> programmes.requireOpen(2042));
        assertThat(programmes.isOpen(2042)).isFalse();

        programmes.enter(2042, "另一份计划", List.of());
        assertRefused("year-closed", () -> programmes.requireOpen(2042));
        var community = scene.community();
        for (var year : List.of(2041, 2042)) { // without a programme, closed
            assertThat(scene.as(community + "-secretary")
                            .post("/api/drafts", Map.of("community", community, "year", year))
                            .status())
                    .isEqualTo(409);
        }
    }

    private int posts(String user, String what, String year, String more) {
        return scene.as(user)
                .send(
                        "POST",
                        "/programmes/" + what,
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("year=" + year + more))
                .status();
    }
}
