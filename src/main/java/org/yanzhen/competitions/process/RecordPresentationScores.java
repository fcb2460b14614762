package org.yanzhen.competitions.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Presentations;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes one expert's points for all presentations to the round. */
@ProcessBean
class RecordPresentationScores extends RecordRoundStep {

    private final Presentations presentations;

    RecordPresentationScores(Rounds rounds, Presentations presentations) {
        super(rounds);
        this.presentations = presentations;
    }

    @Override
    void record(RoundId round, Submission submission, DelegateExecution execution) {
        var applications = presentations.toScore(round, submission.by());
        var rows = submission.rows("scores");
        var points = new LinkedHashMap<ApplicationId, BigDecimal>();
        for (var row = 0; row < applications.size(); row++) {
            points.put(applications.get(row).id(), rows.get(row).number("points"));
        }
        presentations.score(round, points, submission.by());
    }
}
