package org.yanzhen.shared;

/** Nobody is logged in, or no longer (HTTP 401). */
public final class NotLoggedIn extends NotAllowed {

    public NotLoggedIn() {
        super("nobody-logged-in");
    }

    @Override
    public int status() {
        return 401;
    }
}
