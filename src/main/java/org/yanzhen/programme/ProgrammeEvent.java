package org.yanzhen.programme;

import java.time.Instant;
import org.yanzhen.shared.UserId;

/** Something that happened to a year. */
public sealed interface ProgrammeEvent {

    int year();

    UserId by();

    Instant at();

    /** Somebody else has to say so as well. */
    record ClosingRequested(int year, UserId by, Instant at, String reason) implements ProgrammeEvent {}

    record ClosingDismissed(int year, UserId by, Instant at, UserId requestedBy) implements ProgrammeEvent {}

    record YearClosed(int year, UserId by, Instant at) implements ProgrammeEvent {}
}
