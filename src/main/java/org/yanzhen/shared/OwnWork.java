package org.yanzhen.shared;

import java.util.Set;

/** Nobody decides on what they submitted, wrote, scored or verified. */
public class OwnWork extends NotAllowed {

    private OwnWork() {
        super("own-work");
    }

    public static void forbid(UserId by, Set<UserId> hadAHandInIt) {
        if (hadAHandInIt.contains(by)) {
            throw new OwnWork();
        }
    }
}
