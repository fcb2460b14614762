package org.yanzhen.competitions.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.yanzhen.cases.Steps;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.Assignments;
import org.yanzhen.competitions.BlindApplication;
import org.yanzhen.competitions.BlindReading;
import org.yanzhen.competitions.ExpertReplacements;
import org.yanzhen.competitions.Round;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.competitions.Scores;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.Submission;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.Variable;
import org.yanzhen.programme.KeyPoints;
import org.yanzhen.programme.Programmes;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.UserId;

/** 竞标项目评分: the steps that {@code application-scoring.bpmn} calls, in its order, and what its form shows. */
@Configuration(proxyBeanMethods = false)
class ApplicationScoringProcess {

    static final String KEY = "applicationScoring";

    static final Variable<Boolean> MORE_EXPERTS = Variable.of("moreExperts", Boolean.class);

    private final Steps<ApplicationId> steps;
    private final Applications applications;
    private final Rounds rounds;
    private final Assignments assignments;
    private final Scores scores;
    private final Programmes programmes;

    ApplicationScoringProcess(
            Steps<ApplicationId> steps,
            Applications applications,
            Rounds rounds,
            Assignments assignments,
            Scores scores,
            Programmes programmes) {
        this.steps = steps;
        this.applications = applications;
        this.rounds = rounds;
        this.assignments = assignments;
        this.scores = scores;
        this.programmes = programmes;
    }

    /** Puts the application on the card by its number and title: who applied is nobody's business here. */
    @Step
    JavaDelegate nameApplication() {
        return steps.taken((application, execution) -> {
            var applied = applications.get(application);
            CompetitionProcesses.PROJECT_TITLE.set(execution, "%s %s".formatted(applied.number(), applied.title()));
        });
    }

    /** One expert's points; or it is handed to another. */
    @Step
    JavaDelegate recordExpertScore() {
        return steps.recorded((application, answers, execution) -> {
            answers.optionalText("total"); // the form adds up for the eye; the ranking does it itself
            if (answers.text("verdict").equals("RECUSE")) {
                assignments.recuse(application, answers.text("remark"), answers.by());
            } else {
                scores.score(application, points(application, answers), answers.text("remark"), answers.by());
            }
        });
    }

    /** The rows stand in the order of the rubric. */
    private Map<String, BigDecimal> points(ApplicationId application, Submission answers) {
        var rubric = rounds.get(applications.get(application).round()).rules().criteria();
        var rows = answers.rows("scores");
        var points = new LinkedHashMap<String, BigDecimal>();
        for (var row = 0; row < rubric.size(); row++) {
            points.put(rubric.get(row).key(), rows.get(row).number("points"));
        }
        return points;
    }

    /** Lets the office know that an expert has not scored an application in time. */
    @Step
    JavaDelegate escalateExpertScore(ExpertReplacements replacements) {
        return steps.taken((application, execution) -> replacements.late(
                applications.get(application).round(), new UserId(CompetitionProcesses.EXPERT.get(execution))));
    }

    /** Says whether somebody is still to score, in the place of who withdrew or as one more; the model branches on it. */
    @Step
    JavaDelegate examineScores() {
        return steps.taken((application, execution) -> MORE_EXPERTS.set(
                execution, !assignments.stillToScore(application).isEmpty() || scores.examine(application)));
    }

    /** What {@link BlindReading} lets an expert see and nothing else. */
    @Bean
    TaskData applicationScoringForms(BlindReading blind) {
        return TaskData.ofProcess(KEY, task -> {
            var id = ApplicationId.of(task.businessKey());
            SingletonSupplier<BlindApplication> application =
                    SingletonSupplier.of(() -> blind.of(id, CompetitionProcesses.expert(task)));
            return Map.of(
                    "application",
                            () -> blindly(
                                    application.obtain(),
                                    rounds.get(applications.get(id).round())),
                    "budgetTable",
                            () -> CompetitionApplicationForms.budget(
                                    application.obtain().budget()),
                    "files", () -> attachments(application.obtain()),
                    "scores", () -> rubric(rounds.get(applications.get(id).round())));
        });
    }

    private Map<String, Object> blindly(BlindApplication application, Round round) {
        return Map.of(
                "number", application.number(),
                "title", application.title(),
                "category", application.category(),
                "requested", Formats.money(application.requested()),
                "keyPoint",
                        programmes
                                .keyPoint(round.year(), application.keyPoint())
                                .map(KeyPoints::label)
                                .orElse(""),
                "background", application.background(),
                "plan", application.plan(),
                "results", application.results(),
                "url", "/expert");
    }

    private static List<Map<String, Object>> attachments(BlindApplication application) {
        return application.attachments().stream()
                .map(attachment -> Map.<String, Object>of(
                        "name", attachment.name(),
                        "url", "/expert/attachments/%s/%d".formatted(application.id(), attachment.number()),
                        "size", Formats.size(attachment.size())))
                .toList();
    }

    /** A row for each criterion, to give points in. */
    private static List<Map<String, Object>> rubric(Round round) {
        return round.rules().criteria().stream()
                .map(criterion -> Map.<String, Object>of(
                        "name", criterion.name(),
                        "weight", criterion.weight(),
                        "maximum", criterion.maximum(),
                        "help", criterion.help()))
                .toList();
    }
}
