package org.yanzhen.competitions;

/**
 * What kinds of project a round takes.
 *
 * @param quota the most awards of this category; 0 = no limit
 */
public record Category(String name, int quota) {

    /** Whether so many awards are all there may be. */
    boolean isFullWith(int awards) {
        return quota > 0 && awards >= quota;
    }
}
