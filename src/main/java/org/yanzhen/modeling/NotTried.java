package org.yanzhen.modeling;

/** What is to be handed in has to be driven along its ways first. */
class NotTried extends RuntimeException {

    private final transient Bundle content;

    NotTried(Bundle content) {
        super(null, null, false, false);
        this.content = content;
    }

    Bundle content() {
        return content;
    }
}
