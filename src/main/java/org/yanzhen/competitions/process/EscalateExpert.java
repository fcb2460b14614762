package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ExpertReplacements;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.shared.UserId;

/** Lets the office know that an expert is late with what the round waits for. */
abstract class EscalateExpert extends RoundStep {

    private final ExpertReplacements replacements;

    EscalateExpert(ExpertReplacements replacements) {
        this.replacements = replacements;
    }

    @Override
    final void take(RoundId round, DelegateExecution execution) {
        replacements.late(round, new UserId(Names.EXPERT.get(execution)));
    }
}
