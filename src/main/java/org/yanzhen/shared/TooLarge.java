package org.yanzhen.shared;

/** More was sent at once than anybody would type (HTTP 413). */
public non-sealed class TooLarge extends Refusal {

    /** @param most in megabytes */
    public TooLarge(long most) {
        super("too-large", most);
    }

    @Override
    public int status() {
        return 413;
    }
}
