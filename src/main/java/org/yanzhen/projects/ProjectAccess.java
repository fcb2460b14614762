package org.yanzhen.projects;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yanzhen.documents.AttachmentSubjects;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.tasks.Inbox;

/**
 * Who may read a project's file: those who answer for all, those of its community, and whoever was asked to do something
 * about it. Nobody else.
 */
@Component
class ProjectAccess implements AttachmentSubjects {

    private final Projects projects;
    private final Drafts drafts;
    private final Inbox inbox;

    ProjectAccess(Projects projects, Drafts drafts, Inbox inbox) {
        this.projects = projects;
        this.drafts = drafts;
        this.inbox = inbox;
    }

    void requireMayRead(Caller caller, Project project) {
        if (!mayRead(caller, project)) {
            throw new NotAllowed("project-not-yours");
        }
    }

    boolean mayRead(Caller caller, Project project) {
        return caller.answersForAll()
                || isOf(caller, project.community())
                || inbox.wasAsked(caller, project.id().toString());
    }

    /** All of these that this person may read. */
    List<Project> readable(List<Project> projects, Caller caller) {
        if (caller.answersForAll()) {
            return projects;
        }
        var asked = inbox.subjectsAskedOf(caller);
        return projects.stream()
                .filter(project -> isOf(caller, project.community())
                        || asked.contains(project.id().toString()))
                .toList();
    }

    private static boolean isOf(Caller caller, String community) {
        return caller.isFor(Role.SECRETARY, community) || caller.isFor(Role.RESIDENT_TEAM, community);
    }

    @Override
    public boolean knows(String subject) {
        return AttachmentSubjects.isId(subject)
                && (projects.existsById(ProjectId.of(subject)) || drafts.exists(ProjectId.of(subject)));
    }

    @Override
    public boolean mayRead(Caller caller, String subject) {
        var id = ProjectId.of(subject);
        return projects.findById(id)
                .map(project -> mayRead(caller, project))
                .orElseGet(() -> drafts.mayWrite(id, caller));
    }

    /** The secretary and the resident team bring evidence until the file is closed. */
    @Override
    public boolean mayAdd(Caller caller, String subject) {
        var id = ProjectId.of(subject);
        return projects.findById(id)
                .map(project -> !project.stage().isOver()
                        && (isOf(caller, project.community()) || inbox.isAsked(caller, subject)))
                .orElseGet(() -> drafts.mayWrite(id, caller));
    }

    @Override
    public boolean mayRemove(Caller caller, String subject) {
        var id = ProjectId.of(subject);
        return projects.findById(id)
                .map(project -> project.stage() == Stage.RETURNED && isOf(caller, project.community()))
                .orElseGet(() -> drafts.mayWrite(id, caller));
    }
}
