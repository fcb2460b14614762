package org.yanzhen.modeling.running;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.UserId;

/**
 * The move of running instances from one version of a process to another.
 *
 * @param source id of the process definition they run on
 * @param target id of the one they go to
 * @param version grows whenever the plan changes, so that nobody starts what another has changed meanwhile
 */
public record Migration(
        String id,
        String process,
        String source,
        int fromVersion,
        String target,
        int toVersion,
        List<Mapping> mappings,
        State state,
        UserId preparedBy,
        Instant preparedAt,
        @Nullable UserId startedBy,
        @Nullable Instant startedAt,
        @Nullable Instant overAt,
        @Nullable String batch,
        long version) {

    /** How far it is. */
    public enum State {
        PREPARED,
        RUNNING,
        OVER
    }

    /** What will be, or was, done about one instance. */
    public enum Outcome {
        /** Not tried yet with this plan. */
        UNTRIED,
        POSSIBLE,
        IMPOSSIBLE,
        WAITING,
        MOVED,
        FAILED,
        /** Stays on its version. */
        LEFT
    }

    /** @param title of what it is about; null if it has none, or it is over */
    public record Item(
            String instance,
            @Nullable String businessKey,
            @Nullable String title,
            boolean chosen,
            Outcome outcome,
            List<Hindrance> hindrances) {}

    /**
     * How many instances are how far.
     *
     * @param chosen that are to be moved
     * @param left that stay on their version, because an administrator says so or they cannot be moved
     */
    public record Progress(
            State state,
            int all,
            int chosen,
            int untried,
            int possible,
            int impossible,
            int waiting,
            int moved,
            int failed,
            int left) {}
}
