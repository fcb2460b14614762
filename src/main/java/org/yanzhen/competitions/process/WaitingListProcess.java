package org.yanzhen.competitions.process;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.yanzhen.cases.Steps;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.Proposed;
import org.yanzhen.competitions.RankedLine;
import org.yanzhen.competitions.Ranking;
import org.yanzhen.competitions.Rankings;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.WaitingList;
import org.yanzhen.competitions.WaitingLists;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.TaskData;
import org.yanzhen.shared.Formats;

/** 候补递补: the step that {@code waiting-list.bpmn} calls, and what its form shows. */
@Configuration(proxyBeanMethods = false)
class WaitingListProcess {

    static final String KEY = "waitingList";

    private final Steps<RoundId> steps;
    private final WaitingLists waiting;
    private final Applications applications;
    private final Rankings rankings;
    private final Communities communities;

    WaitingListProcess(
            Steps<RoundId> steps,
            WaitingLists waiting,
            Applications applications,
            Rankings rankings,
            Communities communities) {
        this.steps = steps;
        this.waiting = waiting;
        this.applications = applications;
        this.rankings = rankings;
        this.communities = communities;
    }

    /** Who moves up, as the working committee decided. */
    @Step
    JavaDelegate recordWaitingDecision() {
        return steps.recorded((round, answers, execution) -> waiting.decide(
                round,
                answers.rows("awards").stream()
                        .map(row -> new Proposed(row.money("amount"), row.text("reason")))
                        .toList(),
                answers.text("reason"),
                answers.by()));
    }

    @Bean
    TaskData waitingListForms(RoundForms forms) {
        return forms.of(KEY, (round, task) -> {
            var id = RoundId.of(task.businessKey());
            SingletonSupplier<WaitingList> list = SingletonSupplier.of(() -> waiting.of(id));
            return Map.of(
                    "vacancy",
                            () -> Map.of(
                                    "available", Formats.money(list.obtain().available())),
                    "vacatedTable", () -> vacated(id),
                    "awards",
                            () -> list.obtain().lines().stream()
                                    .map(this::waiting)
                                    .toList());
        });
    }

    /** What was not taken, of all that ever was in this round. */
    private List<Map<String, Object>> vacated(RoundId round) {
        var places = rankings.of(round).map(Ranking::lines).orElse(List.of()).stream()
                .collect(toMap(RankedLine::application, RankedLine::place));
        return applications.of(round).stream()
                .filter(one -> one.stage() == ApplicationStage.DECLINED)
                .map(one -> Map.<String, Object>of(
                        "rank", places.getOrDefault(one.id().toString(), 0),
                        "number", one.number(),
                        "title", one.title(),
                        "community", communities.get(one.community()).name(),
                        "category", one.category(),
                        "amount", one.approved().map(Formats::money).orElse("—")))
                .toList();
    }

    private Map<String, Object> waiting(WaitingList.Line line) {
        var application = line.application();
        return Map.of(
                "waitingNumber", Objects.requireNonNull(line.ranked().waitingNumber()),
                "rank", line.ranked().place(),
                "number", application.number(),
                "title", application.title(),
                "community", communities.get(application.community()).name(),
                "category", application.category(),
                "requested", Formats.money(application.requested()),
                "standing", standing(line),
                "amount", line.proposed().amount().toPlainString(),
                "reason", "");
    }

    private static String standing(WaitingList.Line line) {
        return switch (line.standing()) {
            case INSIDE -> "递补";
            case CATEGORY_FULL -> "类别名额已满，跳过";
            case BEYOND_ENVELOPE -> "资金不足，可以减额递补";
        };
    }
}
