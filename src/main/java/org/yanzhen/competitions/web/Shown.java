package org.yanzhen.competitions.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yanzhen.competitions.Application;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.competitions.Round;
import org.yanzhen.funds.AwardId;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Money;

/**
 * An application as far as its reader may know what becomes of it: a community learns the decision from the public notice,
 * not before.
 */
record Shown(
        Application application,
        ApplicationStage stage,
        @Nullable Money recommended,
        String recommendedReason,
        @Nullable Money approved,
        String approvedReason,
        @Nullable AwardId award) {

    private static final Set<ApplicationStage> BEHIND_DOORS = Set.of(
            ApplicationStage.SCORED, ApplicationStage.AWARDED, ApplicationStage.WAITING, ApplicationStage.NOT_AWARDED);

    static Shown to(Caller caller, Application application, Round round) {
        if (!caller.answersForAll() && !round.stage().isResultPublic()) {
            var stage = BEHIND_DOORS.contains(application.stage()) ? ApplicationStage.ELIGIBLE : application.stage();
            return new Shown(application, stage, null, "", null, "", null);
        }
        return new Shown(
                application,
                application.stage(),
                caller.answersForAll() ? application.recommended().orElse(null) : null,
                caller.answersForAll() ? application.recommendedReason() : "",
                application.approved().orElse(null),
                application.approvedReason(),
                application.award().orElse(null));
    }

    /** How far the scoring, or somebody's objection, is shows who still has to answer. */
    static boolean seesWhereItStands(Caller caller, String process) {
        return caller.answersForAll() || process.equals("competitionApplication") || process.equals("competitionRound");
    }

    /** Who gave which score is for those who must be able to find out. */
    static boolean knowsWhoScored(Caller caller) {
        return caller.isAny(Role.PARTY_OFFICE, Role.AUDITOR);
    }
}
