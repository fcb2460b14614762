package org.yanzhen.projects;

import java.util.Set;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.UserId;

/** Nobody decides on what they submitted, wrote, scored or verified. */
public class OwnWork extends NotAllowed {

    private OwnWork() {
        super("own-work");
    }

    static void forbid(UserId by, Set<UserId> hadAHandInIt) {
        if (hadAHandInIt.contains(by)) {
            throw new OwnWork();
        }
    }
}
