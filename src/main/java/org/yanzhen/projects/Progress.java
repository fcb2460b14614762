package org.yanzhen.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How far a milestone is, at the end of a quarter. */
@Embeddable
public class Progress {

    private int milestone;
    private int percent;

    @Column(columnDefinition = "TEXT")
    private String done;

    /**
     * @param milestone the quarter it is due in
     * @param percent 0 to 100
     * @param done what was done for it
     */
    public Progress(int milestone, int percent, String done) {
        this.milestone = milestone;
        this.percent = percent;
        this.done = done;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Progress() {}

    public int milestone() {
        return milestone;
    }

    public int percent() {
        return percent;
    }

    public String done() {
        return done;
    }
}
