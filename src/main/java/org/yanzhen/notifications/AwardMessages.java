package org.yanzhen.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.communities.Communities;
import org.yanzhen.funds.Award;
import org.yanzhen.funds.AwardEvent;
import org.yanzhen.funds.AwardEvent.AgreementAnswered;
import org.yanzhen.funds.AwardEvent.AgreementCountersigned;
import org.yanzhen.funds.AwardEvent.AwardBegun;
import org.yanzhen.funds.AwardEvent.AwardClosed;
import org.yanzhen.funds.AwardEvent.AwardEvaluated;
import org.yanzhen.funds.AwardEvent.AwardSettled;
import org.yanzhen.funds.AwardEvent.AwardTerminated;
import org.yanzhen.funds.AwardEvent.PaymentApproved;
import org.yanzhen.funds.AwardEvent.PaymentDateAnswered;
import org.yanzhen.funds.AwardEvent.PaymentDateQuestioned;
import org.yanzhen.funds.AwardEvent.RefundDateAnswered;
import org.yanzhen.funds.AwardEvent.RefundDateQuestioned;
import org.yanzhen.funds.AwardEvent.ReportChecked;
import org.yanzhen.funds.AwardEvent.SpendingAudited;
import org.yanzhen.funds.AwardEvent.TerminationDecided;
import org.yanzhen.funds.AwardEvent.TrancheCancelled;
import org.yanzhen.funds.AwardEvent.TrancheChecked;
import org.yanzhen.funds.AwardEvent.TranchePaid;
import org.yanzhen.funds.AwardEvent.TransferApplied;
import org.yanzhen.funds.AwardEvent.TransferDecided;
import org.yanzhen.funds.Awards;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** Tells a community what became of its award: what it has to do now, what was paid, what came back to it. */
@Component
class AwardMessages {

    private final Messages messages;
    private final Audience audience;
    private final Awards awards;
    private final Communities communities;

    AwardMessages(Messages messages, Audience audience, Awards awards, Communities communities) {
        this.messages = messages;
        this.audience = audience;
        this.awards = awards;
        this.communities = communities;
    }

    /** Where the result of the round says more on the same day, that stays. */
    @ApplicationModuleListener
    void on(AwardBegun event) {
        var award = awards.get(event.award());
        messages.announce(List.of(messages.announcement(
                audience.secretariesOf(award.community()),
                "award-begun",
                matter(event, "confirmAgreement"),
                communities.get(award.community()).name(),
                award.title())));
    }

    @ApplicationModuleListener
    void on(AgreementAnswered event) {
        if (!event.accepted()) {
            toOffice(event, "agreement-declined", event.text());
        }
    }

    @ApplicationModuleListener
    void on(AgreementCountersigned event) {
        if (event.signed()) {
            toSecretaries(event, "agreement-signed");
        } else {
            askSecretaries(event, "agreement-returned", "confirmAgreement", event.text());
        }
    }

    @ApplicationModuleListener
    void on(TrancheChecked event) {
        if (!event.accepted()) {
            askSecretaries(event, "tranche-returned", "requestTranche", event.scope(), event.text());
        }
    }

    @ApplicationModuleListener
    void on(PaymentApproved event) {
        if (!event.approved()) {
            askSecretaries(event, "tranche-returned", "requestTranche", event.scope(), event.text());
        }
    }

    @ApplicationModuleListener
    void on(TranchePaid event) {
        toSecretaries(event, "tranche-paid", event.scope(), Formats.money(event.amount()));
    }

    @ApplicationModuleListener
    void on(PaymentDateQuestioned event) {
        toConfirm(event, "payment-date-questioned", "/payments", event.scope(), event.text());
    }

    @ApplicationModuleListener
    void on(PaymentDateAnswered event) {
        toFinance(
                event,
                event.confirmed() ? "payment-date-corrected" : "payment-date-kept",
                "/payments",
                event.scope(),
                event.text());
    }

    @ApplicationModuleListener
    void on(RefundDateQuestioned event) {
        toConfirm(event, "refund-date-questioned", link(event), event.text());
    }

    @ApplicationModuleListener
    void on(RefundDateAnswered event) {
        toFinance(event, event.confirmed() ? "refund-date-corrected" : "refund-date-kept", link(event), event.text());
    }

    @ApplicationModuleListener
    void on(TrancheCancelled event) {
        toSecretaries(event, "tranche-cancelled", event.scope());
    }

    @ApplicationModuleListener
    void on(ReportChecked event) {
        if (event.accepted()) {
            toSecretaries(event, "spending-report-accepted");
        } else {
            askSecretaries(event, "spending-report-returned", "submitReport", event.text());
        }
    }

    @ApplicationModuleListener
    void on(SpendingAudited event) {
        if (event.accepted()) {
            toSecretaries(event, "final-report-accepted", Formats.money(event.disallowed()));
        } else {
            askSecretaries(event, "final-report-returned", "submitFinalReport", event.text());
        }
    }

    @ApplicationModuleListener
    void on(AwardEvaluated event) {
        toSecretaries(event, "award-evaluated", Labels.of(event.rating()));
    }

    @ApplicationModuleListener
    void on(AwardSettled event) {
        if (!event.refundDue().equals(Money.ZERO)) {
            toSecretaries(event, "refund-due", Formats.money(event.refundDue()));
        }
    }

    @ApplicationModuleListener
    void on(AwardClosed event) {
        toSecretaries(event, "award-closed");
    }

    @ApplicationModuleListener
    void on(TransferDecided event) {
        if (!event.approved()) {
            toSecretaries(event, "transfer-refused", event.text());
        }
    }

    @ApplicationModuleListener
    void on(TransferApplied event) {
        toSecretaries(event, "transfer-applied", Formats.money(event.amount()));
    }

    /** The office asks for it, or the community itself. */
    @ApplicationModuleListener
    void on(TerminationDecided event) {
        if (!event.approved()) {
            toSecretaries(event, "termination-refused", event.text());
            toOffice(event, "termination-refused", event.text());
        }
    }

    @ApplicationModuleListener
    void on(AwardTerminated event) {
        toSecretaries(event, "award-terminated", event.text());
    }

    private void toSecretaries(AwardEvent event, String code, Object... details) {
        var award = awards.get(event.award());
        send(audience.secretariesOf(award.community()), award, code, Matter.of(link(event), event.at()), details);
    }

    /** What comes with a task at this step: one message for both. */
    private void askSecretaries(AwardEvent event, String code, String step, Object... details) {
        var award = awards.get(event.award());
        send(audience.secretariesOf(award.community()), award, code, matter(event, step), details);
    }

    private void toOffice(AwardEvent event, String code, Object... details) {
        send(
                audience.all(Role.PARTY_OFFICE),
                awards.get(event.award()),
                code,
                Matter.of(link(event), event.at()),
                details);
    }

    /** Whoever may confirm a day, but not who asks. */
    private void toConfirm(AwardEvent event, String code, String link, Object... details) {
        send(
                Stream.of(Role.FINANCE, Role.PARTY_OFFICE)
                        .flatMap(role -> audience.all(role).stream())
                        .filter(person -> !person.equals(event.by()))
                        .toList(),
                awards.get(event.award()),
                code,
                Matter.of(link, event.at()),
                details);
    }

    private void toFinance(AwardEvent event, String code, String link, Object... details) {
        send(audience.all(Role.FINANCE), awards.get(event.award()), code, Matter.of(link, event.at()), details);
    }

    private static Matter matter(AwardEvent event, String step) {
        return Matter.ofStep(link(event), event.award().toString(), "userTask_" + step, event.at());
    }

    private static String link(AwardEvent event) {
        return "/awards/" + event.award();
    }

    /** Every sentence can name the community and the award, before its own details. */
    private void send(Collection<UserId> people, Award award, String code, Matter matter, Object... details) {
        var all =
                new ArrayList<Object>(List.of(communities.get(award.community()).name(), award.title()));
        all.addAll(List.of(details));
        messages.send(people, code, matter, all.toArray());
    }
}
