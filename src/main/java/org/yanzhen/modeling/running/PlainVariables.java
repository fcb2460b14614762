package org.yanzhen.modeling.running;

import java.util.Set;

/**
 * The process variables an administrator may read: what the models branch on, and ids and days. Everything else could be
 * about a person, be secret until a decision, or have been added by somebody's form, and is masked.
 */
final class PlainVariables {

    private static final Set<String> NAMES = Set.of(
            // where and what
            "community",
            "communityName",
            "projectTitle",
            "year",
            "quarter",
            "category",
            "origin",
            "department",
            "departments",
            "changeId",
            "interventionId",
            "objectionId",
            "paymentId",
            "terminationId",
            "transferId",
            // which way it went
            "acceptanceResult",
            "applied",
            "approval",
            "approved",
            "changesGoals",
            "clawBackDue",
            "decision",
            "eligible",
            "moreExperts",
            "next",
            "officeNeeded",
            "opinionResult",
            "outcome",
            "presentationNeeded",
            "refundDue",
            "reviewNeeded",
            // when
            "acceptanceOpensAt",
            "dueAt",
            "noticeEndsAt",
            "rectificationDueAt",
            "rectificationOverdueAt",
            "reportDueAt",
            "reportEscalatesAt",
            "reportMissingAt",
            "reviewOpensAt",
            "windowClosesAt",
            "windowOpensAt",
            // how many
            "budgetLines",
            "firstQuarter",
            "minimumStars",
            "quorum",
            "reviewsToCome",
            "supplementDays",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "loopCounter");

    static boolean isPlain(String name) {
        return NAMES.contains(name);
    }

    private PlainVariables() {}
}
