package org.yanzhen.shared;

/** There is no such thing, or none that this person may know of (HTTP 404). */
public non-sealed class Unknown extends Refusal {

    /** @param what the key of its name, say {@code project} */
    public Unknown(String what, Object id) {
        super("unknown-" + what, id);
    }

    @Override
    public int status() {
        return 404;
    }
}
