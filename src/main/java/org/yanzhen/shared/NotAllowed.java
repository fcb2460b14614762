package org.yanzhen.shared;

/** This person may not do this (HTTP 403). */
public non-sealed class NotAllowed extends Refusal {

    public NotAllowed(String code, Object... details) {
        super(code, details);
    }

    @Override
    public int status() {
        return 403;
    }
}
