package org.yanzhen.competitions.process;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.Application;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.Objection;
import org.yanzhen.competitions.RankedLine;
import org.yanzhen.competitions.Rankings;
import org.yanzhen.competitions.Round;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.TaskData.TaskAt;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Money;

/** What all forms of rounds' tasks show beside their fields: what a person needs to answer. */
@Component
class RoundForms {

    private final Rounds rounds;
    private final Applications applications;
    private final Rankings rankings;
    private final Communities communities;
    private final Directory directory;

    RoundForms(
            Rounds rounds, Applications applications, Rankings rankings, Communities communities, Directory directory) {
        this.rounds = rounds;
        this.applications = applications;
        this.rankings = rankings;
        this.communities = communities;
        this.directory = directory;
    }

    /** @param own what the forms of this process show beside what all show, or in its place; each read when it is asked for */
    TaskData of(String process, BiFunction<Supplier<Round>, TaskAt, Map<String, Supplier<?>>> own) {
        return TaskData.ofProcess(process, task -> {
            SingletonSupplier<Round> round = SingletonSupplier.of(() -> rounds.get(RoundId.of(task.businessKey())));
            var data = new LinkedHashMap<String, Supplier<?>>();
            data.put("round", () -> round(round.obtain()));
            data.putAll(own.apply(round::obtain, task));
            return data;
        });
    }

    static Map<String, Object> round(Round round) {
        return Map.of(
                "number", round.number(),
                "title", round.title(),
                "envelope", Formats.money(round.envelope()),
                "noticeDays", round.rules().noticeDays(),
                "url", "/competitions/" + round.id());
    }

    Map<String, Application> competing(RoundId round) {
        return applications.of(round).stream()
                .collect(toMap(application -> application.id().toString(), Function.identity()));
    }

    Map<String, Object> rankedRow(RankedLine line, Map<String, Application> competing) {
        var application = Objects.requireNonNull(competing.get(line.application()));
        return Map.of(
                "rank", line.place(),
                "number", application.number(),
                "title", application.title(),
                "community", communities.get(application.community()).name(),
                "total", line.total().toPlainString(),
                "requested", Formats.money(application.requested()));
    }

    /** The result as it is decided. */
    Map<String, Supplier<?>> result(Supplier<Round> round) {
        return Map.of(
                "round",
                        () -> with(
                                round(round.get()),
                                Map.of(
                                        "approved",
                                        Formats.money(approved(round.get().id())))),
                "resultTable", () -> resultRows(round.get().id()));
    }

    private Money approved(RoundId round) {
        return applications.of(round).stream()
                .flatMap(application -> application.approved().stream())
                .reduce(Money.ZERO, Money::plus);
    }

    private List<Map<String, Object>> resultRows(RoundId round) {
        var competing = competing(round);
        return rankings.of(round).orElseThrow().lines().stream()
                .map(line -> {
                    var application = Objects.requireNonNull(competing.get(line.application()));
                    return with(
                            rankedRow(line, competing),
                            Map.of(
                                    "recommended",
                                            application
                                                    .recommended()
                                                    .map(Formats::money)
                                                    .orElse("—"),
                                    "approved",
                                            application
                                                    .approved()
                                                    .map(Formats::money)
                                                    .orElse("—"),
                                    "reason", application.approvedReason()));
                })
                .toList();
    }

    /** What an objection is about. */
    String about(Objection objection) {
        return objection
                .application()
                .map(applications::get)
                .map(application -> application.number() + " " + application.title())
                .orElse("整个结果");
    }

    Map<String, Object> line(JournalEntry entry) {
        return Map.of(
                "by", entry.by().map(directory::nameOf).orElse("系统"),
                "at", Formats.minute(entry.at()),
                "text", entry.text(),
                "remarks", entry.text().isEmpty() ? "无" : entry.text());
    }

    static Map<String, Object> with(Map<String, Object> row, Map<String, ?> more) {
        var all = new LinkedHashMap<String, Object>(row);
        all.putAll(more);
        return all;
    }
}
