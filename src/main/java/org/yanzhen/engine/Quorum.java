package org.yanzhen.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/**
 * 会签: whether enough of several have answered or agreed, as {@code ${quorum.reached(votes, nrOfInstances, 60)}}.
 *
 * <p>Whoever records an answer given by one of several counts it here; {@code votes} and {@code approvals} stay with the
 * process when all have answered, so that a gateway can ask for them.
 */
@BuildingBlock
public class Quorum {

    /** How many have answered. */
    public static final String VOTES = "votes";

    /** How many of them agreed. */
    public static final String APPROVALS = "approvals";

    private static final String VOTERS = "voters";
    private static final String DONE = "nrOfCompletedInstances";
    private static final String AGREED = "APPROVE";
    private static final int ALL = 100;

    /** Whether so many of so many are the percentage asked for, or more; of nobody, nothing is reached. */
    public boolean reached(long count, long of, long percent) {
        return of > 0 && count * ALL >= of * percent;
    }

    /**
     * Counts what one of several answered; what is asked of one alone is not counted.
     *
     * @throws RuleViolation if the person has answered before, unless somebody else was to answer there: of several
     *     departments, one person may speak for two
     */
    public static void count(DelegateExecution execution, Submission submission) {
        if (execution.getVariable(DONE) instanceof Integer done) {
            if (isAskedByNumber(execution)) {
                answersOnce(execution, done == 0, submission.by());
            }
            add(execution, VOTES, done == 0, 1);
            add(execution, APPROVALS, done == 0, AGREED.equals(submission.all().get("outcome")) ? 1 : 0);
        }
    }

    private static boolean isAskedByNumber(DelegateExecution execution) {
        return execution.getBpmnModelElementInstance().getParentElement() instanceof Activity around
                && around.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics several
                && several.getLoopCardinality() != null;
    }

    private static void answersOnce(DelegateExecution execution, boolean first, UserId by) {
        var process = execution.getProcessInstance();
        var here = execution.getCurrentActivityId() + ":" + by;
        var before = first || !(process.getVariable(VOTERS) instanceof String known) ? "" : known;
        if (List.of(before.split(" ")).contains(here)) {
            throw new RuleViolation("answered-already");
        }
        process.setVariable(VOTERS, before + here + " ");
    }

    private static void add(DelegateExecution execution, String name, boolean first, int more) {
        var process = execution.getProcessInstance();
        var before = first || !(process.getVariable(name) instanceof Integer counted) ? 0 : counted;
        process.setVariable(name, before + more);
    }
}
