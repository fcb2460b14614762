package org.yanzhen.competitions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.competitions.CompetitionEvent.ApplicationScored;
import org.yanzhen.shared.InvalidInput.Mistakes;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.UserId;

/** One expert's points for one application, given once and frozen. */
@Entity
public class Score extends AbstractAggregateRoot<Score> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application"))
    private ApplicationId application;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "expert"))
    private UserId expert;

    @Convert(converter = PointsJson.class)
    private Map<String, BigDecimal> points;

    private BigDecimal total;

    @Column(columnDefinition = "TEXT")
    private String remark;

    private Instant scoredAt;

    /** @throws InvalidInput if a criterion lacks points, or has more than it may */
    static Score give(
            Application application,
            ExpertAssignment assignment,
            Map<String, BigDecimal> points,
            String remark,
            RoundRules rules,
            Instant now) {
        assignment.requireOpen();
        application.require(ApplicationStage.ELIGIBLE);
        OwnWork.forbid(assignment.expert(), application.authors());
        check(points, rules);
        Reasons.require(false, "remark", remark);
        assignment.score();
        return new Score(application, assignment.expert(), points, remark, rules, now);
    }

    private static void check(Map<String, BigDecimal> points, RoundRules rules) {
        var mistakes = new Mistakes();
        IntStream.range(0, rules.criteria().size()).forEach(row -> {
            var criterion = rules.criteria().get(row);
            var given = points.get(criterion.key());
            mistakes.require(
                    given != null
                            && given.signum() >= 0
                            && given.compareTo(BigDecimal.valueOf(criterion.maximum())) <= 0
                            && given.stripTrailingZeros().scale() <= 1,
                    "scores[" + row + "].points",
                    "score-range",
                    criterion.name(),
                    criterion.maximum());
        });
        points.keySet().stream()
                .filter(key -> rules.criteria().stream()
                        .noneMatch(criterion -> criterion.key().equals(key)))
                .forEach(key -> mistakes.require(false, "scores", "criterion-unknown", key));
        mistakes.throwIfAny();
    }

    private Score(
            Application application,
            UserId expert,
            Map<String, BigDecimal> points,
            String remark,
            RoundRules rules,
            Instant now) {
        this.application = application.id();
        this.expert = expert;
        this.points = new LinkedHashMap<>(points);
        this.total = Scored.total(rules.criteria(), points);
        this.remark = remark;
        this.scoredAt = now;
        registerEvent(new ApplicationScored(application.round(), application.id(), expert, now));
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Score() {}

    public ApplicationId application() {
        return application;
    }

    public UserId expert() {
        return expert;
    }

    /** By criterion. */
    public Map<String, BigDecimal> points() {
        return new LinkedHashMap<>(points);
    }

    /** 0 to 100, two decimals. */
    public BigDecimal total() {
        return total;
    }

    public String remark() {
        return remark;
    }

    public Instant scoredAt() {
        return scoredAt;
    }
}
