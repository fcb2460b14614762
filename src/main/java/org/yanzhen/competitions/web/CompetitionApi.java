package org.yanzhen.competitions.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yanzhen.competitions.CompetitionFiles;
import org.yanzhen.competitions.Round;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.RoundStage;
import org.yanzhen.engine.Diagrams;
import org.yanzhen.identity.Caller;
import org.yanzhen.shared.UserId;

/** Rounds for scripts: ours in the browser, and machines. */
@RestController
@RequestMapping("/api/competitions")
class CompetitionApi {

    private final CompetitionDesk desk;
    private final CompetitionFiles files;
    private final Diagrams diagrams;

    CompetitionApi(CompetitionDesk desk, CompetitionFiles files, Diagrams diagrams) {
        this.desk = desk;
        this.files = files;
        this.diagrams = diagrams;
    }

    @PostMapping("/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    Opened begin(@RequestBody NewDraft draft, Caller caller) {
        return new Opened(desk.begin(draft.year(), caller).id().toString());
    }

    @PostMapping("/{id}/copy")
    @ResponseStatus(HttpStatus.CREATED)
    Opened copy(@PathVariable String id, Caller caller) {
        return new Opened(desk.copy(RoundId.of(id), caller).id().toString());
    }

    @GetMapping("/drafts/{id}")
    Screen draft(@PathVariable String id, Caller caller) {
        var draft = desk.draft(RoundId.of(id), caller);
        return new Screen(desk.form().tree(), desk.data(), draft.content(), draft.version());
    }

    @PutMapping("/drafts/{id}")
    Saved save(@PathVariable String id, @RequestBody SavedDraft draft, Caller caller) {
        return new Saved(desk.save(RoundId.of(id), draft.content(), draft.version(), caller));
    }

    @DeleteMapping("/drafts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id, Caller caller) {
        desk.discard(RoundId.of(id), caller);
    }

    @PostMapping("/drafts/{id}/submit")
    Submitted submit(@PathVariable String id, @RequestBody Map<String, Object> answers, Caller caller) {
        var round = desk.submit(RoundId.of(id), answers, caller);
        return new Submitted(round.id().toString(), round.number(), "/competitions/" + round.id());
    }

    @GetMapping("/{id}")
    Summary one(@PathVariable String id, Caller caller) {
        var file = files.round(RoundId.of(id), caller);
        return Summary.of(file.round(), file.applications().size());
    }

    @PostMapping("/{id}/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend(@PathVariable String id, @RequestBody NewClose extension, Caller caller) {
        desk.extend(RoundId.of(id), extension.closesAt(), extension.reason(), caller);
    }

    @PostMapping("/{id}/recompute")
    Recomputed recompute(@PathVariable String id, Caller caller) {
        return new Recomputed(desk.recompute(RoundId.of(id), caller));
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.CREATED)
    void requestWithdrawal(@PathVariable String id, @RequestBody Reason reason, Caller caller) {
        desk.requestWithdrawal(RoundId.of(id), reason.reason(), caller);
    }

    @PostMapping("/{id}/objections")
    @ResponseStatus(HttpStatus.CREATED)
    NoticeApi.Raised object(@PathVariable String id, @RequestBody NewObjection objection, Caller caller) {
        return new NoticeApi.Raised(desk.object(RoundId.of(id), objection.application(), objection.text(), caller));
    }

    @PostMapping("/{id}/reminders")
    @ResponseStatus(HttpStatus.CREATED)
    void remind(@PathVariable String id, @RequestBody NewReminder reminder, Caller caller) {
        desk.remind(RoundId.of(id), new UserId(reminder.expert()), caller);
    }

    @PostMapping("/{id}/experts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replaceExpert(@PathVariable String id, @RequestBody CompetitionDesk.NewExpert asked, Caller caller) {
        desk.replaceExpert(RoundId.of(id), asked, caller);
    }

    @GetMapping("/{id}/diagrams/{instance}")
    Diagrams.Diagram diagram(@PathVariable String id, @PathVariable String instance, Caller caller) {
        return diagrams.of(
                files.round(RoundId.of(id), caller).round().id().toString(),
                instance,
                process -> Shown.seesWhereItStands(caller, process));
    }

    record NewDraft(int year) {}

    record Opened(String id) {}

    record SavedDraft(long version, Map<String, Object> content) {
        SavedDraft {
            Objects.requireNonNull(content);
        }
    }

    record Saved(long version) {}

    record NewClose(Instant closesAt, String reason) {
        NewClose {
            Objects.requireNonNull(closesAt);
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    record Reason(String reason) {
        Reason {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    record NewObjection(@Nullable String application, String text) {
        NewObjection {
            text = Objects.requireNonNullElse(text, "");
        }
    }

    record NewReminder(String expert) {
        NewReminder {
            Objects.requireNonNull(expert);
        }
    }

    record Recomputed(boolean equal) {}

    /**
     * @param schema as form-js reads it
     * @param data what the form shows
     * @param content what was typed before
     */
    record Screen(JsonNode schema, Map<String, Object> data, Map<String, Object> content, long version) {}

    record Submitted(String id, String number, String location) {}

    record Summary(
            String id,
            String number,
            int year,
            String title,
            RoundStage stage,
            String envelope,
            Instant opensAt,
            Instant closesAt,
            @Nullable Instant noticeEndsAt,
            List<String> categories,
            int applications) {

        static Summary of(Round round, int applications) {
            return new Summary(
                    round.id().toString(),
                    round.number(),
                    round.year(),
                    round.title(),
                    round.stage(),
                    round.envelope().toString(),
                    round.opensAt(),
                    round.closesAt(),
                    round.noticeEndsAt(),
                    round.rules().categories().stream()
                            .map(category -> category.name())
                            .toList(),
                    applications);
        }
    }
}
