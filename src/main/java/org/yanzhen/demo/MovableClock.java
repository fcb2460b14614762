package org.yanzhen.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Runs like the system's clock, a settable time ahead of or behind it. */
public class MovableClock extends Clock {

    private final Clock system;
    private volatile Duration offset;

    MovableClock(Clock system, Duration offset) {
        this.system = system;
        this.offset = offset;
    }

    public void moveTo(Instant now) {
        offset = offsetTo(now);
    }

    Duration offsetTo(Instant then) {
        return Duration.between(system.instant(), then);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    /** Another zone's view of the same clock: it moves along. */
    @Override
    public Clock withZone(ZoneId zone) {
        var moved = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return moved.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return moved.withZone(other);
            }
        };
    }
}
