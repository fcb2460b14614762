package org.yanzhen.funds.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yanzhen.tasks.TaskSubjects;

/** The tasks of funds are about awards; vouchers and slips of the bank are brought beside them. */
@Component
class AwardTasks implements TaskSubjects {

    @Override
    public Optional<Subject> of(String process, String businessKey) {
        return switch (process) {
            case "fundedProject", "trancheRelease", "budgetTransfer", "awardTermination" ->
                Optional.of(new Subject("/awards/" + businessKey, true));
            default -> Optional.empty();
        };
    }
}
