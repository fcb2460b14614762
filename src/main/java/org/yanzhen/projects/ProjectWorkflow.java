package org.yanzhen.projects;

import org.yanzhen.shared.UserId;

/** What the application tells the processes, in the words of the business. Implemented by the engine side. */
public interface ProjectWorkflow {

    /** @param communityName for those who read task lists */
    void proposalSubmitted(Project project, String communityName);

    void proposalWithdrawn(ProjectId project);

    void changeRequested(ChangeRequest change, Project project, String communityName);

    void interventionRequested(Intervention intervention, Project project, String communityName);

    /** The project is accepted or ends, so what was to be changed no longer matters. */
    void changesLapsed(ProjectId project);

    void acceptanceRequested(ProjectId project);

    /** Somebody else scores the acceptance instead of a member of the panel. */
    void panelMemberReplaced(ProjectId project, UserId member, UserId replacement);

    /** Nothing about the project goes on until it is resumed. */
    void suspended(ProjectId project);

    void resumed(ProjectId project);

    /** Whatever still goes on about the project ends. */
    void terminated(ProjectId project);
}
