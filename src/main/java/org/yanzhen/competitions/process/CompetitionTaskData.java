package org.yanzhen.competitions.process;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.Application;
import org.yanzhen.competitions.ApplicationForm;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.BlindApplication;
import org.yanzhen.competitions.BlindReading;
import org.yanzhen.competitions.BudgetItem;
import org.yanzhen.competitions.CompetitionChoices;
import org.yanzhen.competitions.CompetitionEvent;
import org.yanzhen.competitions.CompetitionEvent.PublicationRequested;
import org.yanzhen.competitions.CompetitionEvent.RoundDecided;
import org.yanzhen.competitions.DuplicateWarning;
import org.yanzhen.competitions.LatestRemark;
import org.yanzhen.competitions.Objection;
import org.yanzhen.competitions.ObjectionId;
import org.yanzhen.competitions.Objections;
import org.yanzhen.competitions.Presentations;
import org.yanzhen.competitions.RankedLine;
import org.yanzhen.competitions.Ranking;
import org.yanzhen.competitions.Rankings;
import org.yanzhen.competitions.Round;
import org.yanzhen.competitions.RoundForm;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.RoundRules;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.competitions.WaitingList;
import org.yanzhen.competitions.WaitingLists;
import org.yanzhen.documents.Documents;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.TaskData;
import org.yanzhen.funds.Funds;
import org.yanzhen.programme.KeyPoints;
import org.yanzhen.programme.Programmes;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/**
 * What the forms of competitions' tasks show beside their fields. Where experts score, it is what {@link BlindReading}
 * lets them see and nothing else.
 */
@Component
class CompetitionTaskData implements TaskData {

    private static final Set<String> PROCESSES = Set.of(
            Names.ROUND, Names.APPLICATION, Names.SCORING, Names.OBJECTION, Names.WITHDRAWAL, Names.WAITING_LIST);

    private final Rounds rounds;
    private final Applications applications;
    private final BlindReading blind;
    private final Presentations presentations;
    private final Rankings rankings;
    private final Objections objections;
    private final WaitingLists waiting;
    private final LatestRemark latestRemark;
    private final CompetitionChoices choices;
    private final Funds funds;
    private final Documents documents;
    private final Communities communities;
    private final Programmes programmes;
    private final Directory directory;

    CompetitionTaskData(
            Rounds rounds,
            Applications applications,
            BlindReading blind,
            Presentations presentations,
            Rankings rankings,
            Objections objections,
            WaitingLists waiting,
            LatestRemark latestRemark,
            CompetitionChoices choices,
            Funds funds,
            Documents documents,
            Communities communities,
            Programmes programmes,
            Directory directory) {
        this.rounds = rounds;
        this.applications = applications;
        this.blind = blind;
        this.presentations = presentations;
        this.rankings = rankings;
        this.objections = objections;
        this.waiting = waiting;
        this.latestRemark = latestRemark;
        this.choices = choices;
        this.funds = funds;
        this.documents = documents;
        this.communities = communities;
        this.programmes = programmes;
        this.directory = directory;
    }

    @Override
    public boolean serves(TaskAt task) {
        return PROCESSES.contains(task.process());
    }

    @Override
    public Map<String, Supplier<?>> of(TaskAt task) {
        return switch (task.process()) {
            case Names.SCORING -> ofScoring(ApplicationId.of(task.businessKey()), expert(task));
            case Names.APPLICATION -> ofApplication(ApplicationId.of(task.businessKey()), task);
            default -> ofRound(RoundId.of(task.businessKey()), task);
        };
    }

    private static UserId expert(TaskAt task) {
        return new UserId(String.valueOf(task.variables().get(Names.EXPERT.name())));
    }

    private Map<String, Supplier<?>> ofRound(RoundId id, TaskAt task) {
        var round = SingletonSupplier.of(() -> rounds.get(id));
        var data = new LinkedHashMap<String, Supplier<?>>();
        data.put("round", () -> round(round.obtain()));
        switch (task.step()) {
            case "userTask_decideRound" -> {
                data.put("round", () -> wholeRound(round.obtain()));
                rules(() -> round.obtain().rules(), data);
            }
            case "userTask_reviseRound" -> {
                RoundForm.write(round.obtain().proposal()).forEach((key, value) -> data.put(key, () -> value));
                offer(choices::ofRound, data);
                data.put("returned", () -> last(id, RoundDecided.class));
            }
            case "userTask_declareInterests" -> {
                data.put("round", () -> roundOfExpert(round.obtain()));
                offer(choices::ofDeclaration, data);
            }
            case "userTask_scorePresentations" -> {
                data.put("round", () -> roundOfExpert(round.obtain()));
                data.put("scores", () -> presenters(id, expert(task)));
            }
            case "userTask_recommendAwards" -> {
                data.put("rankingTable", () -> ranking(id));
                data.put("awards", () -> awardRows(id, false));
            }
            case "userTask_decideAwards" -> {
                data.put("rankingTable", () -> ranking(id));
                data.put("awards", () -> awardRows(id, true));
                data.put("upheldTable", () -> upheld(id));
            }
            case "userTask_requestPublication" -> result(round::obtain, data);
            case "userTask_confirmPublication" -> {
                result(round::obtain, data);
                data.put("publication", () -> last(id, PublicationRequested.class));
            }
            case "userTask_decideNoticeWithdrawal" -> {
                result(round::obtain, data);
                data.put("withdrawal", () -> withdrawal(round.obtain()));
            }
            case "userTask_decideWaiting" -> {
                var waiting = SingletonSupplier.of(() -> this.waiting.of(id));
                data.put(
                        "vacancy",
                        () -> Map.of("available", Formats.money(waiting.obtain().available())));
                data.put("vacatedTable", () -> vacated(id));
                data.put("awards", () -> waiting.obtain().lines().stream()
                        .map(this::waiting)
                        .toList());
            }
            case "userTask_answerObjection" -> data.put("objection", () -> objection(task));
            default -> {}
        }
        return data;
    }

    private static Map<String, Object> round(Round round) {
        return Map.of(
                "number", round.number(),
                "title", round.title(),
                "envelope", Formats.money(round.envelope()),
                "noticeDays", round.rules().noticeDays(),
                "url", "/competitions/" + round.id());
    }

    private static Map<String, Object> roundOfExpert(Round round) {
        return with(
                round(round),
                Map.of("url", "/expert", "presentationWeight", round.rules().presentationWeight() + "%"));
    }

    private Map<String, Object> wholeRound(Round round) {
        var rules = round.rules();
        return with(
                round(round),
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

    private static void rules(Supplier<RoundRules> rules, Map<String, Supplier<?>> data) {
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
        var competing = competing(round);
        return rankings.of(round).orElseThrow().lines().stream()
                .map(line -> with(
                        rankedRow(line, competing),
                        Map.of("within", line.standing() == RankedLine.Standing.INSIDE ? "是" : "候补")))
                .toList();
    }

    private Map<String, Application> competing(RoundId round) {
        return applications.of(round).stream()
                .collect(toMap(application -> application.id().toString(), Function.identity()));
    }

    private Map<String, Object> rankedRow(RankedLine line, Map<String, Application> competing) {
        var application = Objects.requireNonNull(competing.get(line.application()));
        return Map.of(
                "rank", line.place(),
                "number", application.number(),
                "title", application.title(),
                "community", communities.get(application.community()).name(),
                "total", line.total().toPlainString(),
                "requested", Formats.money(application.requested()));
    }

    /** By place, filled in with what was said last, first with what the envelope reaches for. */
    private List<Map<String, Object>> awardRows(RoundId round, boolean deciding) {
        var competing = competing(round);
        return rankings.of(round).orElseThrow().lines().stream()
                .map(line -> {
                    var application = Objects.requireNonNull(competing.get(line.application()));
                    var reached = line.standing() == RankedLine.Standing.INSIDE ? application.requested() : Money.ZERO;
                    var recommended = application.recommended().orElse(reached);
                    return with(
                            rankedRow(line, competing),
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

    private void result(Supplier<Round> round, Map<String, Supplier<?>> data) {
        data.put(
                "round",
                () -> with(
                        round(round.get()),
                        Map.of(
                                "approved",
                                Formats.money(applications.of(round.get().id()).stream()
                                        .flatMap(application -> application.approved().stream())
                                        .reduce(Money.ZERO, Money::plus)))));
        data.put("resultTable", () -> resultRows(round.get().id()));
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

    private List<Map<String, Object>> upheld(RoundId round) {
        return objections.of(round).stream()
                .filter(objection -> objection.state() == Objection.State.UPHELD)
                .map(objection -> Map.<String, Object>of(
                        "application", about(objection), "text", objection.text(), "reply", objection.reply()))
                .toList();
    }

    private String about(Objection objection) {
        return objection
                .application()
                .map(applications::get)
                .map(application -> application.number() + " " + application.title())
                .orElse("整个结果");
    }

    private Map<String, Object> objection(TaskAt task) {
        var objection =
                objections.get(ObjectionId.of(String.valueOf(task.variables().get(Names.OBJECTION_ID.name()))));
        return Map.of(
                "about", about(objection),
                "text", objection.text(),
                "contact", objection.contact().isEmpty() ? "未留" : objection.contact(),
                "by", objection.raisedBy().map(directory::nameOf).orElseGet(() -> stranger(objection)),
                "at", Formats.minute(objection.raisedAt()));
    }

    private static String stranger(Objection objection) {
        return objection.isSuspected() ? "未登录的公众，可能由程序自动填写，请先核实" : "未登录的公众";
    }

    private Map<String, Object> withdrawal(Round round) {
        return Map.of(
                "by", directory.nameOf(Objects.requireNonNull(round.withdrawalRequestedBy())),
                "reason", Objects.requireNonNull(round.withdrawalReason()));
    }

    private Map<String, Object> last(RoundId round, Class<? extends CompetitionEvent> event) {
        return latestRemark.of(round, event).map(this::line).orElse(Map.of());
    }

    private Map<String, Object> line(JournalEntry entry) {
        return Map.of(
                "by", entry.by().map(directory::nameOf).orElse("系统"),
                "at", Formats.minute(entry.at()),
                "text", entry.text(),
                "remarks", entry.text().isEmpty() ? "无" : entry.text());
    }

    private Map<String, Supplier<?>> ofApplication(ApplicationId id, TaskAt task) {
        var application = SingletonSupplier.of(() -> applications.get(id));
        var data = new LinkedHashMap<String, Supplier<?>>();
        data.put("application", () -> application(application.obtain()));
        data.put("budgetTable", () -> budget(application.obtain().content().budget()));
        data.put("files", () -> attachments(id));
        data.put("failedTable", () -> application.obtain().failedRules().stream()
                .map(rule -> Map.<String, Object>of("name", rule.name()))
                .toList());
        data.put("duplicateTable", () -> applications.duplicates(id).stream()
                .map(CompetitionTaskData::duplicate)
                .toList());
        if (task.step().equals("userTask_checkEligibility")) {
            data.put("outcomes", () -> application.obtain().outcomes().stream()
                    .map(outcome -> Map.of("label", Labels.of(outcome), "value", outcome.name()))
                    .toList());
        }
        if (task.step().equals("userTask_supplementApplication")) {
            ApplicationForm.write(application.obtain().content()).forEach((key, value) -> data.put(key, () -> value));
            var round = rounds.get(application.obtain().round());
            offer(() -> choices.ofApplication(round), data);
        }
        return data;
    }

    private Map<String, Object> application(Application application) {
        var content = application.content();
        return Map.ofEntries(
                entry("number", application.number()),
                entry("title", application.title()),
                entry("community", communities.get(application.community()).name()),
                entry("category", application.category()),
                entry("requested", Formats.money(application.requested())),
                entry("keyPoint", keyPoint(rounds.get(application.round()).year(), content.keyPoint())),
                entry("background", content.background()),
                entry("plan", content.plan()),
                entry("results", content.results()),
                entry("supplements", application.supplements()),
                entry("checkRemarks", application.checkRemarks()),
                entry("url", "/applications/" + application.id()));
    }

    private String keyPoint(int year, int number) {
        return programmes.keyPoint(year, number).map(KeyPoints::label).orElse("");
    }

    private static List<Map<String, Object>> budget(List<BudgetItem> lines) {
        return lines.stream()
                .map(line -> Map.<String, Object>of("item", line.item(), "amount", Formats.money(line.amount())))
                .toList();
    }

    private List<Map<String, Object>> attachments(ApplicationId id) {
        return documents.of(id.toString()).stream()
                .map(attachment -> Map.<String, Object>of(
                        "name", attachment.name(),
                        "url", "/attachments/" + attachment.id(),
                        "size", Formats.size(attachment.size())))
                .toList();
    }

    private static Map<String, Object> duplicate(DuplicateWarning warning) {
        return Map.of("what", Labels.of(warning.kind()), "about", warning.about());
    }

    private Map<String, Supplier<?>> ofScoring(ApplicationId id, UserId expert) {
        var application = SingletonSupplier.of(() -> blind.of(id, expert));
        var data = new LinkedHashMap<String, Supplier<?>>();
        data.put(
                "application",
                () -> blindly(
                        application.obtain(), rounds.get(applications.get(id).round())));
        data.put("budgetTable", () -> budget(application.obtain().budget()));
        data.put("files", () -> blindAttachments(application.obtain()));
        data.put("scores", () -> rubric(rounds.get(applications.get(id).round())));
        return data;
    }

    private Map<String, Object> blindly(BlindApplication application, Round round) {
        return Map.of(
                "number", application.number(),
                "title", application.title(),
                "category", application.category(),
                "requested", Formats.money(application.requested()),
                "keyPoint", keyPoint(round.year(), application.keyPoint()),
                "background", application.background(),
                "plan", application.plan(),
                "results", application.results(),
                "url", "/expert");
    }

    private static List<Map<String, Object>> blindAttachments(BlindApplication application) {
        return application.attachments().stream()
                .map(attachment -> Map.<String, Object>of(
                        "name", attachment.name(),
                        "url", "/expert/attachments/%s/%d".formatted(application.id(), attachment.number()),
                        "size", Formats.size(attachment.size())))
                .toList();
    }

    /** A row for each criterion, to give points in. */
    private static List<Map<String, Object>> rubric(Round round) {
        return round.rules().criteria().stream()
                .map(criterion -> Map.<String, Object>of(
                        "name", criterion.name(),
                        "weight", criterion.weight(),
                        "maximum", criterion.maximum(),
                        "help", criterion.help()))
                .toList();
    }

    private static void offer(Supplier<Map<String, Object>> offered, Map<String, Supplier<?>> data) {
        offered.get().forEach((key, options) -> data.put(key, () -> options));
    }

    private static Map<String, Object> with(Map<String, Object> row, Map<String, ?> more) {
        var all = new LinkedHashMap<String, Object>(row);
        all.putAll(more);
        return all;
    }
}
