package org.yanzhen.projects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.yanzhen.shared.InvalidInput.Mistakes;

/**
 * What the panel scores, and what the scores mean.
 *
 * @param criteria whose points sum to 100
 * @param excellent from so many points on average
 * @param accepted from so many points on average
 * @param panel at least so many members
 */
@Validated
@ConfigurationProperties("yanzhen.projects.acceptance")
public record AcceptanceRubric(
        @NotEmpty List<@Valid Criterion> criteria,
        @Min(0) @Max(100) @DefaultValue("90") int excellent,
        @Min(0) @Max(100) @DefaultValue("70") int accepted,
        @Min(1) @DefaultValue("3") int panel) {

    /**
     * @param key of the form's field
     * @param points at most
     */
    public record Criterion(
            @NotBlank String key,
            @NotBlank String name,
            @Min(1) int points) {}

    @AssertTrue(message = "the criteria's points must sum to 100")
    boolean isComplete() {
        return criteria.stream().mapToInt(Criterion::points).sum() == 100;
    }

    AcceptanceResult resultOf(BigDecimal average) {
        if (average.compareTo(BigDecimal.valueOf(excellent)) >= 0) {
            return AcceptanceResult.EXCELLENT;
        }
        return average.compareTo(BigDecimal.valueOf(accepted)) >= 0
                ? AcceptanceResult.ACCEPTED
                : AcceptanceResult.FAILED;
    }

    /** @throws org.yanzhen.shared.InvalidInput if a criterion is missing, unknown, or has more points than it may */
    void check(Map<String, Integer> points) {
        var mistakes = new Mistakes();
        for (var criterion : criteria) {
            var given = points.get(criterion.key());
            mistakes.require(
                    given != null && given >= 0 && given <= criterion.points(),
                    criterion.key(),
                    "points-range",
                    criterion.name(),
                    criterion.points());
        }
        points.keySet().stream()
                .filter(key ->
                        criteria.stream().noneMatch(criterion -> criterion.key().equals(key)))
                .forEach(key -> mistakes.require(false, key, "criterion-unknown", key));
        mistakes.throwIfAny();
    }
}
