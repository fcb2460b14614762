package org.yanzhen.competitions.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yanzhen.tasks.TaskSubjects;

/** The tasks of the competition are about rounds and applications; those of experts about what experts may see of them. */
@Component
class CompetitionTasks implements TaskSubjects {

    @Override
    public Optional<Subject> of(String process, String businessKey) {
        return switch (process) {
            case "competitionRound", "objectionHandling", "noticeWithdrawal", "waitingList" ->
                Optional.of(new Subject("/competitions/" + businessKey, false));
            case "competitionApplication" -> Optional.of(new Subject("/applications/" + businessKey, true));
            case "applicationScoring" -> Optional.of(new Subject("/expert/applications/" + businessKey, false));
            default -> Optional.empty();
        };
    }
}
