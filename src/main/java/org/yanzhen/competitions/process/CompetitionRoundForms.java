package org.yanzhen.competitions.process;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.competitions.CompetitionChoices;
import org.yanzhen.competitions.CompetitionEvent;
import org.yanzhen.competitions.CompetitionEvent.PublicationRequested;
import org.yanzhen.competitions.CompetitionEvent.RoundDecided;
import org.yanzhen.competitions.LatestRemark;
import org.yanzhen.competitions.Objection;
import org.yanzhen.competitions.Objections;
import org.yanzhen.competitions.Presentations;
import org.yanzhen.competitions.RankedLine;
import org.yanzhen.competitions.Rankings;
import org.yanzhen.competitions.Round;
import org.yanzhen.competitions.RoundForm;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.RoundRules;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.TaskData.TaskAt;
import org.yanzhen.funds.Funds;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** What the forms of {@code competition-round.bpmn} show. */
@Configuration(proxyBeanMethods = false)
class CompetitionRoundForms {

    private final RoundForms forms;
    private final Presentations presentations;
    private final Rankings rankings;
    private final Objections objections;
    private final LatestRemark latestRemark;
    private final CompetitionChoices choices;
    private final Funds funds;
    private final Directory directory;

    CompetitionRoundForms(
            RoundForms forms,
            Presentations presentations,
            Rankings rankings,
            Objections objections,
            LatestRemark latestRemark,
            CompetitionChoices choices,
            Funds funds,
            Directory directory) {
        this.forms = forms;
        this.presentations = presentations;
        this.rankings = rankings;
        this.objections = objections;
        this.latestRemark = latestRemark;
        this.choices = choices;
        this.funds = funds;
        this.directory = directory;
    }

    @Bean
    TaskData competitionRoundTasks() {
        return forms.of(CompetitionRoundProcess.KEY, this::shown);
    }

    private Map<String, Supplier<?>> shown(Supplier<Round> round, TaskAt task) {
        var id = RoundId.of(task.businessKey());
        return switch (task.step()) {
            case "userTask_decideRound" -> whole(round);
            case "userTask_reviseRound" -> revised(round);
            case "userTask_declareInterests" -> {
                var data = new LinkedHashMap<String, Supplier<?>>();
                data.put("round", () -> roundOfExpert(round.get()));
                choices.ofDeclaration().forEach((key, options) -> data.put(key, () -> options));
                yield data;
            }
            case "userTask_scorePresentations" ->
                Map.of(
                        "round", () -> roundOfExpert(round.get()),
                        "scores", () -> presenters(id, CompetitionProcesses.expert(task)));
            case "userTask_recommendAwards" ->
                Map.of("rankingTable", () -> ranking(id), "awards", () -> awardRows(id, false));
            case "userTask_decideAwards" ->
                Map.of(
                        "rankingTable", () -> ranking(id),
                        "awards", () -> awardRows(id, true),
                        "upheldTable", () -> upheld(id));
            case "userTask_requestPublication" -> forms.result(round);
            case "userTask_confirmPublication" -> {
                var data = new LinkedHashMap<>(forms.result(round));
                data.put("publication", () -> last(id, PublicationRequested.class));
                yield data;
            }
            default -> Map.of();
        };
    }

    private Map<String, Supplier<?>> whole(Supplier<Round> round) {
        var data = rules(() -> round.get().rules());
        data.put("round", () -> wholeRound(round.get()));
        return data;
    }

    private Map<String, Supplier<?>> revised(Supplier<Round> round) {
        var data = new LinkedHashMap<String, Supplier<?>>();
        RoundForm.write(round.get().proposal()).forEach((key, value) -> data.put(key, () -> value));
        choices.ofRound().forEach((key, options) -> data.put(key, () -> options));
        data.put("returned", () -> last(round.get().id(), RoundDecided.class));
        return data;
    }

    private static Map<String, Object> roundOfExpert(Round round) {
        return RoundForms.with(
                RoundForms.round(round),
                Map.of("url", "/expert", "presentationWeight", round.rules().presentationWeight() + "%"));
    }

    private Map<String, Object> wholeRound(Round round) {
        var rules = round.rules();
        return RoundForms.with(
                RoundForms.round(round),
                Map.of(
                        "purpose", round.purpose(),
                        "fund", funds.get(round.fund()).name(),
                        "largestRequest", Formats.money(rules.largestRequest()),
                        "opensAt", Formats.minute(round.opensAt()),
                        "closesAt", Formats.minute(round.closesAt()),
                        "minimumStars", rules.minimumStars() == 0 ? "不限" : rules.minimumStars() + " 星",
                        "scorers", rules.scorers(),
                        "scoring", scoring(rules),
                        "supplementDays", rules.supplementDays(),
                        "experts",
                                rules.experts().stream().map(directory::nameOf).collect(joining("、"))));
    }

    private static String scoring(RoundRules rules) {
        var said = new ArrayList<String>();
        said.add("总分相差超过 %s 分时加请一位".formatted(rules.divergence().toPlainString()));
        if (rules.trimmedFrom() > 0) {
            said.add("满 %d 份评分时去掉最高分和最低分".formatted(rules.trimmedFrom()));
        }
        said.add("每星加 %s 分，最多 %s 分"
                .formatted(
                        rules.bonusPerStar().toPlainString(), rules.bonusCap().toPlainString()));
        said.add(rules.presentation() ? "打擂台占 %d%%".formatted(rules.presentationWeight()) : "不设打擂台");
        said.add("同分依次比较：" + rules.tieBreaks().stream().map(Labels::of).collect(joining("、")));
        return String.join("；", said) + "。";
    }

    private static Map<String, Supplier<?>> rules(Supplier<RoundRules> rules) {
        var data = new LinkedHashMap<String, Supplier<?>>();
        data.put("categoryTable", () -> rules.get().categories().stream()
                .map(category -> Map.<String, Object>of(
                        "name", category.name(), "quota", category.quota() == 0 ? "不限" : category.quota()))
                .toList());
        data.put("criterionTable", () -> rules.get().criteria().stream()
                .map(criterion -> Map.<String, Object>of(
                        "name", criterion.name(),
                        "weight", criterion.weight() + "%",
                        "maximum", criterion.maximum(),
                        "help", criterion.help()))
                .toList());
        data.put("trancheTable", () -> tranches(rules.get()));
        return data;
    }

    private static List<Map<String, Object>> tranches(RoundRules rules) {
        return IntStream.range(0, rules.tranches().size())
                .mapToObj(position -> Map.<String, Object>of(
                        "number", position + 1,
                        "percent", rules.tranches().get(position).percent() + "%",
                        "condition", Labels.of(rules.tranches().get(position).condition())))
                .toList();
    }

    private List<Map<String, Object>> presenters(RoundId round, UserId expert) {
        return presentations.toScore(round, expert).stream()
                .map(application -> Map.<String, Object>of(
                        "order", application.presentationOrdinal().orElseThrow(),
                        "number", application.number(),
                        "title", application.title()))
                .toList();
    }

    private List<Map<String, Object>> ranking(RoundId round) {
        var competing = forms.competing(round);
        return rankings.of(round).orElseThrow().lines().stream()
                .map(line -> RoundForms.with(
                        forms.rankedRow(line, competing),
                        Map.of("within", line.standing() == RankedLine.Standing.INSIDE ? "是" : "候补")))
                .toList();
    }

    /** By place, filled in with what was said last, first with what the envelope reaches for. */
    private List<Map<String, Object>> awardRows(RoundId round, boolean deciding) {
        var competing = forms.competing(round);
        return rankings.of(round).orElseThrow().lines().stream()
                .map(line -> {
                    var application = Objects.requireNonNull(competing.get(line.application()));
                    var reached = line.standing() == RankedLine.Standing.INSIDE ? application.requested() : Money.ZERO;
                    var recommended = application.recommended().orElse(reached);
                    return RoundForms.with(
                            forms.rankedRow(line, competing),
                            Map.of(
                                    "recommended", Formats.money(recommended),
                                    "recommendedReason", application.recommendedReason(),
                                    "amount",
                                            (deciding ? application.approved().orElse(recommended) : recommended)
                                                    .amount()
                                                    .toPlainString(),
                                    "reason",
                                            deciding ? application.approvedReason() : application.recommendedReason()));
                })
                .toList();
    }

    private List<Map<String, Object>> upheld(RoundId round) {
        return objections.of(round).stream()
                .filter(objection -> objection.state() == Objection.State.UPHELD)
                .map(objection -> Map.<String, Object>of(
                        "application", forms.about(objection), "text", objection.text(), "reply", objection.reply()))
                .toList();
    }

    private Map<String, Object> last(RoundId round, Class<? extends CompetitionEvent> event) {
        return latestRemark.of(round, event).map(forms::line).orElse(Map.of());
    }
}
