package org.yanzhen.competitions.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.competitions.Application;
import org.yanzhen.competitions.ApplicationDraft;
import org.yanzhen.competitions.ApplicationDrafts;
import org.yanzhen.competitions.ApplicationForm;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.CompetitionChoices;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.Submission;
import org.yanzhen.engine.TaskScreens;
import org.yanzhen.engine.forms.Form;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;

/** What a community does about its applications without a task: whether it may is asked first, then the form, then the round. */
@Service
@Transactional
class ApplicationDesk {

    private final ApplicationDrafts drafts;
    private final Applications applications;
    private final Rounds rounds;
    private final CompetitionChoices choices;
    private final TaskScreens screens;

    ApplicationDesk(
            ApplicationDrafts drafts,
            Applications applications,
            Rounds rounds,
            CompetitionChoices choices,
            TaskScreens screens) {
        this.drafts = drafts;
        this.applications = applications;
        this.rounds = rounds;
        this.choices = choices;
        this.screens = screens;
    }

    ApplicationDraft begin(RoundId round, String community, Caller caller) {
        caller.requireFor(Role.SECRETARY, community);
        return drafts.open(round, community, caller);
    }

    ApplicationDraft draft(ApplicationId id, Caller caller) {
        return drafts.find(id, caller);
    }

    /** As it was when the round was published: nobody is asked other questions than the others. */
    Form form(ApplicationDraft draft) {
        return rounds.get(draft.round())
                .applicationForm()
                .map(screens::ofStartVersion)
                .orElseGet(() -> screens.ofStart("competitionApplication"));
    }

    Map<String, Object> data(ApplicationDraft draft) {
        return choices.ofApplication(rounds.get(draft.round()));
    }

    long save(ApplicationId id, Map<String, Object> content, long basedOn, Caller caller) {
        return drafts.save(id, content, basedOn, caller);
    }

    void discard(ApplicationId id, Caller caller) {
        drafts.discard(id, caller);
    }

    Application submit(ApplicationId id, Map<String, Object> answers, Caller caller) {
        var draft = draft(id, caller);
        caller.requireFor(Role.SECRETARY, draft.community());
        var form = form(draft);
        var submission = Submission.checked(form, answers, data(draft), caller.id());
        return applications.submit(id, ApplicationForm.read(submission), caller);
    }

    void withdraw(ApplicationId id, String reason, Caller caller) {
        caller.requireFor(Role.SECRETARY, applications.get(id).community());
        applications.withdraw(id, reason, caller);
    }

    static @Nullable ApplicationId idOrNothing(@Nullable String id) {
        return id == null || id.isBlank() ? null : ApplicationId.of(id);
    }
}
