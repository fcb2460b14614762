package org.yanzhen.testing;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.yanzhen.communities.Communities;
import org.yanzhen.communities.Communities.NewCommunity;
import org.yanzhen.communities.Community;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.Assignments;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.demo.MovableClock;
import org.yanzhen.demo.Visitor;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.funds.Awards;
import org.yanzhen.funds.Funds;
import org.yanzhen.identity.Role;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.shared.UserId;
import org.yanzhen.tasks.Inbox;
import org.yanzhen.tasks.NewTasks;

/** Where tests play: people at the front door, communities of their own, a clock that goes where it is told. */
public class Scene {

    public static final String PASSWORD = "yanzhen2023";
    static final int YEAR = 2023;

    private static final AtomicInteger COMMUNITIES = new AtomicInteger();
    private static final AtomicInteger EXPERTS = new AtomicInteger();

    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

    @Autowired
    private Environment environment;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Communities communities;

    @Autowired
    private Directory directory;

    @Autowired
    private Inbox inbox;

    @Autowired
    private NewTasks newTasks;

    @Autowired
    private ProjectFiles files;

    @Autowired
    private Funds funds;

    @Autowired
    private Awards awards;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Applications applications;

    @Autowired
    private Assignments assignments;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    /** A person of the demo, or of a community of {@link #community()}; logged in the first time. */
    public Visitor as(String user) {
        return visitors.computeIfAbsent(user, name -> Visitor.logIn(address(), name, PASSWORD));
    }

    public Visitor stranger() {
        return Visitor.stranger(address());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    /** The morning of that day, for everybody; timers do not go off by it. */
    public void today(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
    }

    /** People are told what is new for them, as they are every few seconds. */
    public void tell() {
        boolean more;
        do {
            more = newTasks.tell();
        } while (more);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A new community with a secretary {@code <code>-secretary} and a resident team {@code <code>-team}. */
    public String community() {
        var code = "scene" + COMMUNITIES.incrementAndGet();
        communities.enter(new Communities.Organisation(
                List.of(new NewCommunity(code, "测试社区" + COMMUNITIES.get(), Community.Kind.URBAN, "team-1", true)),
                List.of(),
                Map.of()));
        enter(code + "-secretary", "书记", Role.SECRETARY, code);
        enter(code + "-team", "驻点团队", Role.RESIDENT_TEAM, code);
        return code;
    }

    /** Somebody who is secretary of a community and works in the party office as well. */
    public String secretaryInTheOffice(String community) {
        var user = community + "-both";
        directory.put(
                new Person(
                        new UserId(user),
                        "兼职书记",
                        Set.of(Role.SECRETARY.group(), Role.SECRETARY.groupFor(community), Role.PARTY_OFFICE.group())),
                PASSWORD);
        return user;
    }

    private void enter(String user, String name, Role role, String community) {
        directory.put(new Person(new UserId(user), name, Set.of(role.group(), role.groupFor(community))), PASSWORD);
    }

    /** A proposal that has everything. */
    public static Map<String, Object> proposal() {
        var form = new LinkedHashMap<String, Object>();
        form.put("title", "老旧小区加装电梯协商共治");
        form.put("category", "老旧小区改造");
        form.put("keyPoint", "1");
        form.put("background", "小区楼龄超过三十年，老人上下楼困难，居民诉求集中。");
        form.put("goal", "年内完成协商、设计和施工，让三百户居民用上电梯。");
        form.put("measures", "党员带头，组建议事会，分楼栋协商，公开资金使用。");
        form.put("milestones", milestones(25, 25, 25, 25));
        form.put("budget", List.of(Map.of("item", "协商议事和设计", "amount", "80000.00", "source", "街道补助")));
        return form;
    }

    public static List<Map<String, Object>> milestones(int... weights) {
        return java.util.Arrays.stream(weights)
                .mapToObj(weight ->
                        Map.<String, Object>of("goal", "完成本阶段协商和施工任务", "indicator", "签约率达到百分之八十", "weight", weight))
                .toList();
    }

    /** A proposal of a new community, handed in on 30 January. */
    public Play proposed() {
        return proposed(proposal());
    }

    public Play proposed(Map<String, Object> proposal) {
        today(LocalDate.of(YEAR, 1, 30));
        var community = community();
        return proposedBy(community + "-secretary", community, proposal);
    }

    /** @return the id of a new draft */
    public String draft(String user, String community) {
        var answer = as(user).post("/api/drafts", Map.of("community", community, "year", YEAR));
        if (answer.isRefusal()) {
            throw new AssertionError(answer.toString());
        }
        return answer.json().path("id").asText();
    }

    /** A round that the party office has handed in: own fund, own experts, 100,000 yuan, two scores per application. */
    public RoundPlay submittedRound() {
        return submittedRound(Map.of());
    }

    /** @param other answers than those of {@link RoundPlay#proposal()} */
    public RoundPlay submittedRound(Map<String, Object> other) {
        return RoundPlay.submitted(this, other);
    }

    /** As a browser sends a file. */
    public Answer upload(String user, String subject, String name, byte[] content) {
        var head = """
                --border\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(name).getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--border--\r\n".getBytes(StandardCharsets.UTF_8);
        return as(user).send(
                        "POST",
                        "/api/subjects/" + subject + "/attachments",
                        "multipart/form-data; boundary=border",
                        BodyPublishers.ofByteArrays(List.of(head, content, tail)));
    }

    /** A further proposal of a community. */
    public Play proposedBy(String user, String community, Map<String, Object> proposal) {
        var draft = draft(user, community);
        var answer = as(user).post("/api/drafts/" + draft + "/submit", proposal);
        if (answer.isRefusal()) {
            throw new AssertionError(answer.toString());
        }
        return new Play(this, community, ProjectId.of(draft));
    }

    /** What still runs about something. */
    List<ProcessInstance> instancesOf(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list();
    }

    /** Time passes for these instances: each of their timers goes off at its own time, then it is that moment. */
    void pass(Instant until, Supplier<List<ProcessInstance>> instances) {
        for (var next = nextDue(until, instances); next.isPresent(); next = nextDue(until, instances)) {
            var due = next.get().getDuedate();
            if (due != null && due.toInstant().isAfter(clock.instant())) {
                clock.moveTo(due.toInstant());
            }
            management.executeJob(next.get().getId());
        }
        clock.moveTo(until);
    }

    private Optional<Job> nextDue(Instant until, Supplier<List<ProcessInstance>> instances) {
        return instances.get().stream()
                .flatMap(instance ->
                        management.createJobQuery().active().processInstanceId(instance.getId()).list().stream())
                .filter(job -> due(job).compareTo(until) <= 0)
                .min(Comparator.comparing(Scene::due));
    }

    private static Instant due(Job job) {
        return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
    }

    /** People who may be asked for an opinion, new ones who have nothing to do with anybody. */
    public List<String> experts(int number) {
        var experts = IntStream.range(0, number)
                .mapToObj(one -> "scene-expert-" + EXPERTS.incrementAndGet())
                .toList();
        experts.forEach(expert ->
                directory.put(new Person(new UserId(expert), "专家" + expert, Set.of(Role.EXPERT.group())), PASSWORD));
        return experts;
    }

    Funds funds() {
        return funds;
    }

    Awards awards() {
        return awards;
    }

    Rounds rounds() {
        return rounds;
    }

    Applications applications() {
        return applications;
    }

    Assignments assignments() {
        return assignments;
    }

    MovableClock clock() {
        return clock;
    }

    Inbox inbox() {
        return inbox;
    }

    ProjectFiles files() {
        return files;
    }

    RuntimeService runtime() {
        return runtime;
    }

    ManagementService management() {
        return management;
    }
}
