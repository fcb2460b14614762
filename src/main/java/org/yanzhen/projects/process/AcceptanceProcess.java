package org.yanzhen.projects.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.Submission;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.Variable;
import org.yanzhen.projects.AcceptanceRubric;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.FileWords;
import org.yanzhen.projects.Panels;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.QuarterlyReview;
import org.yanzhen.projects.Verification;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;
import org.yanzhen.shared.UserId;

/** 项目验收: the steps that {@code project-acceptance.bpmn} calls, in its order, and what its forms show. */
@Configuration(proxyBeanMethods = false)
class AcceptanceProcess {

    static final String KEY = "projectAcceptance";

    static final Variable<String> PANELIST = Variable.of("panelist", String.class);
    static final Variable<String> ACCEPTANCE_RESULT = Variable.of("acceptanceResult", String.class);

    private final Steps<ProjectId> steps;
    private final Acceptances acceptances;
    private final Panels panels;

    AcceptanceProcess(Steps<ProjectId> steps, Acceptances acceptances, Panels panels) {
        this.steps = steps;
        this.acceptances = acceptances;
        this.panels = panels;
    }

    /** Begins an attempt. */
    @Step
    JavaDelegate openAcceptance() {
        return steps.taken((project, execution) -> {
            acceptances.open(project);
            RectificationProcess.ORIGIN.set(execution, "ACCEPTANCE");
        });
    }

    @Step
    JavaDelegate recordSelfEvaluation() {
        return steps.recorded((project, answers, execution) ->
                acceptances.evaluateSelf(project, answers.text("summary"), answers.integer("selfScore"), answers.by()));
    }

    @Step
    JavaDelegate recordSiteCheck() {
        return steps.recorded((project, answers, execution) -> acceptances.checkOnSite(
                project,
                answers.choice("verification", Verification.class),
                answers.date("visitedOn").orElseThrow(),
                answers.text("findings"),
                answers.by()));
    }

    @Step
    JavaDelegate recordPanel() {
        return steps.recorded((project, answers, execution) -> acceptances.appointPanel(
                project, answers.choices("panel").stream().map(UserId::new).toList(), answers.by()));
    }

    @Step
    JavaDelegate recordScore(AcceptanceRubric rubric) {
        return steps.recorded((project, answers, execution) ->
                acceptances.score(project, points(rubric, answers), answers.text("remark"), answers.by()));
    }

    private static Map<String, Integer> points(AcceptanceRubric rubric, Submission answers) {
        var points = new LinkedHashMap<String, Integer>();
        rubric.criteria().stream()
                .filter(criterion -> answers.has(criterion.key()))
                .forEach(criterion -> points.put(criterion.key(), answers.integer(criterion.key())));
        answers.optionalText("total"); // the form adds up for the eye; the acceptance does it itself
        return points;
    }

    /** Lets those above know that a member of the panel has not scored in time. */
    @Step
    JavaDelegate escalateScore() {
        return steps.taken((project, execution) -> panels.late(project, new UserId(PANELIST.get(execution))));
    }

    /** Says what the scores come to; the model branches on it. */
    @Step
    JavaDelegate concludeAcceptance() {
        return steps.taken((project, execution) ->
                ACCEPTANCE_RESULT.set(execution, acceptances.conclude(project).name()));
    }

    @Bean
    TaskData acceptanceForms(ProjectForms forms) {
        return forms.of(KEY, (file, task) -> {
            var project = ProjectId.of(task.businessKey());
            var shown = new LinkedHashMap<String, Supplier<?>>();
            shown.put("acceptance", () -> acceptance(project));
            shown.put("reviewTable", () -> file.get().reviews().stream()
                    .map(AcceptanceProcess::reviewLine)
                    .toList());
            if (task.step().equals("userTask_appointPanel")) {
                shown.put("candidates", () -> candidates(project));
            }
            return shown;
        });
    }

    private Map<String, Object> acceptance(ProjectId project) {
        var acceptance = acceptances.current(project);
        return Map.of(
                "attempt", acceptance.attempt(),
                "summary", acceptance.summary(),
                "selfScore", acceptance.selfScore().map(Object::toString).orElse(""),
                "verification", acceptance.siteCheck().map(Labels::of).orElse(""),
                "visitedOn", acceptance.visitedOn().map(Formats::day).orElse(""),
                "findings", acceptance.findings());
    }

    private static Map<String, Object> reviewLine(QuarterlyReview review) {
        return Map.of(
                "quarter", FileWords.quarter(review.quarter()),
                "light", review.light().map(Labels::of).orElse(Labels.of(review.state())),
                "spent",
                        review.spent().map(Formats::money).orElse("—")
                                + review.overBudget()
                                        .map(excess -> "（累计超预算 " + Formats.money(excess) + "："
                                                + review.overBudgetReason() + "）")
                                        .orElse(""),
                "remark",
                        Stream.of(review.remark(), review.findings())
                                .filter(text -> !text.isEmpty())
                                .findFirst()
                                .orElse("—"));
    }

    private List<Map<String, Object>> candidates(ProjectId project) {
        return panels.candidates(project).entrySet().stream()
                .map(person -> Map.<String, Object>of(
                        "label", person.getValue(), "value", person.getKey().name()))
                .toList();
    }
}
