package org.yanzhen.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.communities.Communities;
import org.yanzhen.identity.Role;
import org.yanzhen.projects.Coordination;
import org.yanzhen.projects.FileWords;
import org.yanzhen.projects.Light;
import org.yanzhen.projects.Project;
import org.yanzhen.projects.ProjectEvent;
import org.yanzhen.projects.ProjectEvent.AcceptanceConcluded;
import org.yanzhen.projects.ProjectEvent.ChangeApplied;
import org.yanzhen.projects.ProjectEvent.ChangeChecked;
import org.yanzhen.projects.ProjectEvent.ChangeDecided;
import org.yanzhen.projects.ProjectEvent.ConditionConfirmed;
import org.yanzhen.projects.ProjectEvent.DepartmentAbsent;
import org.yanzhen.projects.ProjectEvent.DepartmentLate;
import org.yanzhen.projects.ProjectEvent.InterventionRefused;
import org.yanzhen.projects.ProjectEvent.LateReportEscalated;
import org.yanzhen.projects.ProjectEvent.OpinionsCoordinated;
import org.yanzhen.projects.ProjectEvent.PanelMemberReplaced;
import org.yanzhen.projects.ProjectEvent.ProjectDecided;
import org.yanzhen.projects.ProjectEvent.ProjectPublished;
import org.yanzhen.projects.ProjectEvent.ProjectResumed;
import org.yanzhen.projects.ProjectEvent.ProjectSuspended;
import org.yanzhen.projects.ProjectEvent.ProjectTerminated;
import org.yanzhen.projects.ProjectEvent.ProposalChecked;
import org.yanzhen.projects.ProjectEvent.QuarterLit;
import org.yanzhen.projects.ProjectEvent.RectificationOverdue;
import org.yanzhen.projects.ProjectEvent.RectificationRechecked;
import org.yanzhen.projects.ProjectEvent.RectificationSupervised;
import org.yanzhen.projects.ProjectEvent.ReportMissing;
import org.yanzhen.projects.ProjectEvent.ReportReturned;
import org.yanzhen.projects.ProjectEvent.ReviewExempted;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;
import org.yanzhen.shared.UserId;

/** Tells a community what was decided about its project, and those above what does not move. */
@Component
class ProjectMessages {

    private final Messages messages;
    private final Audience audience;
    private final ProjectFiles projects;
    private final Communities communities;

    ProjectMessages(Messages messages, Audience audience, ProjectFiles projects, Communities communities) {
        this.messages = messages;
        this.audience = audience;
        this.projects = projects;
        this.communities = communities;
    }

    @ApplicationModuleListener
    void on(ProposalChecked event) {
        askSecretaries(
                event, "proposal-checked-" + event.outcome().toLowerCase(Locale.ROOT), "reviseProposal", event.text());
    }

    @ApplicationModuleListener
    void on(OpinionsCoordinated event) {
        if (event.coordination() == Coordination.RETURN) {
            askSecretaries(event, "opinions-returned", "reviseProposal", event.text());
        }
    }

    @ApplicationModuleListener
    void on(ProjectDecided event) {
        askSecretaries(
                event,
                "project-decided-" + event.outcome().toLowerCase(Locale.ROOT).replace('_', '-'),
                "reviseProposal",
                event.text());
    }

    /** What remains of the year, where the project comes late. */
    @ApplicationModuleListener
    void on(ProjectPublished event) {
        switch (event.outcome()) {
            case "LATE" -> toSecretaries(event, "project-published-late", FileWords.quarter(event.firstQuarter()));
            case "AFTER_YEAR" -> toSecretaries(event, "project-published-after-year");
            default -> {}
        }
    }

    @ApplicationModuleListener
    void on(ReviewExempted event) {
        toSecretaries(event, "review-exempted", FileWords.quarter(event.quarter()));
    }

    @ApplicationModuleListener
    void on(QuarterLit event) {
        if (event.light() == Light.RED) {
            askSecretaries(
                    event,
                    "quarter-lit",
                    "reportRectification",
                    FileWords.quarter(event.quarter()),
                    Labels.of(event.light()),
                    event.text());
        } else {
            toSecretaries(
                    event, "quarter-lit", FileWords.quarter(event.quarter()), Labels.of(event.light()), event.text());
        }
    }

    @ApplicationModuleListener
    void on(ReportReturned event) {
        askSecretaries(event, "report-returned", "reportQuarter", FileWords.quarter(event.quarter()), event.text());
    }

    @ApplicationModuleListener
    void on(ReportMissing event) {
        askSecretaries(event, "report-missing", "reportRectification", FileWords.quarter(event.quarter()));
        toLeaders(event, "report-missing-above", FileWords.quarter(event.quarter()));
    }

    @ApplicationModuleListener
    void on(LateReportEscalated event) {
        askLeaders(event, "report-late-above", matter(event, "reportQuarter"), FileWords.quarter(event.quarter()));
    }

    /** Several may be late on the same day, and each is named. */
    @ApplicationModuleListener
    void on(DepartmentLate event) {
        askLeaders(
                event,
                "department-late-above",
                matter(event, "giveOpinion").of(event.department()),
                communities.departmentName(event.department()));
    }

    @ApplicationModuleListener
    void on(DepartmentAbsent event) {
        var project = projects.get(event.project());
        send(audience.department(event.department()), project, "department-absent", matter(event));
    }

    @ApplicationModuleListener
    void on(RectificationRechecked event) {
        toSecretaries(event, event.passed() ? "rectification-passed" : "rectification-failed", event.text());
    }

    @ApplicationModuleListener
    void on(RectificationOverdue event) {
        toSecretaries(event, "rectification-overdue");
    }

    @ApplicationModuleListener
    void on(RectificationSupervised event) {
        askSecretaries(
                event, "rectification-supervised", "reportRectification", Formats.day(event.deadline()), event.text());
    }

    @ApplicationModuleListener
    void on(ChangeChecked event) {
        if (!event.accepted()) {
            toSecretaries(event, "change-refused", event.text());
        }
    }

    @ApplicationModuleListener
    void on(ChangeDecided event) {
        if (!event.approved()) {
            toSecretaries(event, "change-refused", event.text());
        }
    }

    @ApplicationModuleListener
    void on(ConditionConfirmed event) {
        toSecretaries(event, "condition-confirmed", event.text());
    }

    @ApplicationModuleListener
    void on(ChangeApplied event) {
        toSecretaries(event, "change-applied");
    }

    /** Secretaries ask for it, the office and the committee too. */
    @ApplicationModuleListener
    void on(InterventionRefused event) {
        toSecretaries(event, "intervention-refused", Labels.of(event.kind()), event.text());
        toLeaders(event, "intervention-refused", Labels.of(event.kind()), event.text());
    }

    @ApplicationModuleListener
    void on(ProjectSuspended event) {
        toSecretaries(event, "project-suspended", event.text());
    }

    @ApplicationModuleListener
    void on(ProjectResumed event) {
        toSecretaries(event, "project-resumed", event.text());
    }

    @ApplicationModuleListener
    void on(ProjectTerminated event) {
        toSecretaries(event, "project-terminated", event.text());
    }

    @ApplicationModuleListener
    void on(AcceptanceConcluded event) {
        toSecretaries(event, "acceptance-concluded", Labels.of(event.result()), event.text());
    }

    @ApplicationModuleListener
    void on(PanelMemberReplaced event) {
        send(
                List.of(event.member(), event.replacement()),
                projects.get(event.project()),
                "panel-member-replaced",
                matter(event),
                event.text());
    }

    private void toSecretaries(ProjectEvent event, String code, Object... details) {
        toSecretaries(event, code, matter(event), details);
    }

    /** What comes with a task at this step, if any: one message for both. */
    private void askSecretaries(ProjectEvent event, String code, String step, Object... details) {
        toSecretaries(event, code, matter(event, step), details);
    }

    private void toSecretaries(ProjectEvent event, String code, Matter matter, Object[] details) {
        var project = projects.get(event.project());
        send(audience.secretariesOf(project.community()), project, code, matter, details);
    }

    private void toLeaders(ProjectEvent event, String code, Object... details) {
        send(leaders(), projects.get(event.project()), code, matter(event), details);
    }

    /** Those above the ones who are late at a step. */
    private void askLeaders(ProjectEvent event, String code, Matter matter, Object... details) {
        send(
                messages.exceptThoseTold(Messages.LATE_BY_THE_LADDER, matter, leaders()),
                projects.get(event.project()),
                code,
                matter,
                details);
    }

    private List<UserId> leaders() {
        var people = new ArrayList<>(audience.all(Role.PARTY_OFFICE));
        people.addAll(audience.all(Role.WORKING_COMMITTEE));
        return people;
    }

    private static Matter matter(ProjectEvent event) {
        return Matter.of(link(event), event.at());
    }

    private static Matter matter(ProjectEvent event, String step) {
        return Matter.ofStep(link(event), event.project().toString(), "userTask_" + step, event.at());
    }

    private static String link(ProjectEvent event) {
        return "/projects/" + event.project();
    }

    /** Every sentence can name the community and the project, before its own details. */
    private void send(Collection<UserId> people, Project project, String code, Matter matter, Object... details) {
        var all = new ArrayList<Object>();
        all.add(communities.get(project.community()).name());
        all.add(project.title());
        Collections.addAll(all, details);
        messages.send(people, code, matter, all.toArray());
    }
}
