package org.yanzhen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.funds.AccountKind;
import org.yanzhen.funds.AwardFile;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.AwardLine;
import org.yanzhen.funds.AwardStage;
import org.yanzhen.funds.Awards;
import org.yanzhen.funds.EnvelopeId;
import org.yanzhen.funds.Funds;
import org.yanzhen.funds.NewAward;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** One award on the {@link Scene}, out of a fund of its own, and what people do about it. */
public final class AwardPlay {

    private static final UserId OFFICE = new UserId("party-office-1");

    private final Scene scene;
    private final ApplicationContext application;
    private final String community;
    private final AwardId id;

    private AwardPlay(Scene scene, ApplicationContext application, String community, AwardId id) {
        this.scene = scene;
        this.application = application;
        this.community = community;
        this.id = id;
    }

    /** An award of so many yuan in two lines, whose result is final. */
    public static AwardPlay begun(Scene scene, ApplicationContext application, String amount, TranchePlan... plan) {
        scene.today(LocalDate.of(2023, 3, 1));
        var community = scene.community();
        var money = yuan(amount);
        var funds = application.getBean(Funds.class);
        var awards = application.getBean(Awards.class);
        var fund = funds.open("党群服务资金 " + UUID.randomUUID(), 2023, money, OFFICE);
        var envelope = EnvelopeId.next();
        funds.reserve(fund, envelope, "竞标争先", money, OFFICE);
        var id = AwardId.next();
        var half = new Money(money.amount().divide(java.math.BigDecimal.valueOf(2), 2, java.math.RoundingMode.DOWN));
        awards.grant(
                new NewAward(
                        id,
                        envelope,
                        UUID.randomUUID().toString(),
                        community,
                        "居民议事厅改造",
                        money,
                        List.of(new AwardLine("设备", half), new AwardLine("活动", money.minus(half))),
                        Arrays.asList(plan),
                        Set.of(new UserId(community + "-secretary"))),
                new UserId("committee-1"));
        awards.begin(id);
        return new AwardPlay(scene, application, community, id);
    }

    public static Money yuan(String amount) {
        return new Money(new java.math.BigDecimal(amount));
    }

    public AwardId id() {
        return id;
    }

    public String community() {
        return community;
    }

    public String secretary() {
        return community + "-secretary";
    }

    public AwardFile file() {
        return application.getBean(AwardFiles.class).of(id);
    }

    public AwardStage stage() {
        return file().award().stage();
    }

    /** The keys of the steps that wait for somebody, without their prefix. */
    public List<String> waitingFor() {
        return tasks().map(task -> task.getTaskDefinitionKey().substring("userTask_".length()))
                .sorted()
                .toList();
    }

    /** What still runs. */
    public List<ProcessInstance> instances() {
        return scene.instancesOf(id.toString());
    }

    /** What the ledger has of it. */
    public Money has(AccountKind kind) {
        return application.getBean(Awards.class).balance(file().award(), kind);
    }

    /** What its fund, which has no other award, may still give. */
    public Money free() {
        return application.getBean(Funds.class).free(file().fund().id());
    }

    private Stream<org.camunda.bpm.engine.task.Task> tasks() {
        return application
                .getBean(org.camunda.bpm.engine.TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .list()
                .stream();
    }

    /** Sends something about the award that is no task: a transfer, a termination. */
    public Answer asks(String user, String what, Map<String, Object> body) {
        return scene.as(user).post("/api/awards/" + id + "/" + what, body);
    }

    /** The office would rather end it. */
    public AwardPlay terminationAsked(String clawBack) {
        var answer = asks("party-office-1", "terminations", Map.of("reason", "社区无力继续实施。", "clawBack", clawBack));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return this;
    }

    /** What somebody sees who opens the task that waits at a step. */
    public String sees(String user, String step) {
        return scene.as(user).get("/api/tasks/" + task(step)).body();
    }

    /** The page of the task that waits at a step. */
    public String page(String user, String step) {
        return scene.as(user).get("/tasks/" + task(step)).body();
    }

    /** Tries to complete the task that waits at a step. */
    public Answer tries(String user, String step, Map<String, Object> answers) {
        return scene.as(user).post("/api/tasks/" + task(step) + "/complete", answers);
    }

    public String task(String step) {
        return tasks().filter(one -> one.getTaskDefinitionKey().equals("userTask_" + step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody waits at " + step + " but at " + waitingFor()))
                .getId();
    }

    public AwardPlay does(String user, String step, Map<String, Object> answers) {
        var answer = tries(user, step, answers);
        assertThat(answer.status())
                .as("%s by %s: %s", step, user, answer.body())
                .isEqualTo(204);
        return this;
    }

    /** The community agrees to spend the money as it said. */
    public AwardPlay agreed() {
        var amounts = file().award().lines().stream()
                .map(line -> line.amount().toString())
                .toArray(String[]::new);
        return does(secretary(), "confirmAgreement", agreement(amounts));
    }

    /** To spend so much of it on each line. */
    public static Map<String, Object> agreement(String... amounts) {
        var lines =
                Arrays.stream(amounts).map(amount -> Map.of("amount", amount)).toList();
        return Map.of("agreement", "ACCEPT", "lines", lines);
    }

    /** Both sides have signed. */
    public AwardPlay signed() {
        agreed();
        return does("party-office-1", "countersignAgreement", Map.of("outcome", "SIGN"));
    }

    /** The community has asked for the next part, and the office has found it in order. */
    public AwardPlay requestedAndChecked() {
        does(secretary(), "requestTranche", Map.of("statement", "用于采购设备，条件已经落实。"));
        return does("party-office-1", "checkTranche", Map.of("outcome", "ACCEPT"));
    }

    /** The office approves, finance is to pay: a part of less than 50,000 yuan. */
    public AwardPlay ordered() {
        return requestedAndChecked().does("party-office-2", "approvePayment", Map.of("decision", "APPROVE"));
    }

    public AwardPlay paid() {
        var reference = "BANK-" + UUID.randomUUID().toString().substring(0, 12);
        return does(
                "finance-1",
                "registerPayment",
                Map.of("bankReference", reference, "paidOn", scene.today().toString()));
    }

    /** @param step {@code submitReport} or {@code submitFinalReport} */
    public AwardPlay reports(String step, String... amounts) {
        return does(secretary(), step, report(amounts));
    }

    /** So much spent on each line. */
    public static Map<String, Object> report(String... amounts) {
        var lines = Arrays.stream(amounts)
                .map(amount -> Map.<String, Object>of("amount", amount, "receipts", "No.1"))
                .toList();
        return Map.of("lines", lines, "text", "按协议使用，成效良好。");
    }

    /** Finance accepts what was spent, but for so much; the office finds the rest. */
    public AwardPlay auditedAndEvaluated(String disallowed, String rating) {
        does("finance-1", "auditSpending", Map.of("outcome", "ACCEPT", "disallowed", disallowed, "findings", "凭证齐全。"));
        return does("party-office-1", "evaluateAward", Map.of("rating", rating, "text", "居民参与广泛。"));
    }

    /** @param step {@code registerRefund} or {@code registerClawback} */
    public AwardPlay paidBack(String step) {
        return does(
                "finance-1",
                step,
                Map.of(
                        "bankReference",
                        id.toString(),
                        "paidBackOn",
                        scene.today().toString()));
    }
}
