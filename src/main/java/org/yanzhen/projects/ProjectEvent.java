package org.yanzhen.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yanzhen.cases.journal.CaseEvent;
import org.yanzhen.shared.UserId;

/** Something that happened to a project. Together, in order, they are its file. */
public sealed interface ProjectEvent extends CaseEvent {

    ProjectId project();

    @Override
    default String subject() {
        return project().toString();
    }

    record ProposalSubmitted(ProjectId project, UserId by, Instant at, String community, String title)
            implements ProjectEvent {}

    record ProposalChecked(ProjectId project, UserId by, Instant at, CheckOutcome checked, String text)
            implements ProjectEvent {
        @Override
        public String outcome() {
            return checked.name();
        }
    }

    record ProposalRevised(ProjectId project, UserId by, Instant at, int revision) implements ProjectEvent {}

    record ProposalWithdrawn(ProjectId project, UserId by, Instant at, String text) implements ProjectEvent {}

    record DepartmentsAsked(ProjectId project, Instant at, List<String> departments) implements ProjectEvent {
        @Override
        public String text() {
            return String.join(",", departments);
        }
    }

    record OpinionGiven(
            ProjectId project, UserId by, Instant at, String department, OpinionOutcome opinion, String text)
            implements ProjectEvent {
        @Override
        public String scope() {
            return department;
        }

        @Override
        public String outcome() {
            return opinion.name();
        }
    }

    record DepartmentLate(ProjectId project, Instant at, String department) implements ProjectEvent {
        @Override
        public String scope() {
            return department;
        }
    }

    record DepartmentAbsent(ProjectId project, Instant at, String department) implements ProjectEvent {
        @Override
        public String scope() {
            return department;
        }
    }

    record OpinionsClosed(ProjectId project, Instant at, OpinionResult result) implements ProjectEvent {
        @Override
        public String outcome() {
            return result.name();
        }
    }

    record OpinionsCoordinated(ProjectId project, UserId by, Instant at, Coordination coordination, String text)
            implements ProjectEvent {
        @Override
        public String outcome() {
            return coordination.name();
        }
    }

    record ProjectDecided(ProjectId project, UserId by, Instant at, Decision decision, String text)
            implements ProjectEvent {
        @Override
        public String outcome() {
            return decision.name();
        }
    }

    /** @param firstQuarter the first that is reviewed; 5 if all had ended before */
    record ProjectPublished(ProjectId project, Instant at, int firstQuarter) implements ProjectEvent {
        @Override
        public String outcome() {
            return firstQuarter > 4 ? "AFTER_YEAR" : firstQuarter > 1 ? "LATE" : "";
        }

        @Override
        public String scope() {
            return outcome().equals("LATE") ? "Q" + firstQuarter : "";
        }
    }

    record ConditionConfirmed(ProjectId project, UserId by, Instant at, String text) implements ProjectEvent {}

    record ReviewOpened(ProjectId project, Instant at, int quarter, LocalDate due) implements ProjectEvent {
        @Override
        public String scope() {
            return "Q" + quarter;
        }

        @Override
        public String text() {
            return due.toString();
        }
    }

    record ReviewExempted(ProjectId project, Instant at, int quarter) implements ProjectEvent {
        @Override
        public String scope() {
            return "Q" + quarter;
        }
    }

    /** @param text why more than the budget was used; empty if it was not */
    record QuarterReported(ProjectId project, UserId by, Instant at, int quarter, boolean late, String text)
            implements ProjectEvent {
        @Override
        public String scope() {
            return "Q" + quarter;
        }

        @Override
        public String outcome() {
            return late ? "LATE" : "IN_TIME";
        }
    }

    record LateReportEscalated(ProjectId project, Instant at, int quarter) implements ProjectEvent {
        @Override
        public String scope() {
            return "Q" + quarter;
        }
    }

    record ReportMissing(ProjectId project, Instant at, int quarter) implements ProjectEvent {
        @Override
        public String scope() {
            return "Q" + quarter;
        }
    }

    record ReportVerified(ProjectId project, UserId by, Instant at, int quarter, Verification verification, String text)
            implements ProjectEvent {
        @Override
        public String scope() {
            return "Q" + quarter;
        }

        @Override
        public String outcome() {
            return verification.name();
        }
    }

    record QuarterLit(ProjectId project, UserId by, Instant at, int quarter, Light light, String text)
            implements ProjectEvent {
        @Override
        public String scope() {
            return "Q" + quarter;
        }

        @Override
        public String outcome() {
            return light.name();
        }
    }

    record ReportReturned(ProjectId project, UserId by, Instant at, int quarter, String text) implements ProjectEvent {
        @Override
        public String scope() {
            return "Q" + quarter;
        }
    }

    record RectificationDemanded(ProjectId project, Instant at, String origin, LocalDate deadline, String text)
            implements ProjectEvent {
        @Override
        public String scope() {
            return origin;
        }
    }

    record RectificationReported(ProjectId project, UserId by, Instant at, String origin, String text)
            implements ProjectEvent {
        @Override
        public String scope() {
            return origin;
        }
    }

    record RectificationRechecked(ProjectId project, UserId by, Instant at, String origin, boolean passed, String text)
            implements ProjectEvent {
        @Override
        public String scope() {
            return origin;
        }

        @Override
        public String outcome() {
            return passed ? "PASSED" : "FAILED";
        }
    }

    record RectificationOverdue(ProjectId project, Instant at, String origin) implements ProjectEvent {
        @Override
        public String scope() {
            return origin;
        }
    }

    record RectificationSupervised(
            ProjectId project, UserId by, Instant at, String origin, LocalDate deadline, String text)
            implements ProjectEvent {
        @Override
        public String scope() {
            return origin;
        }
    }

    record ChangeRequested(ProjectId project, UserId by, Instant at, String text) implements ProjectEvent {}

    record ChangeChecked(ProjectId project, UserId by, Instant at, boolean accepted, String text)
            implements ProjectEvent {
        @Override
        public String outcome() {
            return accepted ? "ACCEPT" : "REFUSE";
        }
    }

    record ChangeDecided(ProjectId project, UserId by, Instant at, boolean approved, String text)
            implements ProjectEvent {
        @Override
        public String outcome() {
            return approved ? "APPROVE" : "REJECT";
        }
    }

    record ChangeApplied(ProjectId project, Instant at) implements ProjectEvent {}

    record InterventionRequested(ProjectId project, UserId by, Instant at, Intervention.Kind kind, String text)
            implements ProjectEvent {
        @Override
        public String outcome() {
            return kind.name();
        }
    }

    record InterventionRefused(ProjectId project, UserId by, Instant at, Intervention.Kind kind, String text)
            implements ProjectEvent {
        @Override
        public String outcome() {
            return kind.name();
        }
    }

    record ProjectSuspended(ProjectId project, UserId by, Instant at, String text) implements ProjectEvent {}

    record ProjectResumed(ProjectId project, UserId by, Instant at, String text) implements ProjectEvent {}

    record ProjectTerminated(ProjectId project, UserId by, Instant at, String text) implements ProjectEvent {}

    record AcceptanceRequested(ProjectId project, UserId by, Instant at) implements ProjectEvent {}

    record AcceptanceOpened(ProjectId project, Instant at, int attempt) implements ProjectEvent {
        @Override
        public String scope() {
            return String.valueOf(attempt);
        }
    }

    record SelfEvaluated(ProjectId project, UserId by, Instant at, int score) implements ProjectEvent {
        @Override
        public String text() {
            return String.valueOf(score);
        }
    }

    record SiteChecked(ProjectId project, UserId by, Instant at, Verification verification, String text)
            implements ProjectEvent {
        @Override
        public String outcome() {
            return verification.name();
        }
    }

    record PanelAppointed(ProjectId project, UserId by, Instant at, List<String> members) implements ProjectEvent {
        @Override
        public String text() {
            return String.join(",", members);
        }
    }

    record PanelMemberReplaced(ProjectId project, UserId by, Instant at, UserId member, UserId replacement, String text)
            implements ProjectEvent {}

    /** A member of the panel has not scored in time. */
    record PanelMemberLate(ProjectId project, Instant at, UserId member, String text) implements ProjectEvent {}

    record AcceptanceScored(ProjectId project, UserId by, Instant at, int total, String text) implements ProjectEvent {}

    record AcceptanceConcluded(ProjectId project, Instant at, AcceptanceResult result, String text)
            implements ProjectEvent {
        @Override
        public String outcome() {
            return result.name();
        }
    }

    record ProjectClosed(ProjectId project, Instant at, AcceptanceResult result) implements ProjectEvent {
        @Override
        public String outcome() {
            return result.name();
        }
    }
}
