package org.yanzhen.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.Application;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.Assignments;
import org.yanzhen.competitions.CompetitionEvent;
import org.yanzhen.competitions.CompetitionEvent.ApplicationChecked;
import org.yanzhen.competitions.CompetitionEvent.ExpertExchanged;
import org.yanzhen.competitions.CompetitionEvent.MovedUp;
import org.yanzhen.competitions.CompetitionEvent.NobodyLeftToScore;
import org.yanzhen.competitions.CompetitionEvent.NoticeReopened;
import org.yanzhen.competitions.CompetitionEvent.ObjectionAnswered;
import org.yanzhen.competitions.CompetitionEvent.ObjectionRaised;
import org.yanzhen.competitions.CompetitionEvent.PresentationsDrawn;
import org.yanzhen.competitions.CompetitionEvent.PublicationChecked;
import org.yanzhen.competitions.CompetitionEvent.ResultFinal;
import org.yanzhen.competitions.CompetitionEvent.RoundDecided;
import org.yanzhen.competitions.CompetitionEvent.RoundEndedWithoutResult;
import org.yanzhen.competitions.CompetitionEvent.RoundPublished;
import org.yanzhen.competitions.CompetitionEvent.ScoringBegun;
import org.yanzhen.competitions.CompetitionEvent.SupplementMissing;
import org.yanzhen.competitions.CompetitionEvent.WindowExtended;
import org.yanzhen.competitions.CompetitionEvent.WindowOpened;
import org.yanzhen.competitions.CompetitionEvent.WithdrawalDecided;
import org.yanzhen.competitions.Objections;
import org.yanzhen.competitions.PublicationDecision;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** Tells communities that they may apply and what became of it, experts that they are asked, the office what others say. */
@Component
class CompetitionMessages {

    /** When communities may apply. */
    private static final String WINDOW = "window";

    private final Messages messages;
    private final Audience audience;
    private final Rounds rounds;
    private final Applications applications;
    private final Assignments assignments;
    private final Objections objections;
    private final Communities communities;

    CompetitionMessages(
            Messages messages,
            Audience audience,
            Rounds rounds,
            Applications applications,
            Assignments assignments,
            Objections objections,
            Communities communities) {
        this.messages = messages;
        this.audience = audience;
        this.rounds = rounds;
        this.applications = applications;
        this.assignments = assignments;
        this.objections = objections;
        this.communities = communities;
    }

    @ApplicationModuleListener
    void on(RoundDecided event) {
        toOffice(
                event,
                "round-decided-" + event.outcome().toLowerCase(Locale.ROOT),
                matter(event, "userTask_reviseRound"),
                event.text());
    }

    @ApplicationModuleListener
    void on(RoundPublished event) {
        var round = rounds.get(event.round());
        send(
                audience.all(Role.SECRETARY),
                event,
                "round-published",
                matter(event, WINDOW),
                Formats.minute(round.opensAt()),
                Formats.minute(round.closesAt()));
    }

    @ApplicationModuleListener
    void on(WindowOpened event) {
        send(
                audience.all(Role.SECRETARY),
                event,
                "window-opened",
                matter(event, WINDOW),
                Formats.minute(rounds.get(event.round()).closesAt()));
    }

    @ApplicationModuleListener
    void on(WindowExtended event) {
        send(
                audience.all(Role.SECRETARY),
                event,
                "window-extended",
                matter(event, WINDOW),
                Formats.minute(rounds.get(event.round()).closesAt()),
                event.text());
    }

    @ApplicationModuleListener
    void on(RoundEndedWithoutResult event) {
        toOffice(event, "round-without-result", matter(event));
        toApplicants(event, "round-without-result");
    }

    @ApplicationModuleListener
    void on(ApplicationChecked event) {
        toSecretaries(
                event.application(),
                "application-checked-" + event.outcome().toLowerCase(Locale.ROOT),
                matter(event, event.application(), "supplementApplication"),
                event.text());
    }

    @ApplicationModuleListener
    void on(SupplementMissing event) {
        toSecretaries(event.application(), "application-supplement-missing", matter(event, event.application()));
    }

    @ApplicationModuleListener
    void on(ScoringBegun event) {
        messages.send(
                assignments.experts(event.round()),
                "interests-asked",
                Matter.ofStep("/expert", event.round().toString(), "userTask_declareInterests", event.at()),
                rounds.get(event.round()).title());
    }

    @ApplicationModuleListener
    void on(NobodyLeftToScore event) {
        toOffice(
                event,
                "nobody-left-to-score",
                matter(event),
                applications.get(event.application()).title());
    }

    /** They are heard in this order. */
    @ApplicationModuleListener
    void on(PresentationsDrawn event) {
        applications.of(event.round()).forEach(application -> application
                .presentationOrdinal()
                .ifPresent(turn ->
                        toSecretaries(application.id(), "presentation-drawn", matter(event, application.id()), turn)));
    }

    @ApplicationModuleListener
    void on(PublicationChecked event) {
        if (event.decision() == PublicationDecision.RETURN) {
            toOffice(event, "publication-returned", matter(event), event.text());
            return;
        }
        var ends = rounds.get(event.round()).noticeEndsAt();
        send(
                applicants(event.round()),
                event,
                "notice-begun",
                Matter.of("/notices/" + event.round(), event.at()),
                ends == null ? "" : Formats.day(ends));
    }

    @ApplicationModuleListener
    void on(WithdrawalDecided event) {
        toOffice(event, "notice-withdrawal-" + event.outcome().toLowerCase(Locale.ROOT), matter(event), event.text());
        if (event.approved()) {
            toApplicants(event, "notice-withdrawn");
        }
    }

    @ApplicationModuleListener
    void on(ExpertExchanged event) {
        send(
                List.of(event.expert(), event.replacement()),
                event,
                "expert-exchanged",
                Matter.of("/expert", event.at()),
                event.text());
    }

    @ApplicationModuleListener
    void on(ObjectionRaised event) {
        toOffice(event, "objection-raised", matter(event, "userTask_answerObjection"), event.text());
    }

    /** Whoever objected without logging in reads it on the notice. */
    @ApplicationModuleListener
    void on(ObjectionAnswered event) {
        send(
                objections.of(event.round()).stream()
                        .filter(objection -> objection.reply().equals(event.text()))
                        .flatMap(objection -> objection.raisedBy().stream())
                        .toList(),
                event,
                "objection-answered-" + event.outcome().toLowerCase(Locale.ROOT),
                matter(event),
                event.text());
    }

    @ApplicationModuleListener
    void on(NoticeReopened event) {
        toApplicants(event, "notice-reopened");
    }

    @ApplicationModuleListener
    void on(ResultFinal event) {
        applications.of(event.round()).forEach(application -> result(event, application));
    }

    @ApplicationModuleListener
    void on(MovedUp event) {
        toSecretaries(
                event.application(),
                "application-moved-up",
                ofAgreement(event, applications.get(event.application())),
                Formats.money(event.amount()));
    }

    private void result(ResultFinal event, Application application) {
        var matter = matter(event, application.id());
        switch (application.stage()) {
            case AWARDED ->
                toSecretaries(
                        application.id(),
                        "application-awarded",
                        ofAgreement(event, application),
                        Formats.money(application.approved().orElse(Money.ZERO)));
            case WAITING -> toSecretaries(application.id(), "application-waiting", matter);
            case NOT_AWARDED -> toSecretaries(application.id(), "application-not-awarded", matter);
            default -> {}
        }
    }

    /** An award is told together with the agreement that is to be confirmed. */
    private static Matter ofAgreement(CompetitionEvent event, Application application) {
        var matter = matter(event, application.id());
        return application
                .award()
                .map(award -> Matter.ofStep(matter.link(), award.toString(), "userTask_confirmAgreement", event.at()))
                .orElse(matter);
    }

    private void toOffice(CompetitionEvent event, String code, Matter matter, Object... details) {
        send(audience.all(Role.PARTY_OFFICE), event, code, matter, details);
    }

    private void toApplicants(CompetitionEvent event, String code) {
        send(applicants(event.round()), event, code, matter(event));
    }

    private List<UserId> applicants(RoundId round) {
        return applications.of(round).stream()
                .filter(application -> application.stage() != ApplicationStage.WITHDRAWN)
                .map(Application::community)
                .distinct()
                .flatMap(community -> audience.secretariesOf(community).stream())
                .toList();
    }

    /** Every sentence can name the round, before its own details. */
    private void send(
            Collection<UserId> people, CompetitionEvent event, String code, Matter matter, Object... details) {
        var all = new ArrayList<Object>(List.of(rounds.get(event.round()).title()));
        all.addAll(List.of(details));
        messages.send(people, code, matter, all.toArray());
    }

    private static Matter matter(CompetitionEvent event) {
        return Matter.of("/competitions/" + event.round(), event.at());
    }

    private static Matter matter(CompetitionEvent event, String step) {
        return Matter.ofStep("/competitions/" + event.round(), event.round().toString(), step, event.at());
    }

    private static Matter matter(CompetitionEvent event, ApplicationId application) {
        return Matter.of("/applications/" + application, event.at());
    }

    private static Matter matter(CompetitionEvent event, ApplicationId application, String step) {
        return Matter.ofStep("/applications/" + application, application.toString(), "userTask_" + step, event.at());
    }

    /** Every sentence can name the community and the project, before its own details. */
    private void toSecretaries(ApplicationId id, String code, Matter matter, Object... details) {
        var application = applications.get(id);
        var all = new ArrayList<Object>(
                List.of(communities.get(application.community()).name(), application.title()));
        all.addAll(List.of(details));
        messages.send(audience.secretariesOf(application.community()), code, matter, all.toArray());
    }
}
