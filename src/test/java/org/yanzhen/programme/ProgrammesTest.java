package org.yanzhen.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.yanzhen.testing.Refused.assertRefused;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.programme.Programmes.NewKeyPoint;
import org.yanzhen.testing.ApplicationTest;

@ApplicationTest
class ProgrammesTest {

    @Autowired
    Programmes programmes;

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
        assertRefused("year-without-programme", () -> programmes.close(2041));
    }

    @Test
    void aProgrammeIsEnteredOnceAndClosedForGood() {
        programmes.enter(2042, "2042 年度党建计划", List.of(new NewKeyPoint(1, 1, "主题", "要点")));
        programmes.enter(2042, "另一份计划", List.of(new NewKeyPoint(2, 1, "主题", "另一个要点")));
        assertThat(programmes.keyPoints(2042)).extracting(KeyPoint::title).containsExactly("要点");
        assertThatCode(() -> programmes.requireOpen(2042)).doesNotThrowAnyException();

        programmes.close(2042);
        assertRefused("year-closed", () -> programmes.requireOpen(2042));

        programmes.enter(2042, "另一份计划", List.of());
        assertRefused("year-closed", () -> programmes.requireOpen(2042));
    }
}
