package org.yanzhen.competitions.web;

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
import org.yanzhen.competitions.ApplicationFile;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.competitions.CompetitionFiles;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.web.CompetitionApi.Opened;
import org.yanzhen.competitions.web.CompetitionApi.Reason;
import org.yanzhen.competitions.web.CompetitionApi.Saved;
import org.yanzhen.competitions.web.CompetitionApi.SavedDraft;
import org.yanzhen.competitions.web.CompetitionApi.Screen;
import org.yanzhen.competitions.web.CompetitionApi.Submitted;
import org.yanzhen.engine.Diagrams;
import org.yanzhen.identity.Caller;

/** Applications for scripts: ours in the browser, and machines. */
@RestController
@RequestMapping("/api/applications")
class ApplicationApi {

    private final ApplicationDesk desk;
    private final CompetitionFiles files;
    private final Diagrams diagrams;

    ApplicationApi(ApplicationDesk desk, CompetitionFiles files, Diagrams diagrams) {
        this.desk = desk;
        this.files = files;
        this.diagrams = diagrams;
    }

    @PostMapping("/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    Opened begin(@RequestBody NewDraft draft, Caller caller) {
        return new Opened(desk.begin(RoundId.of(draft.round()), draft.community(), caller)
                .id()
                .toString());
    }

    @GetMapping("/drafts/{id}")
    Screen draft(@PathVariable String id, Caller caller) {
        var draft = desk.draft(ApplicationId.of(id), caller);
        return new Screen(desk.form(draft).tree(), desk.data(draft), draft.content(), draft.version());
    }

    @PutMapping("/drafts/{id}")
    Saved save(@PathVariable String id, @RequestBody SavedDraft draft, Caller caller) {
        return new Saved(desk.save(ApplicationId.of(id), draft.content(), draft.version(), caller));
    }

    @DeleteMapping("/drafts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id, Caller caller) {
        desk.discard(ApplicationId.of(id), caller);
    }

    @PostMapping("/drafts/{id}/submit")
    Submitted submit(@PathVariable String id, @RequestBody Map<String, Object> answers, Caller caller) {
        var application = desk.submit(ApplicationId.of(id), answers, caller);
        return new Submitted(application.id().toString(), application.number(), "/applications/" + application.id());
    }

    @GetMapping("/{id}")
    Summary one(@PathVariable String id, Caller caller) {
        return Summary.of(files.application(ApplicationId.of(id), caller), caller);
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, @RequestBody Reason reason, Caller caller) {
        desk.withdraw(ApplicationId.of(id), reason.reason(), caller);
    }

    @GetMapping("/{id}/diagrams/{instance}")
    Diagrams.Diagram diagram(@PathVariable String id, @PathVariable String instance, Caller caller) {
        return diagrams.of(
                files.application(ApplicationId.of(id), caller)
                        .application()
                        .id()
                        .toString(),
                instance,
                process -> Shown.seesWhereItStands(caller, process));
    }

    record NewDraft(String round, String community) {
        NewDraft {
            Objects.requireNonNull(round);
            Objects.requireNonNull(community);
        }
    }

    /** @param approved nothing, as long as this person is not to know */
    record Summary(
            String id,
            String number,
            String round,
            String community,
            String title,
            String category,
            String requested,
            ApplicationStage stage,
            @Nullable String approved,
            @Nullable String award) {

        static Summary of(ApplicationFile file, Caller caller) {
            var application = file.application();
            var shown = Shown.to(caller, application, file.round());
            return new Summary(
                    application.id().toString(),
                    application.number(),
                    application.round().toString(),
                    application.community(),
                    application.title(),
                    application.category(),
                    application.requested().toString(),
                    shown.stage(),
                    shown.approved() == null ? null : shown.approved().toString(),
                    shown.award() == null ? null : shown.award().toString());
        }
    }
}
