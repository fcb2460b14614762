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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.competitions.CompetitionEvent.InterestsDeclared;
import org.yanzhen.shared.UserId;
import org.yanzhen.shared.Words;

/** Which communities an expert has to do with, said before the first look at any application of a round. */
@Entity
public class InterestDeclaration extends AbstractAggregateRoot<InterestDeclaration> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "round"))
    private RoundId round;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "expert"))
    private UserId expert;

    @Convert(converter = Words.class)
    private Set<String> communities;

    private Instant declaredAt;

    InterestDeclaration(RoundId round, UserId expert, Set<String> communities, Instant now) {
        this.round = round;
        this.expert = expert;
        this.communities = Set.copyOf(communities);
        this.declaredAt = now;
        registerEvent(new InterestsDeclared(
                round, expert, now, communities.stream().sorted().toList()));
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected InterestDeclaration() {}

    public RoundId round() {
        return round;
    }

    public UserId expert() {
        return expert;
    }

    /** Their codes. */
    public Set<String> communities() {
        return Set.copyOf(communities);
    }

    public Instant declaredAt() {
        return declaredAt;
    }
}
