package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Awards;

/** Closes the file. */
@ProcessBean
class CloseAward extends AwardStep {

    private final Awards awards;

    CloseAward(Awards awards) {
        this.awards = awards;
    }

    @Override
    void take(AwardId award, DelegateExecution execution) {
        awards.close(award);
    }
}
