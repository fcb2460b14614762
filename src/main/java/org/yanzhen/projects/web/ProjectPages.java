package org.yanzhen.projects.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.communities.Communities;
import org.yanzhen.engine.Diagrams;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.programme.Programmes;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.Drafts;
import org.yanzhen.projects.Panels;
import org.yanzhen.projects.Project;
import org.yanzhen.projects.ProjectFile;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Stage;
import org.yanzhen.shared.Sentences;
import org.yanzhen.shared.UserId;
import org.yanzhen.tasks.Inbox;
import org.yanzhen.tasks.Inbox.Asked;

/** The list of projects, the file of one, and what people begin from there. */
@Controller
class ProjectPages {

    private final ProjectFiles files;
    private final Drafts drafts;
    private final ProjectDesk desk;
    private final Panels panels;
    private final Communities communities;
    private final Programmes programmes;
    private final Diagrams diagrams;
    private final Inbox inbox;
    private final FilePdf pdf;

    ProjectPages(
            ProjectFiles files,
            Drafts drafts,
            ProjectDesk desk,
            Panels panels,
            Communities communities,
            Programmes programmes,
            Diagrams diagrams,
            Inbox inbox,
            FilePdf pdf) {
        this.files = files;
        this.drafts = drafts;
        this.desk = desk;
        this.panels = panels;
        this.communities = communities;
        this.programmes = programmes;
        this.diagrams = diagrams;
        this.inbox = inbox;
        this.pdf = pdf;
    }

    @GetMapping("/projects")
    String list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String text,
            Caller caller,
            Model model) {
        var shown = year == null ? files.currentYear() : year;
        var projects = files.list(shown, caller);
        model.addAttribute("year", shown);
        model.addAttribute("stage", stage);
        model.addAttribute("text", text);
        model.addAttribute("stages", Stage.values());
        model.addAttribute(
                "projects",
                projects.stream()
                        .filter(project -> stage == null || project.stage() == stage)
                        .filter(project -> text == null || text.isBlank() || mentions(project, text.strip()))
                        .toList());
        model.addAttribute("drafts", drafts.of(caller));
        model.addAttribute("own", caller.scopesOf(Role.SECRETARY));
        model.addAttribute("takesProposals", programmes.isOpen(shown));
        return "projects/list";
    }

    private boolean mentions(Project project, String text) {
        return (project.title()
                        + project.number()
                        + communities.get(project.community()).name()
                        + project.category())
                .toLowerCase(Locale.ROOT)
                .contains(text.toLowerCase(Locale.ROOT));
    }

    @PostMapping("/projects/new")
    String begin(@RequestParam String community, @RequestParam int year, Caller caller) {
        return "redirect:/drafts/" + desk.openDraft(community, year, caller).id();
    }

    @GetMapping("/drafts/{id}")
    String draft(@PathVariable String id, Caller caller, Model model) {
        var draft = drafts.find(ProjectId.of(id), caller);
        model.addAttribute("draft", draft);
        model.addAttribute("community", communities.get(draft.community()));
        return "projects/draft";
    }

    @PostMapping("/drafts/{id}/discard")
    String discard(@PathVariable String id, Caller caller) {
        drafts.discard(ProjectId.of(id), caller);
        return "redirect:/projects";
    }

    @GetMapping("/projects/{id}")
    String one(@PathVariable String id, Caller caller, Model model) {
        var file = files.of(ProjectId.of(id), caller);
        var project = file.project();
        model.addAttribute("file", file);
        model.addAttribute("project", project);
        model.addAttribute("proposal", project.proposal());
        model.addAttribute("diagrams", diagrams.about(project.id().toString(), "quarter"));
        var open = inbox.openAbout(project.id().toString(), caller);
        model.addAttribute("open", open.stream().map(Asked::row).toList());
        model.addAttribute(
                "asked", open.stream().filter(Asked::offered).map(Asked::row).toList());
        var may = May.of(project, caller);
        model.addAttribute("may", may);
        model.addAttribute("hindrances", hindrances(file, may));
        model.addAttribute("replacing", replacing(project, caller));
        return "projects/project";
    }

    /** Whose place on the panel may be taken by whom. */
    record Replacing(List<UserId> waiting, Map<UserId, String> candidates) {}

    private @Nullable Replacing replacing(Project project, Caller caller) {
        if (!caller.is(Role.PARTY_OFFICE) || project.stage() != Stage.UNDER_ACCEPTANCE) {
            return null;
        }
        var waiting = panels.stillToScore(project.id());
        return waiting.isEmpty() ? null : new Replacing(waiting, panels.newcomers(project.id()));
    }

    @GetMapping("/projects/{id}/changes/new")
    String newChange(@PathVariable String id, Caller caller, Model model) {
        model.addAttribute("project", files.of(ProjectId.of(id), caller).project());
        return "projects/change";
    }

    @GetMapping("/projects/{id}/interventions/new")
    String newIntervention(@PathVariable String id, Caller caller, Model model) {
        model.addAttribute("project", files.of(ProjectId.of(id), caller).project());
        return "projects/intervention";
    }

    @PostMapping("/projects/{id}/withdraw")
    String withdraw(@PathVariable String id, @RequestParam String reason, Caller caller) {
        desk.withdraw(ProjectId.of(id), reason, caller);
        return "redirect:/projects/" + id;
    }

    @PostMapping("/projects/{id}/conditions")
    String confirmCondition(@PathVariable String id, @RequestParam int number, Caller caller) {
        desk.confirmCondition(ProjectId.of(id), number, caller);
        return "redirect:/projects/" + id;
    }

    @PostMapping("/projects/{id}/acceptance")
    String requestAcceptance(@PathVariable String id, Caller caller) {
        desk.requestAcceptance(ProjectId.of(id), caller);
        return "redirect:/projects/" + id;
    }

    @PostMapping("/projects/{id}/panel")
    String replacePanelMember(@PathVariable String id, ProjectDesk.Replacement asked, Caller caller) {
        desk.replacePanelMember(ProjectId.of(id), asked, caller);
        return "redirect:/projects/" + id;
    }

    /** Why what is possible at this stage is not offered just now, by what it is. */
    private static Map<String, String> hindrances(ProjectFile file, May may) {
        var locale = LocaleContextHolder.getLocale();
        var hindrances = new LinkedHashMap<String, String>();
        if (may.requestAcceptance()) {
            Acceptances.hindrance(file)
                    .ifPresent(refusal -> hindrances.put("projects.acceptance", refusal.sentence(locale)));
        }
        if (may.change() && file.awaitsChange()) {
            hindrances.put("changes.title", Sentences.of(locale, "refusal.change-pending"));
        }
        if (may.intervene() && file.awaitsIntervention()) {
            hindrances.put("interventions.title", Sentences.of(locale, "refusal.intervention-pending"));
        }
        return hindrances;
    }

    /** The whole file as one PDF. */
    @GetMapping("/projects/{id}/file.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, Caller caller) {
        var file = files.of(ProjectId.of(id), caller);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s.pdf\"".formatted(file.project().number()))
                .body(pdf.of(file));
    }

    /** What this person may begin, so that the page offers nothing that would be refused. */
    record May(
            boolean withdraw, boolean change, boolean intervene, boolean requestAcceptance, boolean confirmConditions) {

        static May of(Project project, Caller caller) {
            var own = caller.isFor(Role.SECRETARY, project.community());
            var stage = project.stage();
            return new May(
                    own
                            && List.of(Stage.UNDER_CHECK, Stage.RETURNED, Stage.UNDER_OPINION, Stage.UNDER_DECISION)
                                    .contains(stage),
                    own && stage == Stage.RUNNING,
                    (own || caller.isAny(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE))
                            && List.of(Stage.RUNNING, Stage.SUSPENDED, Stage.UNDER_ACCEPTANCE)
                                    .contains(stage),
                    own && stage == Stage.RUNNING,
                    caller.is(Role.PARTY_OFFICE)
                            && !project.authors().contains(caller.id())
                            && List.of(Stage.RUNNING, Stage.UNDER_ACCEPTANCE).contains(stage));
        }
    }
}
