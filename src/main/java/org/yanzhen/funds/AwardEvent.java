package org.yanzhen.funds;

import java.time.Instant;
import java.time.LocalDate;
import org.yanzhen.cases.journal.CaseEvent;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** Something that happened to an award. Together, in order, they are its file. */
public sealed interface AwardEvent extends CaseEvent {

    AwardId award();

    @Override
    default String subject() {
        return award().toString();
    }

    private static String change(LocalDate before, LocalDate day) {
        return Formats.day(before) + " → " + Formats.day(day);
    }

    record AwardGranted(AwardId award, UserId by, Instant at, Money amount) implements AwardEvent {
        @Override
        public String text() {
            return Formats.money(amount);
        }
    }

    record AwardRevoked(AwardId award, UserId by, Instant at, String text) implements AwardEvent {}

    record AwardBegun(AwardId award, Instant at) implements AwardEvent {}

    record AgreementAnswered(AwardId award, UserId by, Instant at, boolean accepted, String text)
            implements AwardEvent {
        @Override
        public String outcome() {
            return accepted ? "ACCEPT" : "DECLINE";
        }
    }

    record AgreementCountersigned(AwardId award, UserId by, Instant at, boolean signed, String text)
            implements AwardEvent {
        @Override
        public String outcome() {
            return signed ? "SIGN" : "RETURN";
        }
    }

    record TrancheRequested(AwardId award, UserId by, Instant at, int tranche, String text) implements AwardEvent {
        @Override
        public String scope() {
            return String.valueOf(tranche);
        }
    }

    record TrancheChecked(AwardId award, UserId by, Instant at, int tranche, boolean accepted, String text)
            implements AwardEvent {
        @Override
        public String scope() {
            return String.valueOf(tranche);
        }

        @Override
        public String outcome() {
            return accepted ? "ACCEPT" : "RETURN";
        }
    }

    record PaymentApproved(AwardId award, UserId by, Instant at, int tranche, boolean approved, String text)
            implements AwardEvent {
        @Override
        public String scope() {
            return String.valueOf(tranche);
        }

        @Override
        public String outcome() {
            return approved ? "APPROVE" : "REJECT";
        }
    }

    record PaymentOrdered(AwardId award, Instant at, int tranche, Money amount) implements AwardEvent {
        @Override
        public String scope() {
            return String.valueOf(tranche);
        }

        @Override
        public String text() {
            return Formats.money(amount);
        }
    }

    record TranchePaid(AwardId award, UserId by, Instant at, int tranche, Money amount, String bankReference)
            implements AwardEvent {
        @Override
        public String scope() {
            return String.valueOf(tranche);
        }

        @Override
        public String text() {
            return Formats.money(amount) + "，" + bankReference;
        }
    }

    record PaymentDateQuestioned(
            AwardId award, UserId by, Instant at, int tranche, LocalDate before, LocalDate day, String reason)
            implements AwardEvent {
        @Override
        public String scope() {
            return String.valueOf(tranche);
        }

        @Override
        public String text() {
            return change(before, day) + "，" + reason;
        }
    }

    record PaymentDateAnswered(
            AwardId award, UserId by, Instant at, int tranche, boolean confirmed, LocalDate before, LocalDate day)
            implements AwardEvent {
        @Override
        public String scope() {
            return String.valueOf(tranche);
        }

        @Override
        public String outcome() {
            return confirmed ? "CONFIRM" : "REFUSE";
        }

        @Override
        public String text() {
            return change(before, day);
        }
    }

    record TrancheCancelled(AwardId award, Instant at, int tranche) implements AwardEvent {
        @Override
        public String scope() {
            return String.valueOf(tranche);
        }
    }

    record SpendingReported(AwardId award, UserId by, Instant at, int report, boolean last, Money spent)
            implements AwardEvent {
        @Override
        public String scope() {
            return String.valueOf(report);
        }

        @Override
        public String outcome() {
            return last ? "FINAL" : "INTERIM";
        }

        @Override
        public String text() {
            return Formats.money(spent);
        }
    }

    record ReportChecked(AwardId award, UserId by, Instant at, int report, boolean accepted, String text)
            implements AwardEvent {
        @Override
        public String scope() {
            return String.valueOf(report);
        }

        @Override
        public String outcome() {
            return accepted ? "ACCEPT" : "RETURN";
        }
    }

    record SpendingAudited(AwardId award, UserId by, Instant at, boolean accepted, Money disallowed, String text)
            implements AwardEvent {
        @Override
        public String outcome() {
            return accepted ? "ACCEPT" : "RETURN";
        }
    }

    record AwardEvaluated(AwardId award, UserId by, Instant at, AwardRating rating, String text) implements AwardEvent {
        @Override
        public String outcome() {
            return rating.name();
        }
    }

    record AwardSettled(AwardId award, Instant at, Money refundDue) implements AwardEvent {
        @Override
        public String text() {
            return Formats.money(refundDue);
        }
    }

    record MoneyReturned(AwardId award, UserId by, Instant at, Money amount, String bankReference)
            implements AwardEvent {
        @Override
        public String text() {
            return Formats.money(amount) + "，" + bankReference;
        }
    }

    record RefundDateQuestioned(AwardId award, UserId by, Instant at, LocalDate before, LocalDate day, String reason)
            implements AwardEvent {
        @Override
        public String text() {
            return change(before, day) + "，" + reason;
        }
    }

    record RefundDateAnswered(AwardId award, UserId by, Instant at, boolean confirmed, LocalDate before, LocalDate day)
            implements AwardEvent {
        @Override
        public String outcome() {
            return confirmed ? "CONFIRM" : "REFUSE";
        }

        @Override
        public String text() {
            return change(before, day);
        }
    }

    record AwardClosed(AwardId award, Instant at) implements AwardEvent {}

    record TransferRequested(AwardId award, UserId by, Instant at, String text) implements AwardEvent {}

    record TransferDecided(AwardId award, UserId by, Instant at, boolean approved, String text) implements AwardEvent {
        @Override
        public String outcome() {
            return approved ? "APPROVE" : "REJECT";
        }
    }

    record TransferApplied(AwardId award, Instant at, Money amount) implements AwardEvent {
        @Override
        public String text() {
            return Formats.money(amount);
        }
    }

    record TerminationRequested(AwardId award, UserId by, Instant at, String text) implements AwardEvent {}

    record TerminationDecided(AwardId award, UserId by, Instant at, boolean approved, String text)
            implements AwardEvent {
        @Override
        public String outcome() {
            return approved ? "APPROVE" : "REJECT";
        }
    }

    record AwardTerminated(AwardId award, UserId by, Instant at, String text) implements AwardEvent {}
}
