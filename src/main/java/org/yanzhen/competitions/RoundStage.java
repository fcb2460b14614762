package org.yanzhen.competitions;

/** Where a round stands. */
public enum RoundStage {
    /** 待审批. */
    UNDER_APPROVAL,
    /** 退回修改: the party office has it again. */
    RETURNED,
    /** 不予批准. */
    REJECTED,
    /** 批准, about to be published. */
    APPROVED,
    /** 已发布, the window has not opened. */
    ANNOUNCED,
    /** 申报中. */
    OPEN,
    /** 资格审查. */
    UNDER_ELIGIBILITY,
    /** 专家评审. */
    UNDER_SCORING,
    /** 打擂台. */
    UNDER_PRESENTATION,
    /** 拟定建议. */
    UNDER_RECOMMENDATION,
    /** 待审定. */
    UNDER_DECISION,
    /** 已审定, not yet published. */
    DECIDED,
    /** 公示. */
    UNDER_NOTICE,
    /** 结果生效. */
    FINAL,
    /** 无结果结束: nobody applied, or nobody was eligible. */
    ENDED_WITHOUT_RESULT;

    /** Its rules are public: everybody in the street office may read them, and nobody can change them any more. */
    public boolean isPublished() {
        return compareTo(ANNOUNCED) >= 0;
    }

    /** Nothing can happen to it any more. */
    public boolean isOver() {
        return this == REJECTED || this == FINAL || this == ENDED_WITHOUT_RESULT;
    }

    /** Who gets what may be known: on the notice, or final. */
    public boolean isResultPublic() {
        return this == UNDER_NOTICE || this == FINAL;
    }
}
