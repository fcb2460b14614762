package org.yanzhen.competitions.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Decisions;
import org.yanzhen.competitions.PublicationDecision;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes what the second person says to the round: the notice begins, or the result is decided anew. */
@ProcessBean
class RecordPublication extends RecordRoundStep {

    private final Decisions decisions;

    RecordPublication(Rounds rounds, Decisions decisions) {
        super(rounds);
        this.decisions = decisions;
    }

    @Override
    void record(RoundId round, Submission submission, DelegateExecution execution) {
        var checked = decisions.confirmPublication(
                round,
                submission.choice("decision", PublicationDecision.class),
                submission.text("reason"),
                submission.by());
        Optional.ofNullable(checked.noticeEndsAt())
                .ifPresent(end -> Names.NOTICE_ENDS_AT.set(execution, Date.from(end)));
    }
}
