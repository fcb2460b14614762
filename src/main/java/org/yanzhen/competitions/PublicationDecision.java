package org.yanzhen.competitions;

/** What the second person says before a result is published. */
public enum PublicationDecision {
    PUBLISH,
    /** Back to the decision. */
    RETURN
}
