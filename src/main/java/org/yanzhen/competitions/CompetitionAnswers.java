package org.yanzhen.competitions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.JsonMap;
import org.yanzhen.shared.UserId;

/** Answers to questions that administrators added to the form of a step: kept as they are, shown, exported. */
@Entity
public class CompetitionAnswers {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "round"))
    private RoundId round;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application"))
    private @Nullable ApplicationId application;

    private String step;

    @Convert(converter = JsonMap.class)
    private Map<String, Object> answers;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "given_by"))
    private UserId givenBy;

    private Instant givenAt;

    CompetitionAnswers(
            RoundId round,
            @Nullable ApplicationId application,
            String step,
            Map<String, Object> answers,
            UserId by,
            Instant now) {
        this.round = round;
        this.application = application;
        this.step = step;
        this.answers = answers;
        this.givenBy = by;
        this.givenAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected CompetitionAnswers() {}

    public RoundId round() {
        return round;
    }

    public Optional<ApplicationId> application() {
        return Optional.ofNullable(application);
    }

    /** The name of the task, in Chinese. */
    public String step() {
        return step;
    }

    /** By field: its label and its value. */
    public Map<String, Object> answers() {
        return answers;
    }

    public UserId givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
