package org.yanzhen.projects;

import jakarta.persistence.Embeddable;

/** A {@link Milestone} as it is kept. */
@Embeddable
class MilestoneRow {

    private int quarter;
    private String goal;
    private String indicator;
    private int weight;

    MilestoneRow(Milestone milestone) {
        this.quarter = milestone.quarter();
        this.goal = milestone.goal();
        this.indicator = milestone.indicator();
        this.weight = milestone.weight();
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected MilestoneRow() {}

    Milestone value() {
        return new Milestone(quarter, goal, indicator, weight);
    }
}
