package org.yanzhen.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.communities.Communities;
import org.yanzhen.funds.AwardEvent;
import org.yanzhen.funds.AwardEvent.AgreementCountersigned;
import org.yanzhen.funds.AwardEvent.AwardBegun;
import org.yanzhen.funds.AwardEvent.AwardTerminated;
import org.yanzhen.funds.AwardEvent.PaymentApproved;
import org.yanzhen.funds.AwardEvent.PaymentDateQuestioned;
import org.yanzhen.funds.AwardEvent.ReportChecked;
import org.yanzhen.funds.AwardEvent.SpendingAudited;
import org.yanzhen.funds.AwardEvent.TrancheChecked;
import org.yanzhen.funds.AwardEvent.TranchePaid;
import org.yanzhen.funds.Awards;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Formats;

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

    @ApplicationModuleListener
    void on(AwardBegun event) {
        toSecretaries(event, "award-begun");
    }

    @ApplicationModuleListener
    void on(AgreementCountersigned event) {
        if (!event.signed()) {
            toSecretaries(event, "agreement-returned", event.text());
        }
    }

    @ApplicationModuleListener
    void on(TrancheChecked event) {
        if (!event.accepted()) {
            toSecretaries(event, "tranche-returned", event.scope(), event.text());
        }
    }

    @ApplicationModuleListener
    void on(PaymentApproved event) {
        if (!event.approved()) {
            toSecretaries(event, "tranche-returned", event.scope(), event.text());
        }
    }

    @ApplicationModuleListener
    void on(TranchePaid event) {
        toSecretaries(event, "tranche-paid", event.scope(), Formats.money(event.amount()));
    }

    /** Whoever may confirm it, but not who asks. */
    @ApplicationModuleListener
    void on(PaymentDateQuestioned event) {
        var others = Stream.of(Role.FINANCE, Role.PARTY_OFFICE)
                .flatMap(role -> audience.all(role).stream())
                .filter(person -> !person.equals(event.by()))
                .distinct()
                .toList();
        messages.send(others, "payment-date-questioned", "/payments", about(event, event.scope(), event.text()));
    }

    @ApplicationModuleListener
    void on(ReportChecked event) {
        if (!event.accepted()) {
            toSecretaries(event, "spending-report-returned", event.text());
        }
    }

    @ApplicationModuleListener
    void on(SpendingAudited event) {
        if (!event.accepted()) {
            toSecretaries(event, "final-report-returned", event.text());
        }
    }

    @ApplicationModuleListener
    void on(AwardTerminated event) {
        toSecretaries(event, "award-terminated", event.text());
    }

    private void toSecretaries(AwardEvent event, String code, Object... details) {
        var award = awards.get(event.award());
        messages.send(audience.secretariesOf(award.community()), code, "/awards/" + award.id(), about(event, details));
    }

    /** Every sentence can name the community and the award, before its own details. */
    private Object[] about(AwardEvent event, Object... details) {
        var award = awards.get(event.award());
        var all =
                new ArrayList<Object>(List.of(communities.get(award.community()).name(), award.title()));
        all.addAll(List.of(details));
        return all.toArray();
    }
}
