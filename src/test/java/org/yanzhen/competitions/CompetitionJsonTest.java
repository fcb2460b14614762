package org.yanzhen.competitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.competitions.CompetitionExamples.OPENS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanzhen.shared.Money;

/** What is kept in one column comes back as it was. */
class CompetitionJsonTest {

    @Test
    void rules() {
        var json = new RulesJson();

        assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(CompetitionExamples.rules())))
                .isEqualTo(CompetitionExamples.rules());
    }

    @Test
    void brokenRules() {
        var json = new FailedRulesJson();
        var broken = List.of(new FailedRule("stars", "星级不足"));

        assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(broken)))
                .isEqualTo(broken);
    }

    @Test
    void points() {
        var json = new PointsJson();
        var points = Map.of("c1", new BigDecimal("8.5"), "c2", new BigDecimal("20.00"));

        assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(points)))
                .isEqualTo(points);
    }

    @Test
    void aRankingToTheLastDigit() {
        var json = new RankingJson();
        var rules = CompetitionExamples.rules();
        var ranking = Ranking.of(new RankingInput(
                rules.criteria(),
                rules.categories(),
                3,
                rules.bonusPerStar(),
                rules.bonusCap(),
                30,
                rules.tieBreaks(),
                Money.yuan(100_000),
                List.of(entry("a", 1), entry("b", 2), entry("c", 3))));

        assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(ranking)))
                .isEqualTo(ranking);
    }

    private static RankingInput.Entry entry(String id, int ordinal) {
        var points = Map.of("c1", new BigDecimal(7 + ordinal), "c2", new BigDecimal("16.5"));
        return new RankingInput.Entry(
                id,
                ordinal,
                "为老服务",
                Money.yuan(50_000),
                OPENS,
                ordinal,
                Map.of("expert-1", points, "expert-2", points, "expert-3", points),
                Map.of("expert-1", new BigDecimal("90"), "expert-2", new BigDecimal("80.5")));
    }
}
