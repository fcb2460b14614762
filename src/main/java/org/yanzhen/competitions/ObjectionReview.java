package org.yanzhen.competitions;

/** How the objections stand at the end of the notice. */
public enum ObjectionReview {
    /** Some are not answered yet. */
    OPEN,
    /** The round goes back to the decision. */
    UPHELD,
    /** Nothing stands against the result. */
    NONE
}
