package org.yanzhen.competitions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yanzhen.cases.journal.CaseEvent;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** Something that happened to a round, or to an application in it. Together, in order, they are the round's file. */
public sealed interface CompetitionEvent extends CaseEvent {

    RoundId round();

    /** Nothing where it was about the round as a whole. */
    default @Nullable ApplicationId application() {
        return null;
    }

    @Override
    default String subject() {
        var application = application();
        return application == null ? round().toString() : application.toString();
    }

    @Override
    default @Nullable String parent() {
        return application() == null ? null : round().toString();
    }

    record RoundSubmitted(RoundId round, UserId by, Instant at, String title) implements CompetitionEvent {
        @Override
        public String text() {
            return title;
        }
    }

    record RoundDecided(RoundId round, UserId by, Instant at, RoundDecision decision, String text)
            implements CompetitionEvent {
        @Override
        public String outcome() {
            return decision.name();
        }
    }

    record RoundRevised(RoundId round, UserId by, Instant at) implements CompetitionEvent {}

    record RoundPublished(RoundId round, Instant at) implements CompetitionEvent {}

    record WindowOpened(RoundId round, Instant at) implements CompetitionEvent {}

    record WindowExtended(RoundId round, UserId by, Instant at, String text) implements CompetitionEvent {}

    record WindowClosed(RoundId round, Instant at, int applications) implements CompetitionEvent {
        @Override
        public String scope() {
            return String.valueOf(applications);
        }
    }

    record RoundEndedWithoutResult(RoundId round, Instant at) implements CompetitionEvent {}

    record ApplicationSubmitted(
            RoundId round, ApplicationId application, UserId by, Instant at, String community, String title)
            implements CompetitionEvent {
        @Override
        public String text() {
            return title;
        }
    }

    record ApplicationWithdrawn(RoundId round, ApplicationId application, UserId by, Instant at, String text)
            implements CompetitionEvent {}

    record RulesChecked(RoundId round, ApplicationId application, Instant at, List<String> failed)
            implements CompetitionEvent {
        @Override
        public String outcome() {
            return failed.isEmpty() ? "PASSED" : "FAILED";
        }

        @Override
        public String text() {
            return String.join("；", failed);
        }
    }

    record ApplicationChecked(
            RoundId round, ApplicationId application, UserId by, Instant at, EligibilityOutcome checked, String text)
            implements CompetitionEvent {
        @Override
        public String outcome() {
            return checked.name();
        }
    }

    record ApplicationSupplemented(RoundId round, ApplicationId application, UserId by, Instant at)
            implements CompetitionEvent {}

    record SupplementMissing(RoundId round, ApplicationId application, Instant at) implements CompetitionEvent {}

    record ScoringBegun(RoundId round, Instant at, int applications) implements CompetitionEvent {
        @Override
        public String scope() {
            return String.valueOf(applications);
        }
    }

    /** @param communities codes */
    record InterestsDeclared(RoundId round, UserId by, Instant at, List<String> communities)
            implements CompetitionEvent {
        @Override
        public String outcome() {
            return communities.isEmpty() ? "NONE" : "SOME";
        }

        @Override
        public String text() {
            return String.join(",", communities);
        }
    }

    record ExpertRecused(RoundId round, ApplicationId application, UserId by, Instant at, String text)
            implements CompetitionEvent {}

    /** The party office puts somebody in the place of an expert who cannot go on. */
    record ExpertExchanged(RoundId round, UserId by, Instant at, UserId expert, UserId replacement, String text)
            implements CompetitionEvent {}

    /** An expert has not declared interests, or scored, in time. */
    record ExpertLate(RoundId round, Instant at, UserId expert, String text) implements CompetitionEvent {}

    record ExpertReplaced(RoundId round, ApplicationId application, Instant at) implements CompetitionEvent {}

    /** The application goes on with the experts it has. */
    record NobodyLeftToScore(RoundId round, ApplicationId application, Instant at) implements CompetitionEvent {}

    /** How many points is nobody's business before the ranking. */
    record ApplicationScored(RoundId round, ApplicationId application, UserId by, Instant at)
            implements CompetitionEvent {}

    record MoreExpertsAsked(RoundId round, ApplicationId application, Instant at) implements CompetitionEvent {}

    record ScoringCompleted(RoundId round, ApplicationId application, Instant at, int scores)
            implements CompetitionEvent {
        @Override
        public String scope() {
            return String.valueOf(scores);
        }
    }

    /** @param order the numbers of the applications */
    record PresentationsDrawn(RoundId round, Instant at, List<String> order) implements CompetitionEvent {
        @Override
        public String text() {
            return String.join(",", order);
        }
    }

    record PresentationsScored(RoundId round, UserId by, Instant at, int applications) implements CompetitionEvent {
        @Override
        public String scope() {
            return String.valueOf(applications);
        }
    }

    record RoundRanked(RoundId round, Instant at) implements CompetitionEvent {}

    record AwardsRecommended(RoundId round, UserId by, Instant at, String text) implements CompetitionEvent {}

    record AwardsDecided(RoundId round, UserId by, Instant at, String text) implements CompetitionEvent {}

    record PublicationRequested(RoundId round, UserId by, Instant at, String text) implements CompetitionEvent {}

    record PublicationChecked(RoundId round, UserId by, Instant at, PublicationDecision decision, String text)
            implements CompetitionEvent {
        @Override
        public String outcome() {
            return decision.name();
        }
    }

    record WithdrawalRequested(RoundId round, UserId by, Instant at, String text) implements CompetitionEvent {}

    record WithdrawalDecided(RoundId round, UserId by, Instant at, boolean approved, String text)
            implements CompetitionEvent {
        @Override
        public String outcome() {
            return approved ? "APPROVED" : "REFUSED";
        }
    }

    /** @param by nobody, where somebody objected without logging in */
    record ObjectionRaised(
            RoundId round,
            @Nullable ApplicationId application,
            @Nullable UserId by,
            Instant at,
            String text) implements CompetitionEvent {}

    record ObjectionAnswered(
            RoundId round, @Nullable ApplicationId application, UserId by, Instant at, boolean upheld, String text)
            implements CompetitionEvent {
        @Override
        public String outcome() {
            return upheld ? "UPHELD" : "DISMISSED";
        }
    }

    /** An objection was upheld: the result is decided anew. */
    record NoticeReopened(RoundId round, Instant at) implements CompetitionEvent {}

    record ResultFinal(RoundId round, Instant at) implements CompetitionEvent {}

    record PlaceVacated(RoundId round, ApplicationId application, Instant at, Money amount)
            implements CompetitionEvent {
        @Override
        public String text() {
            return Formats.money(amount);
        }
    }

    record WaitingDecided(RoundId round, UserId by, Instant at, boolean moved, Money granted, String reason)
            implements CompetitionEvent {
        @Override
        public String outcome() {
            return moved ? "SOME" : "NONE";
        }

        @Override
        public String text() {
            return !moved ? reason : Formats.money(granted) + (reason.isBlank() ? "" : "，" + reason);
        }
    }

    record MovedUp(RoundId round, ApplicationId application, UserId by, Instant at, Money amount)
            implements CompetitionEvent {
        @Override
        public String text() {
            return Formats.money(amount);
        }
    }
}
