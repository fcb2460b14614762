package org.yanzhen.competitions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.UserId;

/**
 * How far an expert is.
 *
 * @param assigned how many applications, without those handed to others
 * @param declared whether interests have been declared
 * @param remindedOn the last time the office did
 * @param replaced whether somebody else has taken their place since; what they had scored counts
 */
public record ExpertProgress(
        UserId expert,
        int assigned,
        int scored,
        int recused,
        boolean declared,
        @Nullable LocalDate remindedOn,
        boolean replaced) {

    /** Whether anything has been done yet. */
    public enum State {
        NOT_STARTED,
        UNDER_WAY,
        DONE
    }

    public State state() {
        if (declared && scored == assigned) {
            return State.DONE;
        }
        return scored == 0 ? State.NOT_STARTED : State.UNDER_WAY;
    }

    public int left() {
        return assigned - scored;
    }
}
