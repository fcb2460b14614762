package org.yanzhen.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How far a condition is, as the secretary sees it at the end of a quarter. */
@Embeddable
public class ConditionReport {

    /** As the form offers it. */
    public enum State {
        MET,
        UNDER_WAY,
        NOT_BEGUN
    }

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @Column(columnDefinition = "TEXT")
    private String done;

    /** @param done what was done for it */
    public ConditionReport(State state, String done) {
        this.state = state;
        this.done = done;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected ConditionReport() {}

    public State state() {
        return state;
    }

    public String done() {
        return done;
    }
}
