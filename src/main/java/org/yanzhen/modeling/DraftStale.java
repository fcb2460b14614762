package org.yanzhen.modeling;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.RuleViolation;

/** The draft was saved elsewhere meanwhile. Both contents are told, so that none is lost. */
public class DraftStale extends RuleViolation {

    /** @param content of the file in question; null if it has none */
    record Theirs(long version, @Nullable String content) {}

    record Mine(@Nullable String content) {}

    private final transient Theirs theirs;
    private final transient Mine mine;

    /** @param version of what is saved */
    DraftStale(long version, @Nullable String saved, @Nullable String sent) {
        super("draft-stale");
        theirs = new Theirs(version, saved);
        mine = new Mine(sent);
    }

    @Override
    public Map<String, Object> particulars() {
        return Map.of("code", code(), "theirs", theirs, "mine", mine);
    }
}
