package org.yanzhen.competitions.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.CompetitionWorkflow;
import org.yanzhen.competitions.Objection;
import org.yanzhen.competitions.Round;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.engine.PersonalTasks;
import org.yanzhen.engine.TaskScreens;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.shared.UserId;

/** The business key of an instance is the id of its round, or of its application. */
@Component
class CamundaCompetitionWorkflow implements CompetitionWorkflow {

    private final RuntimeService runtime;
    private final PersonalTasks personal;
    private final TrustedEngine engine;
    private final TaskScreens screens;

    CamundaCompetitionWorkflow(
            RuntimeService runtime, PersonalTasks personal, TrustedEngine engine, TaskScreens screens) {
        this.runtime = runtime;
        this.personal = personal;
        this.engine = engine;
        this.screens = screens;
    }

    @Override
    public void roundSubmitted(Round round) {
        start(CompetitionRoundProcess.KEY, round, Map.of());
    }

    @Override
    public String applicationForm() {
        return screens.startVersion(CompetitionApplicationProcess.KEY);
    }

    /** Before the window opens, nobody waits for it to close: it is asked when it closes as soon as it is open. */
    @Override
    public void windowExtended(Round round) {
        tell(round.id(), CompetitionRoundProcess.WINDOW_EXTENDED);
    }

    @Override
    public void expertReplaced(Round round, UserId expert, UserId replacement) {
        for (var step : List.of("userTask_declareInterests", "userTask_scorePresentations")) {
            personal.handOver(round.id().toString(), step, expert, replacement);
        }
    }

    @Override
    public void applicationHandedOver(ApplicationId application, UserId expert, UserId replacement) {
        personal.handOver(application.toString(), "userTask_scoreApplication", expert, replacement);
    }

    @Override
    public void objectionRaised(Objection objection, Round round) {
        start(
                ObjectionHandlingProcess.KEY,
                round,
                Map.of(
                        ObjectionHandlingProcess.OBJECTION_ID.name(),
                        objection.id().toString()));
    }

    @Override
    public void objectionsAnswered(RoundId round) {
        tell(round, CompetitionRoundProcess.OBJECTIONS_ANSWERED);
    }

    @Override
    public void withdrawalRequested(Round round) {
        start(NoticeWithdrawalProcess.KEY, round, Map.of());
    }

    @Override
    public void placeVacated(Round round) {
        start(WaitingListProcess.KEY, round, Map.of());
    }

    @Override
    public void noticeWithdrawn(RoundId round) {
        engine.run(() -> runtime.createMessageCorrelation(CompetitionRoundProcess.NOTICE_WITHDRAWN)
                .processInstanceBusinessKey(round.toString())
                .correlate());
    }

    private void start(String process, Round round, Map<String, Object> more) {
        var variables = new HashMap<>(more);
        variables.put(CompetitionProcesses.PROJECT_TITLE.name(), round.title());
        variables.put(CompetitionProcesses.YEAR.name(), round.year());
        engine.run(() -> runtime.startProcessInstanceByKey(process, round.id().toString(), variables));
    }

    /** Whether or not it waits for this. */
    private void tell(RoundId round, String message) {
        engine.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(round.toString())
                .correlateAll());
    }
}
