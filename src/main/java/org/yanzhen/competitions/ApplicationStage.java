package org.yanzhen.competitions;

/** Where an application stands. */
public enum ApplicationStage {
    /** 已申报, to be checked. */
    SUBMITTED,
    /** 已撤回. */
    WITHDRAWN,
    /** 补正. */
    UNDER_SUPPLEMENT,
    /** 资格审查通过. */
    ELIGIBLE,
    /** 资格审查不通过. */
    INELIGIBLE,
    /** 评审完成. */
    SCORED,
    /** 获得资助. */
    AWARDED,
    /** 候补. */
    WAITING,
    /** 未获资助. */
    NOT_AWARDED,
    /** 放弃: it was decided upon, and the community did not take it. */
    DECLINED
}
