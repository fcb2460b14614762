package org.yanzhen.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.Application;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.Assignments;
import org.yanzhen.competitions.CompetitionEvent.ApplicationChecked;
import org.yanzhen.competitions.CompetitionEvent.MovedUp;
import org.yanzhen.competitions.CompetitionEvent.ObjectionRaised;
import org.yanzhen.competitions.CompetitionEvent.ResultFinal;
import org.yanzhen.competitions.CompetitionEvent.ScoringBegun;
import org.yanzhen.competitions.CompetitionEvent.SupplementMissing;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Money;

/** Tells communities what became of their applications, experts that they are asked, the office that somebody objects. */
@Component
class CompetitionMessages {

    private final Messages messages;
    private final Audience audience;
    private final Rounds rounds;
    private final Applications applications;
    private final Assignments assignments;
    private final Communities communities;

    CompetitionMessages(
            Messages messages,
            Audience audience,
            Rounds rounds,
            Applications applications,
            Assignments assignments,
            Communities communities) {
        this.messages = messages;
        this.audience = audience;
        this.rounds = rounds;
        this.applications = applications;
        this.assignments = assignments;
        this.communities = communities;
    }

    @ApplicationModuleListener
    void on(ApplicationChecked event) {
        toSecretaries(
                event.application(), "application-checked-" + event.outcome().toLowerCase(Locale.ROOT), event.text());
    }

    @ApplicationModuleListener
    void on(SupplementMissing event) {
        toSecretaries(event.application(), "application-supplement-missing");
    }

    @ApplicationModuleListener
    void on(ScoringBegun event) {
        messages.send(
                assignments.experts(event.round()),
                "interests-asked",
                "/expert",
                rounds.get(event.round()).title());
    }

    @ApplicationModuleListener
    void on(ObjectionRaised event) {
        messages.send(
                audience.all(Role.PARTY_OFFICE),
                "objection-raised",
                "/competitions/" + event.round(),
                rounds.get(event.round()).title(),
                event.text());
    }

    @ApplicationModuleListener
    void on(MovedUp event) {
        toSecretaries(event.application(), "application-moved-up", Formats.money(event.amount()));
    }

    @ApplicationModuleListener
    void on(ResultFinal event) {
        applications.of(event.round()).forEach(this::result);
    }

    private void result(Application application) {
        switch (application.stage()) {
            case AWARDED ->
                toSecretaries(
                        application.id(),
                        "application-awarded",
                        Formats.money(application.approved().orElse(Money.ZERO)));
            case WAITING -> toSecretaries(application.id(), "application-waiting");
            case NOT_AWARDED -> toSecretaries(application.id(), "application-not-awarded");
            default -> {}
        }
    }

    /** Every sentence can name the community and the project, before its own details. */
    private void toSecretaries(ApplicationId id, String code, Object... details) {
        var application = applications.get(id);
        var all = new ArrayList<Object>(
                List.of(communities.get(application.community()).name(), application.title()));
        all.addAll(List.of(details));
        messages.send(audience.secretariesOf(application.community()), code, "/applications/" + id, all.toArray());
    }
}
