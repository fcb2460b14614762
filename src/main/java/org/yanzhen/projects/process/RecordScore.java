package org.yanzhen.projects.process;

import java.util.LinkedHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.AcceptanceRubric;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;

/** Takes one panel member's points to the acceptance. */
@ProcessBean
class RecordScore extends RecordStep {

    private final Acceptances acceptances;
    private final AcceptanceRubric rubric;

    RecordScore(ProjectFiles files, Acceptances acceptances, AcceptanceRubric rubric) {
        super(files);
        this.acceptances = acceptances;
        this.rubric = rubric;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        var points = new LinkedHashMap<String, Integer>();
        rubric.criteria().stream()
                .filter(criterion -> submission.has(criterion.key()))
                .forEach(criterion -> points.put(criterion.key(), submission.integer(criterion.key())));
        submission.optionalText("total"); // the form adds up for the eye; the acceptance does it itself
        acceptances.score(project, points, submission.text("remark"), submission.by());
    }
}
