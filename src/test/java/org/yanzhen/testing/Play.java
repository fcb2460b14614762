package org.yanzhen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.projects.ProjectFile;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.QuarterlyReview;
import org.yanzhen.projects.Stage;
import org.yanzhen.tasks.InboxRow;

/** One project on the {@link Scene}, and what people do to it. */
public final class Play {

    private final Scene scene;
    private final String community;
    private final ProjectId id;

    Play(Scene scene, String community, ProjectId id) {
        this.scene = scene;
        this.community = community;
        this.id = id;
    }

    public String community() {
        return community;
    }

    public String id() {
        return id.toString();
    }

    public String secretary() {
        return community + "-secretary";
    }

    public String team() {
        return community + "-team";
    }

    public ProjectFile file() {
        return scene.files().of(id);
    }

    /** The review of a quarter that has opened. */
    public QuarterlyReview review(int quarter) {
        return Objects.requireNonNull(file().review(quarter));
    }

    public Stage stage() {
        return file().project().stage();
    }

    /** The keys of the steps that wait for somebody, without their prefix; several times if several are asked. */
    public List<String> waitingFor() {
        return open().map(task -> task.step().substring("userTask_".length()))
                .sorted()
                .toList();
    }

    private Stream<InboxRow> open() {
        return scene.inbox().openAbout(id()).stream();
    }

    /** The id of the task that waits at a step. */
    public String task(String step) {
        return open().filter(row -> row.step().equals("userTask_" + step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody waits at " + step + " but at " + waitingFor()))
                .task();
    }

    /** The id of the task at a step that lies in this person's inbox. */
    public String taskOf(String user, String step) {
        var rows = scene.as(user)
                .get("/api/tasks?step=userTask_" + step + "&community=" + community)
                .json()
                .path("rows");
        for (var row : rows) {
            if (row.path("businessKey").asText().equals(id())) {
                return row.path("task").asText();
            }
        }
        throw new AssertionError(user + " is not asked for " + step + "; waiting are " + waitingFor());
    }

    /** Tries to complete a step, as it is in this person's inbox. */
    public Answer tries(String user, String step, Map<String, Object> answers) {
        return scene.as(user).post("/api/tasks/" + taskOf(user, step) + "/complete", answers);
    }

    public Play does(String user, String step, Map<String, Object> answers) {
        var answer = tries(user, step, answers);
        assertThat(answer.status())
                .as("%s by %s: %s", step, user, answer.body())
                .isEqualTo(204);
        return this;
    }

    /** Sends something about the project that is no task. */
    public Answer asks(String user, String what, Map<String, Object> body) {
        return scene.as(user).post("/api/projects/" + id + "/" + what, body);
    }

    public Play accepted() {
        return does("party-office-1", "checkProposal", Map.of("outcome", "ACCEPT"));
    }

    public Play agreedByDepartments() {
        file().project()
                .departments()
                .forEach(department -> does(department + "-1", "giveOpinion", Map.of("opinion", "AGREE")));
        return this;
    }

    /** Through check, opinions and decision: it is on the board. */
    public Play approved() {
        return accepted().agreedByDepartments().does("committee-1", "decideProject", Map.of("decision", "APPROVE"));
    }

    public static Map<String, Object> report(int percent) {
        return Map.of(
                "progress",
                IntStream.rangeClosed(1, 4)
                        .mapToObj(milestone -> Map.<String, Object>of("percent", percent, "done", "按计划推进。"))
                        .toList(),
                "spent",
                "20000.00",
                "next",
                "继续推进。");
    }

    /** The secretary reports, the resident team confirms; the light is still to be set. */
    public Play reportedAndVerified(int percent) {
        var report = new HashMap<>(report(percent));
        var conditions = file().project().conditions();
        if (!conditions.isEmpty()) {
            report.put(
                    "conditionReports", Collections.nCopies(conditions.size(), Map.of("state", "MET", "done", "已落实。")));
        }
        does(secretary(), "reportQuarter", report);
        return does(team(), "verifyReport", Map.of("visitedOn", scene.today().toString(), "verification", "CONFIRM"));
    }

    public Play reviewedGreen(int percent) {
        return reportedAndVerified(percent).does("party-office-1", "setLight", Map.of("light", "GREEN"));
    }

    /** Up to the panel's scores. */
    public Play evaluatedAndChecked() {
        for (var number = 1; number <= file().project().conditions().size(); number++) {
            assertThat(asks("party-office-1", "conditions", Map.of("number", number))
                            .status())
                    .isEqualTo(204);
        }
        does(secretary(), "submitSelfEvaluation", Map.of("summary", "四个季度的目标均已完成。", "selfScore", 95));
        does(team(), "checkOnSite", Map.of("visitedOn", scene.today().toString(), "verification", "CONFIRM"));
        return does("party-office-1", "appointPanel", Map.of("panel", List.of("expert-1", "expert-2", "expert-3")));
    }

    public Play scored(int achievement, int satisfaction, int funds, int example) {
        for (var expert = 1; expert <= 3; expert++) {
            does(
                    "expert-" + expert,
                    "scoreAcceptance",
                    Map.of(
                            "achievement", achievement,
                            "satisfaction", satisfaction,
                            "funds", funds,
                            "example", example,
                            "remark", "按评分标准评定。"));
        }
        return this;
    }

    /** The committee decides on an intervention somebody asked for. */
    public Play intervened(String kind) {
        var answer = asks("party-office-2", "interventions", Map.of("kind", kind, "reason", "场地条件发生变化。"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return does("committee-1", "decideIntervention", Map.of("decision", "APPROVE"));
    }

    /** Time passes for this project: each of its timers goes off at its own time, then it is that morning. */
    public Play until(LocalDate day) {
        scene.pass(day.atTime(9, 0).atZone(scene.clock().getZone()).toInstant(), this::instances);
        return this;
    }

    /** What still runs. */
    public List<ProcessInstance> instances() {
        return scene.instancesOf(id());
    }
}
