package org.yanzhen.projects.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.engine.Submission;
import org.yanzhen.engine.TaskScreens;
import org.yanzhen.engine.forms.Form;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.programme.KeyPoints;
import org.yanzhen.programme.Programmes;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.Changes;
import org.yanzhen.projects.Drafts;
import org.yanzhen.projects.Intervention;
import org.yanzhen.projects.Interventions;
import org.yanzhen.projects.Panels;
import org.yanzhen.projects.Project;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.ProposalDraft;
import org.yanzhen.projects.ProposalForm;
import org.yanzhen.projects.Proposals;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Labels;
import org.yanzhen.shared.UserId;

/** What people begin themselves, without a task: whether they may is asked first, then the form, then the project. */
@Service
@Transactional
class ProjectDesk {

    private final Drafts drafts;
    private final Proposals proposals;
    private final Changes changes;
    private final Interventions interventions;
    private final Acceptances acceptances;
    private final Panels panels;
    private final ProjectFiles files;
    private final Programmes programmes;
    private final TaskScreens screens;

    ProjectDesk(
            Drafts drafts,
            Proposals proposals,
            Changes changes,
            Interventions interventions,
            Acceptances acceptances,
            Panels panels,
            ProjectFiles files,
            Programmes programmes,
            TaskScreens screens) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.changes = changes;
        this.interventions = interventions;
        this.acceptances = acceptances;
        this.panels = panels;
        this.files = files;
        this.programmes = programmes;
        this.screens = screens;
    }

    ProposalDraft openDraft(String community, int year, Caller caller) {
        caller.requireFor(Role.SECRETARY, community);
        return drafts.open(community, year, caller);
    }

    Form proposalForm() {
        return screens.ofStart("projectLifecycle");
    }

    Form changeForm() {
        return screens.ofStart("projectChange");
    }

    Form interventionForm() {
        return screens.ofStart("projectIntervention");
    }

    Map<String, Object> proposalData(ProposalDraft draft) {
        return Map.of(
                "keyPoints", KeyPoints.options(programmes.keyPoints(draft.year())),
                "another", proposals.anotherIsAlive(draft.community(), draft.year()),
                "milestones", quarters(),
                "budget", List.of(Map.of()));
    }

    Map<String, Object> interventionData(Project project) {
        return Map.of(
                "kinds",
                Intervention.possible(project.stage()).stream()
                        .map(kind -> Map.of("label", Labels.of(kind), "value", kind.name()))
                        .toList());
    }

    Map<String, Object> changeData(Project project) {
        var data = new LinkedHashMap<>(ProposalForm.write(project.proposal()));
        data.put("keyPoints", KeyPoints.options(programmes.keyPoints(project.year())));
        return data;
    }

    private static List<Map<String, Object>> quarters() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> Map.<String, Object>of("quarter", quarter))
                .toList();
    }

    Project submit(ProjectId id, Map<String, Object> answers, Caller caller) {
        var draft = drafts.find(id, caller);
        caller.requireFor(Role.SECRETARY, draft.community());
        var form = Submission.checked(proposalForm(), answers, proposalData(draft), caller.id());
        var reason = form.optionalText("reasonForAnother");
        var project =
                proposals.submit(id, draft.community(), draft.year(), ProposalForm.read(form), reason, caller.id());
        drafts.discard(id, caller);
        return project;
    }

    void withdraw(ProjectId id, String reason, Caller caller) {
        requireSecretary(id, caller);
        proposals.withdraw(id, reason, caller.id());
    }

    /** @param number of the condition, 1 for the first */
    void confirmCondition(ProjectId id, int number, Caller caller) {
        caller.require(Role.PARTY_OFFICE);
        proposals.confirmCondition(id, number, caller.id());
    }

    void requestChange(ProjectId id, Map<String, Object> answers, Caller caller) {
        var project = requireSecretary(id, caller);
        var form = Submission.checked(changeForm(), answers, changeData(project), caller.id());
        var reason = form.text("reason");
        changes.request(id, ProposalForm.read(form), reason, caller.id());
    }

    /** The community itself, the party office and the working committee may ask for it. */
    void requestIntervention(ProjectId id, Map<String, Object> answers, Caller caller) {
        var project = files.get(id);
        if (!caller.isAny(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE)) {
            caller.requireFor(Role.SECRETARY, project.community());
        }
        var form = Submission.checked(interventionForm(), answers, interventionData(project), caller.id());
        interventions.request(id, form.choice("kind", Intervention.Kind.class), form.text("reason"), caller.id());
    }

    void requestAcceptance(ProjectId id, Caller caller) {
        requireSecretary(id, caller);
        acceptances.request(id, caller.id());
    }

    void replacePanelMember(ProjectId id, Replacement asked, Caller caller) {
        caller.require(Role.PARTY_OFFICE);
        panels.replace(
                id,
                UserId.chosen(asked.member(), () -> new InvalidInput("member", "not-waiting-on-panel")),
                UserId.chosen(asked.replacement(), () -> new InvalidInput("replacement", "not-a-panel-candidate")),
                asked.reason(),
                caller.id());
    }

    /** Who takes whose place, and why. */
    record Replacement(String member, String replacement, String reason) {
        Replacement {
            member = Objects.requireNonNullElse(member, "");
            replacement = Objects.requireNonNullElse(replacement, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    private Project requireSecretary(ProjectId id, Caller caller) {
        var project = files.get(id);
        caller.requireFor(Role.SECRETARY, project.community());
        return project;
    }
}
