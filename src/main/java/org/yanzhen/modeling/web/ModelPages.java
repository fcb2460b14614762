package org.yanzhen.modeling.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.modeling.Bundle;
import org.yanzhen.modeling.Contents;
import org.yanzhen.modeling.Drafts;
import org.yanzhen.modeling.Library;
import org.yanzhen.modeling.Library.Entry;
import org.yanzhen.modeling.ModelCheck;
import org.yanzhen.modeling.ModelFiles;
import org.yanzhen.modeling.Release;
import org.yanzhen.modeling.Releases;
import org.yanzhen.modeling.Submissions;
import org.yanzhen.shared.Unknown;

/** The library of processes, one process with its files and releases, and what waits for a second administrator. */
@Controller
class ModelPages {

    private final Library library;
    private final Contents contents;
    private final Drafts drafts;
    private final Releases releases;
    private final Submissions submissions;
    private final ModelCheck check;
    private final TrialRuns trials;

    ModelPages(
            Library library,
            Contents contents,
            Drafts drafts,
            Releases releases,
            Submissions submissions,
            ModelCheck check,
            TrialRuns trials) {
        this.library = library;
        this.contents = contents;
        this.drafts = drafts;
        this.releases = releases;
        this.submissions = submissions;
        this.check = check;
        this.trials = trials;
    }

    /** @param change what the release in use did not have, or has no longer, or has otherwise */
    record FileChange(String name, Change change) {}

    enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        SAME
    }

    @GetMapping("/models")
    String library(Caller caller, Model model) {
        caller.require(Role.ADMINISTRATOR, Role.AUDITOR);
        var processes = library.processes();
        model.addAttribute("processes", processes);
        model.addAttribute("names", processes.stream().collect(toMap(Entry::process, Entry::name)));
        model.addAttribute("pending", releases.pending());
        model.addAttribute("begun", drafts.ofNewProcesses());
        return "models/library";
    }

    @GetMapping("/models/{process}")
    String process(@PathVariable String process, Caller caller, Locale locale, Model model) {
        caller.require(Role.ADMINISTRATOR, Role.AUDITOR);
        var entry = library.find(process);
        if (entry.isEmpty()
                && !(drafts.of(process).isEmpty() && releases.history(process).isEmpty())) {
            return "redirect:/models"; // it is new, and stands there as long as it waits
        }
        var inUse = entry.orElseThrow(() -> new Unknown("model", process));
        var history = releases.history(process);
        model.addAttribute("process", inUse);
        model.addAttribute("files", library.files(inUse));
        model.addAttribute(
                "inUse",
                history.stream()
                        .filter(release -> inUse.deployment().equals(release.deployment()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("releases", history);
        model.addAttribute("drafts", drafts.of(process));
        return "models/process";
    }

    @PostMapping("/models/{process}/draft")
    String edit(@PathVariable String process, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return "redirect:/models/drafts/" + drafts.open(process, caller.id()).id();
    }

    @PostMapping("/models/drafts/{id}/discard")
    String discard(@PathVariable long id, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        var process = drafts.find(id).process();
        drafts.discard(id, caller.id());
        return library.names().containsKey(process) ? "redirect:/models/" + process : "redirect:/models";
    }

    @PostMapping("/models/drafts/{id}/rebase")
    String rebase(@PathVariable long id, @RequestParam long version, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        var conflicts = drafts.rebase(id, version, caller.id());
        return conflicts.isEmpty()
                ? "redirect:/models/drafts/" + id
                : "redirect:/models/%s/compare?left=current&right=draft:%d"
                        .formatted(drafts.find(id).process(), id);
    }

    @PostMapping("/models/{process}/update")
    String takeUpdate(@PathVariable String process, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        var conflicts = drafts.takeUpdate(process, caller.id());
        var draft = drafts.open(process, caller.id()).id();
        return conflicts.isEmpty()
                ? "redirect:/models/drafts/" + draft
                : "redirect:/models/%s/compare?left=shipped-old&middle=shipped&right=draft:%d"
                        .formatted(process, draft);
    }

    @PostMapping("/models/{process}/import")
    String take(
            @PathVariable String process,
            @RequestParam("file") List<MultipartFile> uploads,
            @RequestParam(required = false) @Nullable String consent,
            Caller caller,
            Locale locale) {
        caller.require(Role.ADMINISTRATOR);
        return "redirect:/models/drafts/"
                + drafts.take(process, ModelApi.read(uploads, consent, locale), caller.id())
                        .id();
    }

    /** Also of a process that is new. */
    @PostMapping("/models/import")
    String takeNew(
            @RequestParam String process,
            @RequestParam("file") List<MultipartFile> uploads,
            @RequestParam(required = false) @Nullable String consent,
            Caller caller,
            Locale locale) {
        return take(process.strip(), uploads, consent, caller, locale);
    }

    @GetMapping("/models/{process}/export")
    ResponseEntity<byte[]> export(
            @PathVariable String process,
            @RequestParam(defaultValue = "current") String of,
            Caller caller,
            Locale locale) {
        caller.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return download(
                process + ".zip",
                ModelFiles.pack(contents.of(process, of, locale).bundle()));
    }

    @GetMapping("/models/{process}/files/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable String process,
            @PathVariable String name,
            @RequestParam(defaultValue = "current") String of,
            Caller caller,
            Locale locale) {
        caller.require(Role.ADMINISTRATOR, Role.AUDITOR);
        var content = contents.of(process, of, locale).bundle().files().get(name);
        if (content == null) {
            throw new Unknown("model-content", name);
        }
        return download(name, content.getBytes(UTF_8));
    }

    private static ResponseEntity<byte[]> download(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    @GetMapping("/models/releases/{id}")
    String release(@PathVariable long id, Caller caller, Model model) {
        caller.require(Role.ADMINISTRATOR, Role.AUDITOR);
        var release = releases.find(id);
        trials.show(release.bundle(), release.trial(), model);
        return page(release, caller, model);
    }

    /** What is to be approved, driven along its ways: exactly this content. */
    @PostMapping("/models/releases/{id}/trial")
    String tryOut(@PathVariable long id, Caller caller, Model model) {
        caller.require(Role.ADMINISTRATOR);
        var release = releases.find(id);
        trials.drive(release.bundle(), model);
        return page(release, caller, model);
    }

    private String page(Release release, Caller caller, Model model) {
        var pending = release.state() == Release.State.PENDING;
        model.addAttribute("release", release);
        model.addAttribute("process", library.name(release.process()));
        model.addAttribute("own", caller.id().equals(release.author()));
        model.addAttribute("findings", pending ? check.check(release.bundle()) : List.of());
        model.addAttribute("changes", changes(release));
        model.addAttribute(
                "rollBack",
                release.state() == Release.State.RELEASED
                        && releases.inUse(release.process())
                                .filter(inUse -> inUse.number() != release.number())
                                .isPresent());
        return "models/release";
    }

    private List<FileChange> changes(Release release) {
        var before = release.base() == null
                ? Bundle.of(release.process(), Map.of())
                : releases.find(release.process(), release.base()).bundle();
        var after = release.bundle();
        var names = new TreeSet<>(before.files().keySet());
        names.addAll(after.files().keySet());
        return names.stream()
                .map(name -> new FileChange(
                        name, change(before.files().get(name), after.files().get(name))))
                .toList();
    }

    private static Change change(@Nullable String before, @Nullable String after) {
        if (before == null) {
            return Change.ADDED;
        }
        if (after == null) {
            return Change.REMOVED;
        }
        return before.equals(after) ? Change.SAME : Change.CHANGED;
    }

    @PostMapping("/models/releases/{id}/approve")
    String approve(@PathVariable long id, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        releases.approve(id, caller.id());
        return "redirect:/models/releases/" + id;
    }

    @PostMapping("/models/releases/{id}/refuse")
    String refuse(@PathVariable long id, @RequestParam String reason, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        releases.refuse(id, reason, caller.id());
        return "redirect:/models/releases/" + id;
    }

    @PostMapping("/models/releases/{id}/withdraw")
    String withdraw(@PathVariable long id, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        releases.withdraw(id, caller.id());
        return "redirect:/models/releases/" + id;
    }

    @PostMapping("/models/{process}/roll-back")
    String rollBack(@PathVariable String process, @RequestParam int number, @RequestParam String note, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return "redirect:/models/releases/"
                + submissions.rollBack(process, number, note, caller.id()).id();
    }
}
