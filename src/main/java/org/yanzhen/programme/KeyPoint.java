package org.yanzhen.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** One of the year's 要点 (thirty in 2023), under a theme. */
@Entity
public class KeyPoint {

    @Embeddable
    public record Id(
            @Column(name = "programme_year") int year,
            @Column(name = "number") int number) implements Serializable {}

    @EmbeddedId
    private Id id;

    private int themeNumber;
    private String theme;
    private String title;

    KeyPoint(int year, int number, int themeNumber, String theme, String title) {
        this.id = new Id(year, number);
        this.themeNumber = themeNumber;
        this.theme = theme;
        this.title = title;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected KeyPoint() {}

    public int year() {
        return id.year();
    }

    public int number() {
        return id.number();
    }

    public int themeNumber() {
        return themeNumber;
    }

    public String theme() {
        return theme;
    }

    public String title() {
        return title;
    }
}
