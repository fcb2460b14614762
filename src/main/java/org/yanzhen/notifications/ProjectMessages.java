package org.yanzhen.notifications;

import java.util.ArrayList;
import java.util.Collection;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.communities.Communities;
import org.yanzhen.identity.Role;
import org.yanzhen.projects.FileWords;
import org.yanzhen.projects.Project;
import org.yanzhen.projects.ProjectEvent;
import org.yanzhen.projects.ProjectEvent.AcceptanceConcluded;
import org.yanzhen.projects.ProjectEvent.ChangeApplied;
import org.yanzhen.projects.ProjectEvent.DepartmentLate;
import org.yanzhen.projects.ProjectEvent.LateReportEscalated;
import org.yanzhen.projects.ProjectEvent.ProjectDecided;
import org.yanzhen.projects.ProjectEvent.ProjectResumed;
import org.yanzhen.projects.ProjectEvent.ProjectSuspended;
import org.yanzhen.projects.ProjectEvent.ProjectTerminated;
import org.yanzhen.projects.ProjectEvent.ProposalChecked;
import org.yanzhen.projects.ProjectEvent.QuarterLit;
import org.yanzhen.projects.ProjectEvent.ReportMissing;
import org.yanzhen.projects.ProjectFiles;
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
        toSecretaries(event, "proposal-checked-" + event.outcome().toLowerCase(java.util.Locale.ROOT), event.text());
    }

    @ApplicationModuleListener
    void on(ProjectDecided event) {
        toSecretaries(
                event,
                "project-decided-"
                        + event.outcome().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                event.text());
    }

    @ApplicationModuleListener
    void on(QuarterLit event) {
        toSecretaries(event, "quarter-lit", FileWords.quarter(event.quarter()), Labels.of(event.light()), event.text());
    }

    @ApplicationModuleListener
    void on(ReportMissing event) {
        toSecretaries(event, "report-missing", FileWords.quarter(event.quarter()));
        toLeaders(event, "report-missing-above", FileWords.quarter(event.quarter()));
    }

    @ApplicationModuleListener
    void on(LateReportEscalated event) {
        toLeaders(event, "report-late-above", FileWords.quarter(event.quarter()));
    }

    @ApplicationModuleListener
    void on(DepartmentLate event) {
        toLeaders(event, "department-late-above", communities.departmentName(event.department()));
    }

    @ApplicationModuleListener
    void on(ChangeApplied event) {
        toSecretaries(event, "change-applied");
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

    private void toSecretaries(ProjectEvent event, String code, Object... details) {
        var project = projects.get(event.project());
        send(audience.secretariesOf(project.community()), project, code, details);
    }

    private void toLeaders(ProjectEvent event, String code, Object... details) {
        var people = new ArrayList<>(audience.all(Role.PARTY_OFFICE));
        people.addAll(audience.all(Role.WORKING_COMMITTEE));
        send(people, projects.get(event.project()), code, details);
    }

    /** Every sentence can name the community and the project, before its own details. */
    private void send(Collection<UserId> people, Project project, String code, Object... details) {
        var all = new ArrayList<Object>();
        all.add(communities.get(project.community()).name());
        all.add(project.title());
        java.util.Collections.addAll(all, details);
        messages.send(people, code, "/projects/" + project.id(), all.toArray());
    }
}
