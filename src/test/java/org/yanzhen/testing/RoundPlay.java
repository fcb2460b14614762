package org.yanzhen.testing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.yanzhen.competitions.Application;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Round;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.RoundStage;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.funds.EnvelopeId;
import org.yanzhen.funds.FundId;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;
import org.yanzhen.tasks.InboxRow;

/** One round of the competition on the {@link Scene}, with a fund and experts of its own, and what people do to it. */
public final class RoundPlay {

    public static final LocalDateTime OPENS = LocalDateTime.of(2023, 3, 1, 9, 0);
    public static final LocalDateTime CLOSES = LocalDateTime.of(2023, 3, 15, 18, 0);

    private static final byte[] PDF = pdf();

    private final Scene scene;
    private final RoundId id;
    private final FundId fund;
    private final List<String> experts;
    private final List<Entry> entries = new ArrayList<>();

    private RoundPlay(Scene scene, RoundId id, FundId fund, List<String> experts) {
        this.scene = scene;
        this.id = id;
        this.fund = fund;
        this.experts = experts;
    }

    /** An application of a community of its own. */
    public record Entry(String id, String community) {

        public String secretary() {
            return community + "-secretary";
        }
    }

    static RoundPlay submitted(Scene scene, Map<String, Object> other) {
        scene.today(LocalDate.of(2023, 2, 20));
        var experts = scene.experts(4);
        var fund = scene.funds()
                .open("党群服务资金 " + experts.get(0), Scene.YEAR, Money.yuan(300_000), new UserId("finance-1"));
        var opened = scene.as("party-office-1").post("/api/competitions/drafts", Map.of("year", Scene.YEAR));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var draft = opened.json().path("id").asText();
        var proposal = proposal(fund, experts);
        proposal.putAll(other);
        var answer = scene.as("party-office-1").post("/api/competitions/drafts/" + draft + "/submit", proposal);
        assertThat(answer.isRefusal()).as(answer.body()).isFalse();
        return new RoundPlay(scene, RoundId.of(draft), fund, experts);
    }

    /** A round that has everything. */
    private static Map<String, Object> proposal(FundId fund, List<String> experts) {
        var form = new LinkedHashMap<String, Object>();
        form.put("title", "党群服务项目竞标");
        form.put("purpose", "支持居民最需要的服务项目。");
        form.put("fund", fund.toString());
        form.put("envelope", "100000.00");
        form.put("opensAt", OPENS.toString());
        form.put("closesAt", CLOSES.toString());
        form.put("categories", List.of(Map.of("name", "为老服务", "quota", 0)));
        form.put("largestRequest", "60000.00");
        form.put("minimumStars", 0);
        form.put(
                "criteria",
                List.of(
                        Map.of("name", "必要性", "weight", 60, "maximum", 10, "help", "居民需求是否真实。"),
                        Map.of("name", "可行性", "weight", 40, "maximum", 20, "help", "方案是否清楚。")));
        form.put("scorers", 2);
        form.put("divergence", 20);
        form.put("trimmedFrom", 0);
        form.put("bonusPerStar", 0);
        form.put("bonusCap", 0);
        form.put("presentation", false);
        form.put("tieBreaks", List.of("LOWER_REQUEST"));
        form.put(
                "tranches",
                List.of(
                        Map.of("percent", 60, "condition", "AGREEMENT"),
                        Map.of("percent", 40, "condition", "CLOSE_OUT")));
        form.put("noticeDays", 5);
        form.put("supplementDays", 3);
        form.put("experts", experts);
        return form;
    }

    /** The round again, as it was handed in. */
    public Map<String, Object> proposal() {
        return proposal(fund, experts);
    }

    /** What a community asks for. */
    public static Map<String, Object> application(String title, String amount) {
        var form = new LinkedHashMap<String, Object>();
        form.put("title", title);
        form.put("category", "为老服务");
        form.put("keyPoint", "1");
        form.put("background", "老年人用餐不便，诉求集中。");
        form.put("plan", "改造闲置用房，引入社会力量运营。");
        form.put("results", "每天服务一百位老年人。");
        form.put("budget", List.of(Map.of("item", "设备购置", "amount", amount)));
        return form;
    }

    public String id() {
        return id.toString();
    }

    public List<String> experts() {
        return experts;
    }

    public Round round() {
        return scene.rounds().get(id);
    }

    public RoundStage stage() {
        return round().stage();
    }

    public Money freeInFund() {
        return scene.funds().free(fund);
    }

    public Money leftInEnvelope() {
        return scene.funds().leftIn(new EnvelopeId(id.value()));
    }

    public Application application(Entry entry) {
        return scene.applications().get(ApplicationId.of(entry.id()));
    }

    /** Who is to score an application, or has. */
    public List<String> scorersOf(Entry entry) {
        return scene.assignments().of(id).stream()
                .filter(assignment -> assignment.application().equals(ApplicationId.of(entry.id())))
                .map(assignment -> assignment.expert().name())
                .toList();
    }

    /** The committee approves, the window opens. */
    public RoundPlay open() {
        does("committee-1", "decideRound", Map.of("decision", "APPROVE"));
        return at(OPENS);
    }

    /** A community of its own applies, with an attachment. */
    public Entry applies(String title, String amount) {
        var community = scene.community();
        var entry = new Entry(draft(community), community);
        var answer = scene.upload(entry.secretary(), entry.id(), "测试社区方案.pdf", PDF);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        answer = submits(entry, application(title, amount));
        assertThat(answer.isRefusal()).as(answer.body()).isFalse();
        entries.add(entry);
        return entry;
    }

    /** @return the id of a new draft */
    public String draft(String community) {
        var answer = scene.as(community + "-secretary")
                .post("/api/applications/drafts", Map.of("round", id(), "community", community));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    public Answer submits(Entry entry, Map<String, Object> application) {
        return scene.as(entry.secretary()).post("/api/applications/drafts/" + entry.id() + "/submit", application);
    }

    public RoundPlay closed() {
        return at(CLOSES);
    }

    public RoundPlay eligible(Entry... some) {
        for (var entry : some) {
            does("party-office-1", entry, "checkEligibility", Map.of("outcome", "ELIGIBLE"));
        }
        return this;
    }

    /** No expert has to do with anybody. */
    public RoundPlay nobodyIsPartial() {
        experts.forEach(expert -> does(expert, "declareInterests", Map.of("interests", List.of(), "confirmed", true)));
        return this;
    }

    /** Everybody who is asked now for this application gives the same. */
    public RoundPlay scored(Entry entry, int need, int feasibility) {
        open(entry.id())
                .filter(row -> row.step().equals("userTask_scoreApplication"))
                .map(InboxRow::assignee)
                .toList()
                .forEach(expert -> does(expert, entry, "scoreApplication", score(need, feasibility)));
        return this;
    }

    public static Map<String, Object> score(int need, int feasibility) {
        return Map.of(
                "verdict",
                "SCORE",
                "scores",
                List.of(Map.of("points", need), Map.of("points", feasibility)),
                "remark",
                "按标准评分。");
    }

    /** From ranking to public notice: each gets what is told, by place. */
    public RoundPlay awarded(String... amounts) {
        does("party-office-1", "recommendAwards", Map.of("awards", awards(amounts)));
        return decided(amounts);
    }

    /** From the committee's decision to public notice. */
    public RoundPlay decided(String... amounts) {
        does("committee-1", "decideAwards", Map.of("awards", awards(amounts)));
        does("party-office-2", "requestPublication", Map.of("remarks", "已核对。"));
        return does("committee-2", "confirmPublication", Map.of("decision", "PUBLISH"));
    }

    public static List<Map<String, Object>> awards(String... amounts) {
        return Stream.of(amounts)
                .map(amount -> Map.<String, Object>of("amount", amount, "reason", "按排名和预算核定。"))
                .toList();
    }

    public RoundPlay noticeOver() {
        var end = Objects.requireNonNull(round().noticeEndsAt());
        return until(end.plusSeconds(1));
    }

    /** The result is final, and a community does not want the money. */
    public RoundPlay declines(Entry entry) {
        var award = application(entry).award().orElseThrow().toString();
        return does(entry.secretary(), award, "confirmAgreement", Map.of("agreement", "DECLINE", "remarks", "场地被收回。"));
    }

    /** The steps that wait for somebody about the round itself, without their prefix. */
    public List<String> waitingFor() {
        return steps(id());
    }

    public List<String> waitingFor(Entry entry) {
        return steps(entry.id());
    }

    private List<String> steps(String about) {
        return open(about)
                .map(task -> task.step().substring("userTask_".length()))
                .sorted()
                .toList();
    }

    private Stream<InboxRow> open(String about) {
        return scene.inbox().openAbout(about).stream();
    }

    public Answer tries(String user, String step, Map<String, Object> answers) {
        return tries(user, id(), step, answers);
    }

    public Answer tries(String user, Entry entry, String step, Map<String, Object> answers) {
        return tries(user, entry.id(), step, answers);
    }

    private Answer tries(String user, String about, String step, Map<String, Object> answers) {
        return scene.as(user).post("/api/tasks/" + task(user, about, step) + "/complete", answers);
    }

    public RoundPlay does(String user, String step, Map<String, Object> answers) {
        return does(user, id(), step, answers);
    }

    public RoundPlay does(String user, Entry entry, String step, Map<String, Object> answers) {
        return does(user, entry.id(), step, answers);
    }

    private RoundPlay does(String user, String about, String step, Map<String, Object> answers) {
        var answer = tries(user, about, step, answers);
        assertThat(answer.status())
                .as("%s by %s: %s", step, user, answer.body())
                .isEqualTo(204);
        return this;
    }

    /** The task at a step that this person may have: their own, or one that lies there for several. */
    public String task(String user, String about, String step) {
        return open(about)
                .filter(row -> row.step().equals("userTask_" + step))
                .filter(row -> row.assignee() == null || row.assignee().equals(user))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody waits at " + step + " but at " + steps(about)))
                .task();
    }

    /** Sends something about the round that is no task. */
    public Answer asks(String user, String what, Map<String, Object> body) {
        return scene.as(user).post("/api/competitions/" + id + "/" + what, body);
    }

    /** Time passes for this round and its applications, to a moment in China. */
    public RoundPlay at(LocalDateTime moment) {
        return until(moment.atZone(scene.clock().getZone()).toInstant());
    }

    public RoundPlay until(Instant moment) {
        scene.pass(moment, this::instances);
        return this;
    }

    public List<ProcessInstance> instances() {
        return Stream.concat(Stream.of(id()), entries.stream().map(Entry::id))
                .flatMap(about -> scene.instancesOf(about).stream())
                .toList();
    }

    /** Names of variables and what is in them, of everything that runs about an application. */
    public Map<String, Object> variables(Entry entry) {
        return scene.instancesOf(entry.id()).stream()
                .flatMap(instance -> scene.runtime().getVariables(instance.getId()).entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** A page whose properties tell who wrote it. */
    private static byte[] pdf() {
        var file = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setAuthor("测试社区书记");
            pdf.getDocumentInformation().setTitle("测试社区方案");
            pdf.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
