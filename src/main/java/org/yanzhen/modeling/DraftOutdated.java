package org.yanzhen.modeling;

import java.util.Map;
import org.yanzhen.shared.RuleViolation;

/** Another release came into use since this change began: it would be undone. The draft is kept. */
public class DraftOutdated extends RuleViolation {

    private final int newer;

    /** @param newer number of the release in use */
    DraftOutdated(int newer) {
        super("draft-outdated", newer);
        this.newer = newer;
    }

    @Override
    public Map<String, Object> particulars() {
        return Map.of("code", code(), "newer", newer);
    }
}
