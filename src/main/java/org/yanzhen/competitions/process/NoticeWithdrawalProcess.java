package org.yanzhen.competitions.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.competitions.Decisions;
import org.yanzhen.competitions.Round;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.TaskData;

/** 撤回公示: the step that {@code notice-withdrawal.bpmn} calls, and what its form shows. */
@Configuration(proxyBeanMethods = false)
class NoticeWithdrawalProcess {

    static final String KEY = "noticeWithdrawal";

    private final Steps<RoundId> steps;
    private final Decisions decisions;

    NoticeWithdrawalProcess(Steps<RoundId> steps, Decisions decisions) {
        this.steps = steps;
        this.decisions = decisions;
    }

    /** What the second person says to undoing a publication. */
    @Step
    JavaDelegate recordNoticeWithdrawal() {
        return steps.recorded((round, answers, execution) -> decisions.decideWithdrawal(
                round, answers.text("decision").equals("APPROVE"), answers.text("reason"), answers.by()));
    }

    @Bean
    TaskData noticeWithdrawalForms(RoundForms forms, Directory directory) {
        return forms.of(KEY, (round, task) -> {
            var data = new LinkedHashMap<>(forms.result(round));
            data.put("withdrawal", () -> withdrawal(round.get(), directory));
            return data;
        });
    }

    private static Map<String, Object> withdrawal(Round round, Directory directory) {
        return Map.of(
                "by", directory.nameOf(Objects.requireNonNull(round.withdrawalRequestedBy())),
                "reason", Objects.requireNonNull(round.withdrawalReason()));
    }
}
