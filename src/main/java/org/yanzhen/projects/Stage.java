package org.yanzhen.projects;

import java.util.EnumSet;
import java.util.Set;

/** Where a project stands. */
public enum Stage {
    /** 形式审查. */
    UNDER_CHECK,
    /** 退回修改: the secretary has it again. */
    RETURNED,
    /** 部门会审. */
    UNDER_OPINION,
    /** 待审定. */
    UNDER_DECISION,
    /** 实施. */
    RUNNING,
    /** 中止. */
    SUSPENDED,
    /** 验收. */
    UNDER_ACCEPTANCE,
    /** 结项. */
    CLOSED,
    /** 不予立项. */
    REJECTED,
    /** 已撤回. */
    WITHDRAWN,
    /** 已终止. */
    TERMINATED;

    static final Set<Stage> BEFORE_DECISION = EnumSet.of(UNDER_CHECK, RETURNED, UNDER_OPINION, UNDER_DECISION);
    static final Set<Stage> PUBLISHED = EnumSet.of(RUNNING, SUSPENDED, UNDER_ACCEPTANCE, CLOSED, TERMINATED);

    /** Without a project of these stages the community has none this year. */
    static final Set<Stage> NEVER_WAS = EnumSet.of(REJECTED, WITHDRAWN);

    /** Everybody in the street office may know of it: it was approved and published. */
    public boolean isPublished() {
        return PUBLISHED.contains(this);
    }

    /** Nothing can happen to it any more. */
    public boolean isOver() {
        return this == CLOSED || this == REJECTED || this == WITHDRAWN || this == TERMINATED;
    }
}
