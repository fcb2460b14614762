package org.yanzhen.competitions.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.Assignments;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.competitions.Scores;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes one expert's points to the application, or hands it to another. */
@ProcessBean
class RecordExpertScore extends RecordApplicationStep {

    private final Applications applications;
    private final Rounds rounds;
    private final Assignments assignments;
    private final Scores scores;

    RecordExpertScore(Rounds rounds, Applications applications, Assignments assignments, Scores scores) {
        super(rounds, applications);
        this.applications = applications;
        this.rounds = rounds;
        this.assignments = assignments;
        this.scores = scores;
    }

    @Override
    void record(ApplicationId application, Submission submission, DelegateExecution execution) {
        submission.optionalText("total"); // the form adds up for the eye; the ranking does it itself
        if (submission.text("verdict").equals("RECUSE")) {
            assignments.recuse(application, submission.text("remark"), submission.by());
        } else {
            scores.score(application, points(application, submission), submission.text("remark"), submission.by());
        }
    }

    /** The rows stand in the order of the rubric. */
    private Map<String, BigDecimal> points(ApplicationId application, Submission submission) {
        var rubric = rounds.get(applications.get(application).round()).rules().criteria();
        var rows = submission.rows("scores");
        var points = new LinkedHashMap<String, BigDecimal>();
        for (var row = 0; row < rubric.size(); row++) {
            points.put(rubric.get(row).key(), rows.get(row).number("points"));
        }
        return points;
    }
}
