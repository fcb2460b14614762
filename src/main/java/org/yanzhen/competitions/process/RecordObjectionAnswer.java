package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ObjectionId;
import org.yanzhen.competitions.Objections;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes the party office's answer to the objection. */
@ProcessBean
class RecordObjectionAnswer extends RecordRoundStep {

    private final Objections objections;

    RecordObjectionAnswer(Rounds rounds, Objections objections) {
        super(rounds);
        this.objections = objections;
    }

    @Override
    void record(RoundId round, Submission submission, DelegateExecution execution) {
        objections.answer(
                ObjectionId.of(Names.OBJECTION_ID.get(execution)),
                submission.text("outcome").equals("UPHELD"),
                submission.text("reply"),
                submission.by());
    }
}
