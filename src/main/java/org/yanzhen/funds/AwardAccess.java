package org.yanzhen.funds;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.yanzhen.documents.AttachmentSubjects;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.NotAllowed;

/**
 * Who may read an award's file: those who answer for all money and, as soon as the result is final, those of its
 * community. Nobody else.
 */
@Component
class AwardAccess implements AttachmentSubjects {

    private final Awards awards;

    AwardAccess(Awards awards) {
        this.awards = awards;
    }

    void requireMayRead(Caller caller, Award award) {
        if (!mayRead(caller, award)) {
            throw new NotAllowed("award-not-yours");
        }
    }

    boolean mayRead(Caller caller, Award award) {
        return answersForAll(caller) || isOf(caller, award) && award.stage().isFinal();
    }

    static boolean answersForAll(Caller caller) {
        return caller.is(Role.FINANCE) || caller.answersForAll();
    }

    static Set<String> communitiesOf(Caller caller) {
        var communities = new TreeSet<>(caller.scopesOf(Role.SECRETARY));
        communities.addAll(caller.scopesOf(Role.RESIDENT_TEAM));
        return communities;
    }

    private static boolean isOf(Caller caller, Award award) {
        return caller.isFor(Role.SECRETARY, award.community()) || caller.isFor(Role.RESIDENT_TEAM, award.community());
    }

    @Override
    public boolean knows(String subject) {
        return AttachmentSubjects.isId(subject)
                && awards.find(AwardId.of(subject)).isPresent();
    }

    @Override
    public boolean mayRead(Caller caller, String subject) {
        return awards.find(AwardId.of(subject))
                .filter(award -> mayRead(caller, award))
                .isPresent();
    }

    /** The community brings receipts, the office the signed agreement, finance the bank's slips, until nothing is due. */
    @Override
    public boolean mayAdd(Caller caller, String subject) {
        return awards.find(AwardId.of(subject))
                .filter(award -> !award.stage().isOver() || award.isRefundOutstanding())
                .filter(award -> caller.is(Role.FINANCE) || caller.is(Role.PARTY_OFFICE) || isOf(caller, award))
                .isPresent();
    }

    @Override
    public boolean mayRemove(Caller caller, String subject) {
        return false;
    }
}
