package org.yanzhen.shared;

/** A rule of the business does not allow this now, whoever asks (HTTP 409). */
public non-sealed class RuleViolation extends Refusal {

    public RuleViolation(String code, Object... details) {
        super(code, details);
    }

    @Override
    public int status() {
        return 409;
    }
}
