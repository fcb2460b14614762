package org.yanzhen.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yanzhen.communities.Communities;
import org.yanzhen.demo.Doors.Award;
import org.yanzhen.demo.Doors.Work;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.identity.Role;
import org.yanzhen.organisation.CsvFile;

/**
 * 竞标争先: one round from the call on; communities apply, some are funded, and the funded ones spend and account for their
 * money. What is out of the ordinary happens in the large one.
 */
final class FundingYear implements Part {

    private static final int YEAR = DemoOrganisation.YEAR;
    private static final String FINANCE = "finance-1";
    private static final String OFFICE = "party-office-1";

    /** From the summer on the same for all rounds. */
    private static final List<LocalDate> DAYS = Stream.of(
                    "2023-06-28,2023-07-03,2023-07-06,2023-07-10,2023-07-14,2023-07-24,2023-08-07,2023-09-20",
                    "2023-09-27,2023-10-09,2023-12-20,2024-01-29,2024-02-05,2024-02-19,2024-03-11")
            .flatMap(days -> Stream.of(days.split(",")))
            .map(LocalDate::parse)
            .toList();

    private static final LocalDate EXTENSION = LocalDate.of(YEAR, 2, 13);
    private static final LocalDate AFTER_THE_WINDOW = LocalDate.of(YEAR, 3, 27);
    private static final LocalDate OBJECTION = LocalDate.of(YEAR, 5, 12);
    private static final LocalDate LAST_DAY = LocalDate.of(YEAR, 6, 19);
    private static final LocalDate TRANSFER = LocalDate.of(YEAR, 8, 7);
    private static final LocalDate MID_TERM = LocalDate.of(YEAR, 9, 20);
    private static final LocalDate CLOSE_OUT = LocalDate.of(YEAR, 12, 20);

    /** How far the money of the first awards of the large round has come when the demo stands: each at another step. */
    private static final List<Set<String>> MONEY_RESTS = List.of(
            Set.of(),
            Set.of("userTask_registerPayment"),
            Set.of("userTask_registerPayment"),
            Set.of("userTask_approvePayment", "userTask_decidePayment"),
            Set.of("userTask_checkTranche"),
            Set.of("userTask_requestTranche"));

    private static final int INCOMPLETE = 3;
    private static final int RECUSED = 5;
    private static final int TOO_EXPENSIVE = 7;
    private static final int DIVERGENT = 9;

    private final Doors doors;
    private final Call call;
    private final Supplier<String> fundOfTheYear;
    private final List<String> communities;
    private final List<CsvFile.Row> ideas = DemoFiles.rows("sample-applications.csv");
    private final Map<String, Integer> byApplication = new LinkedHashMap<>();
    private final List<Award> awards = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();
    private String fund = "";
    private String round = "";
    private boolean lateRefused;

    /** The large round, which opens the fund. */
    static FundingYear large(Doors doors, Communities.Organisation organisation) {
        return new FundingYear(
                doors, organisation, Call.LARGE, () -> doors.openFund(FINANCE, "党群服务资金", YEAR, "3000000.00"));
    }

    /** One of the smaller ones, out of the same fund. */
    FundingYear small(Call call, Communities.Organisation organisation) {
        return new FundingYear(doors, organisation, call, () -> fund);
    }

    private FundingYear(Doors doors, Communities.Organisation organisation, Call call, Supplier<String> fundOfTheYear) {
        this.doors = doors;
        this.call = call;
        this.fundOfTheYear = fundOfTheYear;
        this.communities = organisation.communities().stream()
                .map(Communities.NewCommunity::code)
                .toList();
    }

    String fund() {
        return fund;
    }

    String round() {
        return round;
    }

    /** Whether the one that came after the window was sent away. */
    boolean lateRefused() {
        return lateRefused;
    }

    @Override
    public List<LocalDate> days() {
        return Stream.concat(call.days().stream(), DAYS.stream()).toList();
    }

    @Override
    public void begin(LocalDate day) {
        if (day.equals(call.called())) {
            fund = fundOfTheYear.get();
            round = doors.callRound(OFFICE, YEAR, form());
        }
        if (call.isLarge()) {
            happens(day);
        }
        for (int place : call.applications().getOrDefault(day, List.of())) {
            var community = communities.get(place);
            byApplication.put(doors.apply(Cast.secretaryOf(community), round, community, application(place)), place);
        }
        learnAwards();
    }

    /** Out of the ordinary. */
    private void happens(LocalDate day) {
        if (day.equals(EXTENSION)) {
            doors.extendWindow(OFFICE, round, "2023-03-24T17:30:00+08:00", "春节后复工较晚，部分社区需要时间召开居民代表会议。");
        } else if (day.equals(AFTER_THE_WINDOW)) {
            applyLate();
        } else if (day.equals(OBJECTION)) {
            doors.object(round, "公示的项目与本小区去年已做的内容部分重复，请核实金额。", "13800000000");
        } else if (day.equals(LAST_DAY)) {
            doors.requestTermination(
                    Cast.SECOND_IN_OFFICE,
                    awards.get(awards.size() - 1).id(),
                    Map.of("reason", "承办单位退出，项目无法继续实施。", "clawBack", "20000.00"));
            doors.changeModel(
                    "administrator",
                    "trancheRelease",
                    "payment-approval.dmn",
                    Map.of("&lt; 50000", "&lt; 80000", "五万元以下", "八万元以下"),
                    "党工委会议决定：单笔八万元以下的拨付由党建办审批。");
        } else if (day.equals(TRANSFER)) {
            var award = awards.get(0);
            doors.requestTransfer(
                    Cast.secretaryOf(award.community()),
                    award.id(),
                    Map.of("from", "1", "to", "2", "amount", "12000.00", "reason", "材料降价，增加宣传和培训。"));
        }
    }

    private void applyLate() {
        var community = communities.get(communities.size() - 1);
        try {
            doors.apply(Cast.secretaryOf(community), round, community, application(communities.size() - 1));
        } catch (HttpDoors.Refused late) {
            lateRefused = true;
        }
    }

    /** Awards come into being with the decision, and anew if it is taken again. */
    private void learnAwards() {
        if (!round.isEmpty()) {
            awards.clear();
            awards.addAll(doors.awards(OFFICE, round));
        }
    }

    @Override
    public boolean asks(Person person, LocalDate day) {
        return person.groups().contains(Role.SECRETARY.group())
                ? call.applications().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(place -> person.id().name().equals(Cast.secretaryOf(communities.get(place))))
                : Stream.of(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE, Role.EXPERT, Role.FINANCE)
                        .anyMatch(role -> person.groups().contains(role.group()));
    }

    @Override
    public boolean concerns(Work work) {
        return work.subject().equals(round)
                || byApplication.containsKey(work.subject())
                || awards.stream().anyMatch(award -> award.id().equals(work.subject()));
    }

    @Override
    public Optional<Map<String, Object>> answer(Work work, String person, LocalDate day) {
        if (!day.isAfter(Year.STANDS) && rests(work, day)) {
            return Optional.empty();
        }
        return switch (work.step()) {
            case "userTask_decideRound" -> only(person, "committee-1", decisionOnTheCall());
            case "userTask_checkEligibility" -> only(person, OFFICE, () -> eligibility(work));
            case "userTask_supplementApplication" -> Optional.of(application(index(work)));
            case "userTask_declareInterests" -> Optional.of(declaration(person));
            case "userTask_scoreApplication" -> Optional.of(score(work, person));
            case "userTask_recommendAwards" -> only(person, OFFICE, () -> Map.of("awards", amounts(work, person)));
            case "userTask_decideAwards" -> only(person, "committee-1", () -> decision(work, person));
            case "userTask_requestPublication" -> only(person, OFFICE, Map.of("remarks", "请按程序公示五个工作日。"));
            case "userTask_confirmPublication" -> only(person, Cast.SECOND_IN_COMMITTEE, Map.of("decision", "PUBLISH"));
            case "userTask_answerObjection" ->
                only(person, OFFICE, Map.of("outcome", "UPHELD", "reply", "经核实部分内容确有重复，提请党工委核减金额后重新公示。"));
            case "userTask_confirmAgreement" -> Optional.of(agreement(work, person));
            case "userTask_countersignAgreement" -> only(person, OFFICE, Map.of("outcome", "SIGN"));
            case "userTask_requestTranche" -> Optional.of(Map.of("statement", "已具备拨付条件，申请拨付本期资金。"));
            case "userTask_checkTranche" -> only(person, OFFICE, Map.of("outcome", "ACCEPT"));
            case "userTask_approvePayment" -> only(person, Cast.SECOND_IN_OFFICE, Map.of("decision", "APPROVE"));
            case "userTask_decidePayment" -> only(person, "committee-1", Map.of("decision", "APPROVE"));
            case "userTask_cosignPayment" -> only(person, Cast.SECOND_IN_COMMITTEE, Map.of("decision", "APPROVE"));
            case "userTask_registerPayment" ->
                Optional.of(Map.of(
                        "bankReference",
                        "GC2023%d%04d".formatted(call.number(), time("payment")),
                        "paidOn",
                        day.toString()));
            case "userTask_submitReport" ->
                day.isBefore(MID_TERM) ? Optional.empty() : Optional.of(spending(work, person, 50));
            case "userTask_checkReport" -> only(person, OFFICE, Map.of("outcome", "ACCEPT"));
            case "userTask_auditSpending" ->
                Optional.of(Map.of("outcome", "ACCEPT", "disallowed", "0.00", "findings", "票据齐全，支出合规。"));
            case "userTask_submitFinalReport" ->
                day.isBefore(CLOSE_OUT) ? Optional.empty() : Optional.of(spending(work, person, 45));
            case "userTask_evaluateAward" -> only(person, OFFICE, Map.of("rating", "GOOD", "text", "完成预期目标，资金使用规范。"));
            case "userTask_registerRefund", "userTask_registerClawback" ->
                Optional.of(Map.of(
                        "bankReference",
                        "TH2023%d%04d".formatted(call.number(), time("refund")),
                        "paidBackOn",
                        day.toString()));
            case "userTask_decideTransfer" -> only(person, OFFICE, Map.of("decision", "APPROVE"));
            case "userTask_decideTermination" -> only(person, "committee-1", Map.of("decision", "APPROVE"));
            default -> throw new IllegalArgumentException("The year knows no answer to " + work.step());
        };
    }

    private boolean rests(Work work, LocalDate day) {
        if (call.rests().contains(work.step())) {
            return true;
        }
        var place = IntStream.range(0, awards.size())
                .filter(index -> awards.get(index).id().equals(work.subject()))
                .findFirst()
                .orElse(0);
        return call.isLarge()
                && place > 0
                && place < MONEY_RESTS.size()
                && (MONEY_RESTS.get(place).contains(work.step())
                        || (day.isBefore(LAST_DAY) && work.step().equals("userTask_requestTranche")));
    }

    private Map<String, Object> decisionOnTheCall() {
        return call.applications().isEmpty()
                ? Map.of("decision", "REJECT", "reason", "本年资金已安排五轮竞标，并入明年计划。")
                : Map.of("decision", "APPROVE");
    }

    private static Optional<Map<String, Object>> only(String person, String expected, Map<String, Object> answers) {
        return only(person, expected, () -> answers);
    }

    private static Optional<Map<String, Object>> only(
            String person, String expected, Supplier<Map<String, Object>> answers) {
        return person.equals(expected) ? Optional.of(answers.get()) : Optional.empty();
    }

    /** Counts how often something has happened, from 1 on. */
    private int time(String what) {
        return times.merge(what, 1, Integer::sum);
    }

    private int index(Work work) {
        return Objects.requireNonNull(byApplication.get(work.subject()));
    }

    private Map<String, Object> form() {
        var form = new LinkedHashMap<String, Object>();
        form.put("title", call.title());
        form.put("purpose", "支持社区党组织把党群服务做到群众身边，择优扶持，以竞争促落实。");
        form.put("fund", fund);
        form.put("envelope", call.envelope());
        form.put("opensAt", call.opensAt());
        form.put("closesAt", call.closesAt());
        form.put(
                "categories",
                List.of(
                        Map.of("name", "民生实事", "quota", 0),
                        Map.of("name", "党群阵地", "quota", 5),
                        Map.of("name", "基层治理", "quota", 0)));
        form.put("largestRequest", call.largestRequest());
        form.put("minimumStars", 2);
        form.put(
                "criteria",
                List.of(
                        criterion("群众需求", 30, "问题是否真实、紧迫，受益群众有多少。"),
                        criterion("实施方案", 30, "做法是否具体可行，分工和进度是否清楚。"),
                        criterion("党建引领", 20, "党组织和党员的作用是否落到实处。"),
                        criterion("资金效益", 20, "预算是否合理，花钱与成效是否相称。")));
        form.put("scorers", 2);
        form.put("divergence", 20);
        form.put("trimmedFrom", 5);
        form.put("bonusPerStar", 0.4);
        form.put("bonusCap", 2);
        form.put("presentation", false);
        form.put("tieBreaks", List.of("HEAVIEST_CRITERION", "LOWER_REQUEST", "EARLIER_SUBMISSION"));
        form.put(
                "tranches",
                List.of(
                        Map.of("percent", 50, "condition", "AGREEMENT"),
                        Map.of("percent", 30, "condition", "REPORT"),
                        Map.of("percent", 20, "condition", "CLOSE_OUT")));
        form.put("noticeDays", call.noticeDays());
        form.put("supplementDays", 5);
        form.put(
                "experts",
                IntStream.rangeClosed(1, Cast.EXPERTS)
                        .mapToObj(number -> "expert-" + number)
                        .toList());
        return form;
    }

    private static Map<String, Object> criterion(String name, int weight, String help) {
        return Map.of("name", name, "weight", weight, "maximum", 10, "help", help);
    }

    private Map<String, Object> application(int index) {
        var idea = ideas.get((index + call.number() - 1) % ideas.size()); // not the same in two rounds
        var form = new LinkedHashMap<String, Object>();
        form.put("title", idea.get("title"));
        form.put("category", idea.get("category"));
        form.put("keyPoint", idea.get("key_point"));
        form.put("background", idea.get("background"));
        form.put("plan", idea.get("plan"));
        form.put("results", idea.get("results"));
        var works = index == TOO_EXPENSIVE ? 190_000 : call.works() + index % 5 * call.works() / 5;
        form.put(
                "budget",
                List.of(
                        Map.of("item", "场地改造和设备", "amount", works + ".00"),
                        Map.of("item", "活动和服务", "amount", (call.isLarge() ? 25_000 : 12_000) + ".00")));
        return form;
    }

    private Map<String, Object> eligibility(Work work) {
        if (!call.isLarge()) {
            // whoever applied in the large round is shown as one who applies twice
            return Map.of("outcome", "ELIGIBLE", "remarks", "与第一批申报的内容不同，资金不重复使用，同意参加本轮。");
        }
        return switch (index(work)) {
            case TOO_EXPENSIVE -> Map.of("outcome", "INELIGIBLE", "remarks", "申请金额超过单个项目上限。");
            case INCOMPLETE ->
                time("supplement") == 1
                        ? Map.of("outcome", "SUPPLEMENT", "remarks", "请补充居民代表会议的表决记录。")
                        : Map.of("outcome", "ELIGIBLE");
            default -> Map.of("outcome", "ELIGIBLE");
        };
    }

    /** Every expert has an interest in one community, which they live in. */
    private Map<String, Object> declaration(String expert) {
        var number = expert.charAt(expert.length() - 1) - '0';
        return Map.of("interests", List.of(communities.get(number * 4)), "confirmed", true);
    }

    private Map<String, Object> score(Work work, String expert) {
        if (index(work) == RECUSED && time("recusal") == 1) {
            return Map.of("verdict", "RECUSE", "remark", "曾为该项目提供咨询，申请回避。");
        }
        var second = time("score " + work.subject()) == 2;
        var base = index(work) == DIVERGENT && second ? 4 : 6 + index(work) * 7 % 4;
        var scores = IntStream.range(0, 4)
                .mapToObj(criterion -> Map.<String, Object>of(
                        "points", Math.min(10, base + (criterion + expert.charAt(expert.length() - 1)) % 2)))
                .toList();
        return Map.of("verdict", "SCORE", "scores", scores, "remark", "需求清楚，做法可行。");
    }

    /** The rows as the form shows them, each with its amount. */
    private List<Map<String, Object>> amounts(Work work, String person) {
        return rows(work, person, "awards").stream()
                .map(row -> Map.of("amount", row.get("amount"), "reason", String.valueOf(row.get("reason"))))
                .toList();
    }

    /** As recommended; the second time the objection costs the first of the list ten thousand. */
    private Map<String, Object> decision(Work work, String person) {
        var awards = new ArrayList<>(amounts(work, person));
        if (time("decision") > 1) {
            var less = new BigDecimal(String.valueOf(awards.get(0).get("amount"))).subtract(new BigDecimal("10000.00"));
            awards.set(0, Map.of("amount", less.toPlainString(), "reason", "与上年已做的内容部分重复，核减一万元。"));
        }
        return Map.of("awards", awards, "reason", "按排名和资金总额审定。");
    }

    private Map<String, Object> agreement(Work work, String person) {
        var lines = rows(work, person, "lines").stream()
                .map(row -> Map.of("amount", row.get("amount")))
                .toList();
        return Map.of("agreement", "ACCEPT", "lines", lines);
    }

    /** @param percent of what each line has */
    private Map<String, Object> spending(Work work, String person, int percent) {
        var award = doors.award(person, work.subject());
        var lines = award.stream()
                .map(amount -> Map.of(
                        "amount",
                        amount.multiply(BigDecimal.valueOf(percent))
                                .divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN)
                                .toPlainString(),
                        "receipts",
                        "凭证 " + time("receipt")))
                .toList();
        return Map.of("lines", lines, "text", "按预算使用资金，服务群众，资料齐全。");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Work work, String person, String list) {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(doors.shown(person, work).get(list));
    }
}
