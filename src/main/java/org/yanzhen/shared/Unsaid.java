package org.yanzhen.shared;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may stand in the log: what it was and where, but not what it said, because that is often what people
 * wrote or who they are. What Java itself says of a null or a wrong class stays.
 */
public final class Unsaid extends Exception {

    private Unsaid(Throwable failure, @Nullable Throwable cause) {
        super(kind(failure), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    public static Unsaid of(Throwable failure) {
        var cause = failure.getCause();
        return new Unsaid(failure, cause == null || cause == failure ? null : of(cause));
    }

    private static String kind(Throwable failure) {
        var name = failure.getClass().getName();
        if (failure instanceof SQLException sql) {
            return "%s, error %d, state %s".formatted(name, sql.getErrorCode(), sql.getSQLState());
        }
        return failure instanceof NullPointerException || failure instanceof ClassCastException
                ? failure.toString()
                : name;
    }
}
