package org.yanzhen.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.yanzhen.shared.RuleViolation;

/** 年度党建计划: what the street office set itself for a year. */
@Entity
class Programme {

    @Id
    @Column(name = "programme_year")
    private int year;

    private String title;
    private boolean closed;

    Programme(int year, String title) {
        this.year = year;
        this.title = title;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Programme() {}

    /** No more proposals for this year; what runs goes on. */
    void close() {
        closed = true;
    }

    void requireOpen() {
        if (closed) {
            throw new RuleViolation("year-closed", year);
        }
    }

    int year() {
        return year;
    }

    String title() {
        return title;
    }
}
