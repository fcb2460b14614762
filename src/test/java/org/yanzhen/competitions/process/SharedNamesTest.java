package org.yanzhen.competitions.process;

import java.util.List;
import java.util.Map;
import org.yanzhen.competitions.EligibilityOutcome;
import org.yanzhen.competitions.ObjectionReview;
import org.yanzhen.engine.Variable;
import org.yanzhen.models.SharedNames;

class SharedNamesTest extends SharedNames {

    SharedNamesTest() {
        super(Names.class);
    }

    @Override
    protected List<String> processes() {
        return List.of(
                Names.ROUND, Names.APPLICATION, Names.SCORING, Names.OBJECTION, Names.WITHDRAWAL, Names.WAITING_LIST);
    }

    @Override
    protected List<String> messages() {
        return List.of(Names.WINDOW_EXTENDED, Names.OBJECTIONS_ANSWERED, Names.NOTICE_WITHDRAWN);
    }

    @Override
    protected Map<Variable<String>, Enum<?>[]> results() {
        return Map.of(
                Names.OBJECTIONS,
                ObjectionReview.values(),
                Variable.of("outcome", String.class),
                EligibilityOutcome.values());
    }

    @Override
    protected List<String> readers() {
        return List.of("competitions.RoundForm", "competitions.ApplicationForm", "competitions.process.AwardRows");
    }

    @Override
    protected List<String> readersOfStartForms() {
        return List.of("competitions.RoundForm", "competitions.ApplicationForm");
    }

    @Override
    protected List<String> givers() {
        return List.of("competitions.process.CompetitionTaskData", "competitions.CompetitionChoices");
    }
}
