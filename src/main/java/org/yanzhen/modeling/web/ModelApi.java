package org.yanzhen.modeling.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.modeling.Contents;
import org.yanzhen.modeling.DecisionTrial;
import org.yanzhen.modeling.Draft;
import org.yanzhen.modeling.Drafts;
import org.yanzhen.modeling.Finding;
import org.yanzhen.modeling.Incoming;
import org.yanzhen.modeling.Library;
import org.yanzhen.modeling.Releases;
import org.yanzhen.modeling.Submissions;
import org.yanzhen.modeling.Trials;
import org.yanzhen.shared.InvalidInput;

/** Drafts and releases of models, for the editors and for machines; administrators only. */
@RestController
class ModelApi {

    private final Contents contents;
    private final Drafts drafts;
    private final Releases releases;
    private final Submissions submissions;
    private final Trials trials;
    private final Library library;
    private final DecisionTrial decisions;

    ModelApi(
            Contents contents,
            Drafts drafts,
            Releases releases,
            Submissions submissions,
            Trials trials,
            Library library,
            DecisionTrial decisions) {
        this.contents = contents;
        this.drafts = drafts;
        this.releases = releases;
        this.submissions = submissions;
        this.trials = trials;
        this.library = library;
        this.decisions = decisions;
    }

    record ContentView(String label, Map<String, String> files) {}

    /** @param processes all that can be called, by id, with their names */
    record DraftView(
            long id,
            long version,
            String process,
            @Nullable Integer base,
            boolean baseOutdated,
            Map<String, String> files,
            Map<String, String> processes) {}

    record Saving(long version, String content) {}

    record Version(long version) {}

    record Values(Map<String, Object> values) {}

    record Submission(long version, String note) {}

    record RollBack(int number, String note) {}

    record Reason(String reason) {}

    /** @param release its id */
    record Submitted(long release) {}

    record Merged(long version, List<String> conflicts) {}

    @GetMapping("/api/models/content")
    ContentView content(@RequestParam String process, @RequestParam String of, Caller caller, Locale locale) {
        caller.require(Role.ADMINISTRATOR, Role.AUDITOR);
        var content = contents.of(process, of, locale);
        return new ContentView(content.label(), content.bundle().files());
    }

    @PostMapping("/api/models/{process}/draft")
    DraftView open(@PathVariable String process, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return view(drafts.open(process, caller.id()));
    }

    @GetMapping("/api/models/drafts/{id}")
    DraftView draft(@PathVariable long id, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return view(drafts.find(id));
    }

    private DraftView view(Draft draft) {
        return new DraftView(
                draft.id(),
                draft.version(),
                draft.process(),
                draft.base(),
                drafts.outdated(draft),
                draft.bundle().files(),
                library.names());
    }

    @PutMapping("/api/models/drafts/{id}/files/{name}")
    Version save(@PathVariable long id, @PathVariable String name, @RequestBody Saving saving, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return new Version(drafts.save(id, name, saving.content(), saving.version(), caller.id()));
    }

    @DeleteMapping("/api/models/drafts/{id}/files/{name}")
    Version remove(@PathVariable long id, @PathVariable String name, @RequestParam long version, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return new Version(drafts.remove(id, name, version, caller.id()));
    }

    @PostMapping("/api/models/drafts/{id}/check")
    List<Finding> check(@PathVariable long id, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return drafts.check(id);
    }

    @PostMapping("/api/models/drafts/{id}/decisions/{decision}/ask")
    List<DecisionTrial.Held> ask(
            @PathVariable long id, @PathVariable String decision, @RequestBody Values asked, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return decisions.ask(drafts.find(id).bundle(), decision, asked.values());
    }

    @PostMapping("/api/models/drafts/{id}/rebase")
    Merged rebase(@PathVariable long id, @RequestBody Version version, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        var conflicts = drafts.rebase(id, version.version(), caller.id());
        return new Merged(drafts.find(id).version(), conflicts);
    }

    /**
     * Begins its dry run if nobody has yet, and tells how far it is.
     *
     * @param version that is meant; whatever is saved if absent
     */
    @PostMapping("/api/models/drafts/{id}/trial")
    Trials.Standing tryDraft(
            @PathVariable long id, @RequestParam(required = false) @Nullable Long version, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return trials.ask((version == null ? drafts.find(id) : drafts.find(id, version)).bundle());
    }

    @PostMapping("/api/models/releases/{id}/trial")
    Trials.Standing tryRelease(@PathVariable long id, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return trials.ask(releases.find(id).bundle());
    }

    @PostMapping("/api/models/drafts/{id}/submit")
    Submitted submit(@PathVariable long id, @RequestBody Submission submission, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return new Submitted(submissions
                .submit(id, submission.version(), submission.note(), caller.id())
                .id());
    }

    /**
     * Files, or zips of files.
     *
     * @param consent to what has to change in them, as told when they were sent before
     */
    @PostMapping("/api/models/{process}/import")
    DraftView take(
            @PathVariable String process,
            @RequestParam("file") List<MultipartFile> uploads,
            @RequestParam(required = false) @Nullable String consent,
            Caller caller,
            Locale locale) {
        caller.require(Role.ADMINISTRATOR);
        return view(drafts.take(process, read(uploads, consent, locale), caller.id()));
    }

    static Map<String, String> read(List<MultipartFile> uploads, @Nullable String consent, Locale locale) {
        var incoming = new Incoming();
        for (var upload : uploads) {
            var name = upload.getOriginalFilename();
            if (name == null) {
                throw new InvalidInput("file", "model-file-name", "");
            }
            try {
                incoming.add(name, upload.getBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return incoming.agreed(consent, locale);
    }

    @PostMapping("/api/models/releases/{id}/approve")
    void approve(@PathVariable long id, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        releases.approve(id, caller.id());
    }

    @PostMapping("/api/models/releases/{id}/refuse")
    void refuse(@PathVariable long id, @RequestBody Reason reason, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        releases.refuse(id, reason.reason(), caller.id());
    }

    @PostMapping("/api/models/releases/{id}/withdraw")
    void withdraw(@PathVariable long id, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        releases.withdraw(id, caller.id());
    }

    @PostMapping("/api/models/{process}/roll-back")
    Submitted rollBack(@PathVariable String process, @RequestBody RollBack to, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return new Submitted(submissions
                .rollBack(process, to.number(), to.note(), caller.id())
                .id());
    }
}
