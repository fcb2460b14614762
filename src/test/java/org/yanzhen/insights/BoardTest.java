package org.yanzhen.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** 比拼赶超: every community, four quarters, one light each; every number opens what it counts. */
@ApplicationTest
class BoardTest {

    private static final Pattern COUNT =
            Pattern.compile("href=\"(/board\\?[^\"]*light=[A-Z_]+)\">.*?<strong>(\\d+)</strong>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<td class=\"nowrap\">");

    @Autowired
    Scene scene;

    @Test
    void communitiesStandInTheOrderOfTheStreetOfficeEvenWithoutAProject() throws IOException {
        var demo = new ClassPathResource("demo/communities.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();

        assertThat(lines().stream().map(line -> line.path("community").asText()).filter(demo::contains))
                .hasSize(45)
                .containsExactlyElementsOf(demo);
    }

    @Test
    void aQuarterShowsItsLightOnceItIsSet() {
        var play = scene.proposed().approved();
        assertThat(quarters(play)).containsExactly("NOT_YET", "NOT_YET", "NOT_YET", "NOT_YET");

        play.until(LocalDate.of(2023, 3, 27));
        assertThat(quarters(play)).containsExactly("WAITING", "NOT_YET", "NOT_YET", "NOT_YET");

        play.reviewedGreen(100);
        assertThat(quarters(play)).containsExactly("GREEN", "NOT_YET", "NOT_YET", "NOT_YET");

        play.until(LocalDate.of(2023, 6, 27))
                .reportedAndVerified(60)
                .does("party-office-1", "setLight", Map.of("light", "AMBER", "remark", "签约进度偏慢。"));
        assertThat(quarters(play)).containsExactly("GREEN", "AMBER", "NOT_YET", "NOT_YET");
    }

    @Test
    void whatIsNotApprovedIsNotOnTheBoard() {
        var play = scene.proposed().accepted();

        assertThat(quarters(play)).containsExactly("NONE", "NONE", "NONE", "NONE");
        assertThat(line(play).path("title").isNull()).isTrue();
    }

    @Test
    void everyNumberOpensTheRowsItCounts() {
        scene.proposed().approved().until(LocalDate.of(2023, 3, 27)).reviewedGreen(100);
        var counts = COUNT.matcher(
                        scene.as("party-office-1").get("/board?year=2023").body())
                .results()
                .toList();

        assertThat(counts).hasSizeGreaterThanOrEqualTo(4);
        for (var count : counts) {
            var address = count.group(1).replace("&amp;", "&");
            var rows = ROW.matcher(scene.as("party-office-1").get(address).body())
                    .results()
                    .count();
            assertThat(rows).as(address).isEqualTo(Long.parseLong(count.group(2)));
        }
    }

    @Test
    void aFileIsLinkedOnlyForThoseWhoMayReadIt() {
        var play = scene.proposed().approved();

        assertThat(scene.as("party-office-1").get("/board?year=2023").body()).contains("/projects/" + play.id());
        assertThat(scene.as(play.secretary()).get("/board?year=2023").body()).contains("/projects/" + play.id());
        assertThat(scene.as("guihua-secretary").get("/board?year=2023").body())
                .doesNotContain("/projects/" + play.id());
    }

    private List<String> quarters(Play play) {
        return StreamSupport.stream(line(play).path("quarters").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode line(Play play) {
        return lines().stream()
                .filter(line -> line.path("community").asText().equals(play.community()))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> lines() {
        var lines = scene.as("party-office-1").get("/api/board?year=2023").json();
        return StreamSupport.stream(lines.spliterator(), false).toList();
    }
}
