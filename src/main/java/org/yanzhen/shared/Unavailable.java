package org.yanzhen.shared;

import java.time.Duration;

/** Something the application cannot do without is not there at the moment (HTTP 503). Nothing was done. */
public non-sealed class Unavailable extends Refusal {

    private static final Duration SOON = Duration.ofSeconds(15);

    public Unavailable(String code) {
        super(code);
    }

    @Override
    public int status() {
        return 503;
    }

    @Override
    public Duration retryAfter() {
        return SOON;
    }
}
