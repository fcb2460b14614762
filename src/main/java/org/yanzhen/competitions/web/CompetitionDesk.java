package org.yanzhen.competitions.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.competitions.CompetitionChoices;
import org.yanzhen.competitions.Decisions;
import org.yanzhen.competitions.ExpertReminders;
import org.yanzhen.competitions.ExpertReplacements;
import org.yanzhen.competitions.ExpertReplacements.Replacement;
import org.yanzhen.competitions.Objections;
import org.yanzhen.competitions.Rankings;
import org.yanzhen.competitions.Round;
import org.yanzhen.competitions.RoundDraft;
import org.yanzhen.competitions.RoundForm;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.Submission;
import org.yanzhen.engine.TaskScreens;
import org.yanzhen.engine.forms.Form;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.UserId;

/** What people begin around a round without a task: whether they may is asked first, then the form, then the round. */
@Service
@Transactional
class CompetitionDesk {

    private final Rounds rounds;
    private final Decisions decisions;
    private final Objections objections;
    private final Rankings rankings;
    private final ExpertReminders reminders;
    private final ExpertReplacements replacements;
    private final CompetitionChoices choices;
    private final TaskScreens screens;

    CompetitionDesk(
            Rounds rounds,
            Decisions decisions,
            Objections objections,
            Rankings rankings,
            ExpertReminders reminders,
            ExpertReplacements replacements,
            CompetitionChoices choices,
            TaskScreens screens) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.objections = objections;
        this.rankings = rankings;
        this.reminders = reminders;
        this.replacements = replacements;
        this.choices = choices;
        this.screens = screens;
    }

    RoundDraft begin(int year, Caller caller) {
        caller.require(Role.PARTY_OFFICE);
        return rounds.draft(year, caller.id());
    }

    RoundDraft copy(RoundId id, Caller caller) {
        caller.require(Role.PARTY_OFFICE);
        return rounds.copy(id, caller.id());
    }

    RoundDraft draft(RoundId id, Caller caller) {
        caller.require(Role.PARTY_OFFICE);
        return rounds.findDraft(id);
    }

    Form form() {
        return screens.ofStart("competitionRound");
    }

    Map<String, Object> data() {
        return choices.ofRound();
    }

    long save(RoundId id, Map<String, Object> content, long basedOn, Caller caller) {
        caller.require(Role.PARTY_OFFICE);
        return rounds.save(id, content, basedOn, caller.id());
    }

    void discard(RoundId id, Caller caller) {
        caller.require(Role.PARTY_OFFICE);
        rounds.discard(id);
    }

    Round submit(RoundId id, Map<String, Object> answers, Caller caller) {
        draft(id, caller);
        var form = form();
        var submission = Submission.checked(form, answers, data(), caller.id());
        return rounds.submit(id, RoundForm.read(submission), caller.id());
    }

    void extend(RoundId id, Instant closesAt, String reason, Caller caller) {
        caller.require(Role.PARTY_OFFICE);
        rounds.extend(id, closesAt, reason, caller.id());
    }

    /** @return whether it comes out as it was stored */
    boolean recompute(RoundId id, Caller caller) {
        caller.require(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE, Role.AUDITOR);
        return rankings.recompute(id);
    }

    void requestWithdrawal(RoundId id, String reason, Caller caller) {
        caller.require(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE);
        decisions.requestWithdrawal(id, reason, caller.id());
    }

    /**
     * Whoever is logged in may doubt what everybody may read.
     *
     * @return the objection's number
     */
    String object(RoundId id, @Nullable String application, String text, Caller caller) {
        return objections.raise(id, ApplicationDesk.idOrNothing(application), text, "", false, caller.id());
    }

    void remind(RoundId id, UserId expert, Caller caller) {
        caller.require(Role.PARTY_OFFICE);
        reminders.remind(id, expert, caller.id());
    }

    void replaceExpert(RoundId id, NewExpert asked, Caller caller) {
        caller.require(Role.PARTY_OFFICE);
        replacements.replace(
                id,
                new Replacement(
                        UserId.chosen(asked.expert(), () -> new InvalidInput("expert", "expert-not-waited-for")),
                        UserId.chosen(asked.replacement(), () -> new InvalidInput("replacement", "not-a-new-expert")),
                        asked.reason(),
                        Set.copyOf(asked.interests())),
                caller.id());
    }

    /** Who takes whose place. */
    record NewExpert(String expert, String replacement, String reason, List<String> interests) {
        NewExpert {
            expert = Objects.requireNonNullElse(expert, "");
            replacement = Objects.requireNonNullElse(replacement, "");
            reason = Objects.requireNonNullElse(reason, "");
            interests = Objects.requireNonNullElse(interests, List.of());
        }
    }
}
