package org.yanzhen.competitions;

/**
 * Why an application may have been funded before; people judge.
 *
 * @param about the number and title of the other application, or the year of the award
 */
public record DuplicateWarning(Kind kind, String about) {

    /** What was found. */
    public enum Kind {
        /** The community applied in another round as well. */
        SAME_COMMUNITY,
        /** Another application is called much the same. */
        SIMILAR_TITLE,
        /** The community had an award in an earlier year. */
        PAST_AWARD
    }
}
