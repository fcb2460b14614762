package org.yanzhen.competitions;

import org.springframework.stereotype.Component;
import org.yanzhen.documents.AttachmentSubjects;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;

/**
 * Who may read applications, and the files attached to them: those who answer for all, and those of the community. Experts
 * read without names, elsewhere: see {@link BlindReading}.
 */
@Component
class CompetitionAccess implements AttachmentSubjects {

    private final ApplicationRows applications;
    private final ApplicationDrafts drafts;

    CompetitionAccess(ApplicationRows applications, ApplicationDrafts drafts) {
        this.applications = applications;
        this.drafts = drafts;
    }

    static boolean isOf(Caller caller, String community) {
        return caller.isFor(Role.SECRETARY, community) || caller.isFor(Role.RESIDENT_TEAM, community);
    }

    boolean mayRead(Caller caller, Application application) {
        return caller.answersForAll() || isOf(caller, application.community());
    }

    @Override
    public boolean knows(String subject) {
        return AttachmentSubjects.isId(subject)
                && (applications.existsById(ApplicationId.of(subject)) || drafts.exists(ApplicationId.of(subject)));
    }

    @Override
    public boolean mayRead(Caller caller, String subject) {
        var id = ApplicationId.of(subject);
        return applications
                .findById(id)
                .map(application -> mayRead(caller, application))
                .orElseGet(() -> drafts.mayWrite(id, caller));
    }

    @Override
    public boolean mayAdd(Caller caller, String subject) {
        return mayChange(caller, subject);
    }

    @Override
    public boolean isReadBlind() {
        return true;
    }

    @Override
    public boolean mayRemove(Caller caller, String subject) {
        return mayChange(caller, subject);
    }

    /** Until it is handed in, and while it is completed. */
    private boolean mayChange(Caller caller, String subject) {
        var id = ApplicationId.of(subject);
        return applications
                .findById(id)
                .map(application -> application.stage() == ApplicationStage.UNDER_SUPPLEMENT
                        && caller.isFor(Role.SECRETARY, application.community()))
                .orElseGet(() -> drafts.mayWrite(id, caller));
    }
}
