package org.yanzhen.projects.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yanzhen.engine.Diagrams;
import org.yanzhen.identity.Caller;
import org.yanzhen.projects.Drafts;
import org.yanzhen.projects.Project;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Stage;
import org.yanzhen.shared.UserId;

/** Projects for scripts: ours in the browser, and machines. */
@RestController
@RequestMapping("/api")
class ProjectApi {

    private final Drafts drafts;
    private final ProjectDesk desk;
    private final ProjectFiles files;
    private final Diagrams diagrams;

    ProjectApi(Drafts drafts, ProjectDesk desk, ProjectFiles files, Diagrams diagrams) {
        this.drafts = drafts;
        this.desk = desk;
        this.files = files;
        this.diagrams = diagrams;
    }

    @PostMapping("/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    Opened openDraft(@RequestBody NewDraft draft, Caller caller) {
        return new Opened(
                desk.openDraft(draft.community(), draft.year(), caller).id().toString());
    }

    @GetMapping("/drafts/{id}")
    Screen draft(@PathVariable String id, Caller caller) {
        var draft = drafts.find(ProjectId.of(id), caller);
        return new Screen(desk.proposalForm().tree(), desk.proposalData(draft), draft.content(), draft.version());
    }

    @PutMapping("/drafts/{id}")
    Saved saveDraft(@PathVariable String id, @RequestBody SavedDraft draft, Caller caller) {
        return new Saved(drafts.save(ProjectId.of(id), draft.content(), draft.version(), caller));
    }

    @DeleteMapping("/drafts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardDraft(@PathVariable String id, Caller caller) {
        drafts.discard(ProjectId.of(id), caller);
    }

    @PostMapping("/drafts/{id}/submit")
    Submitted submit(@PathVariable String id, @RequestBody Map<String, Object> answers, Caller caller) {
        return Submitted.of(desk.submit(ProjectId.of(id), answers, caller));
    }

    @GetMapping("/projects")
    List<Summary> list(@RequestParam int year, Caller caller) {
        return files.list(year, caller).stream().map(Summary::of).toList();
    }

    @GetMapping("/projects/{id}")
    Summary one(@PathVariable String id, Caller caller) {
        return Summary.of(files.of(ProjectId.of(id), caller).project());
    }

    @PostMapping("/projects/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, @RequestBody Reason reason, Caller caller) {
        desk.withdraw(ProjectId.of(id), reason.reason(), caller);
    }

    @GetMapping("/projects/{id}/changes/new")
    Screen changeForm(@PathVariable String id, Caller caller) {
        var project = files.of(ProjectId.of(id), caller).project();
        return new Screen(desk.changeForm().tree(), desk.changeData(project), Map.of(), 0);
    }

    @PostMapping("/projects/{id}/changes")
    @ResponseStatus(HttpStatus.CREATED)
    void change(@PathVariable String id, @RequestBody Map<String, Object> answers, Caller caller) {
        desk.requestChange(ProjectId.of(id), answers, caller);
    }

    @GetMapping("/projects/{id}/interventions/new")
    Screen interventionForm(@PathVariable String id, Caller caller) {
        var project = files.of(ProjectId.of(id), caller).project();
        return new Screen(desk.interventionForm().tree(), desk.interventionData(project), Map.of(), 0);
    }

    @PostMapping("/projects/{id}/interventions")
    @ResponseStatus(HttpStatus.CREATED)
    void intervene(@PathVariable String id, @RequestBody Map<String, Object> answers, Caller caller) {
        desk.requestIntervention(ProjectId.of(id), answers, caller);
    }

    @PostMapping("/projects/{id}/conditions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmCondition(@PathVariable String id, @RequestBody MetCondition condition, Caller caller) {
        desk.confirmCondition(ProjectId.of(id), condition.number(), caller);
    }

    @PostMapping("/projects/{id}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requestAcceptance(@PathVariable String id, Caller caller) {
        desk.requestAcceptance(ProjectId.of(id), caller);
    }

    @PostMapping("/projects/{id}/panel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replacePanelMember(@PathVariable String id, @RequestBody ProjectDesk.Replacement asked, Caller caller) {
        desk.replacePanelMember(ProjectId.of(id), asked, caller);
    }

    @GetMapping("/projects/{id}/diagrams/{instance}")
    Diagrams.Diagram diagram(@PathVariable String id, @PathVariable String instance, Caller caller) {
        var project = files.of(ProjectId.of(id), caller).project();
        return diagrams.of(project.id().toString(), instance);
    }

    record NewDraft(String community, int year) {
        NewDraft {
            Objects.requireNonNull(community);
        }
    }

    record Opened(String id) {}

    record SavedDraft(long version, Map<String, Object> content) {
        SavedDraft {
            Objects.requireNonNull(content);
        }
    }

    record Saved(long version) {}

    /** @param number 1 for the first */
    record MetCondition(int number) {}

    record Reason(String reason) {
        Reason {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /**
     * @param schema as form-js reads it
     * @param data what the form shows
     * @param content what was typed before
     */
    record Screen(JsonNode schema, Map<String, Object> data, Map<String, Object> content, long version) {}

    record Submitted(String id, String number, String location) {
        static Submitted of(Project project) {
            return new Submitted(project.id().toString(), project.number(), "/projects/" + project.id());
        }
    }

    record Summary(String id, String number, String community, int year, String title, Stage stage, UserId proposer) {
        static Summary of(Project project) {
            return new Summary(
                    project.id().toString(),
                    project.number(),
                    project.community(),
                    project.year(),
                    project.title(),
                    project.stage(),
                    project.proposer());
        }
    }
}
