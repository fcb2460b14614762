package org.yanzhen.modeling;

import java.time.Instant;
import org.yanzhen.shared.UserId;

/** Something that happened to a change of a model, which others should know of. */
public sealed interface ReleaseEvent {

    long release();

    String process();

    UserId author();

    Instant at();

    /** It waits for a second administrator. */
    record ReleaseSubmitted(long release, String process, UserId author, Instant at, String note)
            implements ReleaseEvent {}

    /** A second administrator had it deployed. */
    record ReleaseApproved(long release, String process, UserId author, Instant at) implements ReleaseEvent {}

    record ReleaseRefused(long release, String process, UserId author, Instant at, String reason)
            implements ReleaseEvent {}
}
