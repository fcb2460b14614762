package org.yanzhen.competitions.process;

import java.util.List;
import java.util.Map;
import org.yanzhen.competitions.EligibilityOutcome;
import org.yanzhen.competitions.ObjectionReview;
import org.yanzhen.engine.Variable;
import org.yanzhen.models.SharedNames;

class SharedNamesTest extends SharedNames {

    SharedNamesTest() {
        super(CompetitionProcesses.class);
    }

    @Override
    protected List<String> messages() {
        return List.of(
                CompetitionRoundProcess.WINDOW_EXTENDED,
                CompetitionRoundProcess.OBJECTIONS_ANSWERED,
                CompetitionRoundProcess.NOTICE_WITHDRAWN);
    }

    @Override
    protected Map<Variable<String>, Enum<?>[]> results() {
        return Map.of(
                CompetitionRoundProcess.OBJECTIONS,
                ObjectionReview.values(),
                Variable.of("outcome", String.class),
                EligibilityOutcome.values());
    }

    @Override
    protected List<String> readers() {
        return List.of("competitions.RoundForm", "competitions.ApplicationForm");
    }

    @Override
    protected List<String> readersOfStartForms() {
        return List.of("competitions.RoundForm", "competitions.ApplicationForm");
    }

    @Override
    protected List<String> givers() {
        return List.of(
                "competitions.process.RoundForms",
                "competitions.process.CompetitionRoundForms",
                "competitions.process.CompetitionApplicationForms",
                "competitions.CompetitionChoices");
    }
}
