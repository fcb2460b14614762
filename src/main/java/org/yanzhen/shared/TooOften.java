package org.yanzhen.shared;

/** This has been done so often in so short a time that it has to wait (HTTP 429). */
public non-sealed class TooOften extends Refusal {

    public TooOften() {
        super("too-often");
    }

    @Override
    public int status() {
        return 429;
    }
}
