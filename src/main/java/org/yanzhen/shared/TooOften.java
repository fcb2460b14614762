package org.yanzhen.shared;

import java.time.Duration;

/** This has been done so often in so short a time that it has to wait (HTTP 429). */
public non-sealed class TooOften extends Refusal {

    private final Duration wait;

    /** @param wait until it may be tried again */
    public TooOften(Duration wait) {
        super("too-often");
        this.wait = wait;
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public Duration retryAfter() {
        return wait;
    }
}
