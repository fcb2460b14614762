package org.yanzhen.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.projects.ProjectEvent.AcceptanceOpened;
import org.yanzhen.projects.ProjectEvent.ConditionConfirmed;
import org.yanzhen.projects.ProjectEvent.DepartmentsAsked;
import org.yanzhen.projects.ProjectEvent.OpinionsClosed;
import org.yanzhen.projects.ProjectEvent.OpinionsCoordinated;
import org.yanzhen.projects.ProjectEvent.ProjectClosed;
import org.yanzhen.projects.ProjectEvent.ProjectDecided;
import org.yanzhen.projects.ProjectEvent.ProjectPublished;
import org.yanzhen.projects.ProjectEvent.ProjectResumed;
import org.yanzhen.projects.ProjectEvent.ProjectSuspended;
import org.yanzhen.projects.ProjectEvent.ProjectTerminated;
import org.yanzhen.projects.ProjectEvent.ProposalChecked;
import org.yanzhen.projects.ProjectEvent.ProposalRevised;
import org.yanzhen.projects.ProjectEvent.ProposalSubmitted;
import org.yanzhen.projects.ProjectEvent.ProposalWithdrawn;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.JsonMap;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Quarter;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;
import org.yanzhen.shared.UserIds;
import org.yanzhen.shared.Words;

/**
 * 书记工程: what a community's party secretary sets out to do in a year, from proposal to closed file.
 *
 * <p>The project knows what has been decided; the processes know whose turn it is. Every change of stage goes through
 * one of the verbs below, and each verb refuses to run at the wrong stage, whatever a model says.
 */
@Entity
public class Project extends AbstractAggregateRoot<Project> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProjectId id;

    private String community;

    @Column(name = "project_year")
    private int year;

    private int ordinal;
    private @Nullable String reasonForAnother;

    private String title;
    private String category;
    private int keyPoint;

    @Column(columnDefinition = "TEXT")
    private String background;

    @Column(columnDefinition = "TEXT")
    private String goal;

    @Column(columnDefinition = "TEXT")
    private String measures;

    @ElementCollection
    @CollectionTable(name = "project_milestone", joinColumns = @JoinColumn(name = "project"))
    @OrderBy("quarter")
    private List<MilestoneRow> milestones = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "project_budget_line", joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "position")
    private List<BudgetRow> budget = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "budget_total"))
    private Money budgetTotal;

    @Convert(converter = JsonMap.class)
    private Map<String, Object> answers;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "proposer"))
    private UserId proposer;

    @Convert(converter = UserIds.class)
    private Set<UserId> authors;

    private Instant proposedAt;
    private int revision = 1;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Stage stage = Stage.UNDER_CHECK;

    /** Those of the party office who had it in hands: they do not decide on it as well. */
    @Convert(converter = UserIds.class)
    private Set<UserId> handlers = Set.of();

    @Convert(converter = Words.class)
    private Set<String> departments = Set.of();

    @Convert(converter = Words.class)
    private Set<String> vetoes = Set.of();

    private int quorum;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable OpinionResult opinionResult;

    @Column(name = "conditions")
    private @Nullable String conditionsAsWritten;

    @ElementCollection
    @CollectionTable(name = "project_condition", joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "position")
    private List<Condition> conditions = new ArrayList<>();

    private @Nullable Instant publishedAt;
    private @Nullable LocalDate suspendedOn;
    private @Nullable LocalDate resumedOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable AcceptanceResult result;

    private @Nullable Instant closedAt;

    @Version
    private @Nullable Long version;

    /**
     * Hands a proposal in.
     *
     * @param ordinal which project of its community in that year this is, those that came to nothing included
     * @param reasonForAnother why the community wants one more than the one it has
     */
    static Project propose(
            ProjectId id,
            String community,
            int year,
            int ordinal,
            @Nullable String reasonForAnother,
            Proposal proposal,
            UserId by,
            Instant now) {
        var project = new Project(id, community, year, ordinal, reasonForAnother, proposal, by, now);
        project.registerEvent(new ProposalSubmitted(id, by, now, community, proposal.title()));
        return project;
    }

    private Project(
            ProjectId id,
            String community,
            int year,
            int ordinal,
            @Nullable String reasonForAnother,
            Proposal proposal,
            UserId by,
            Instant now) {
        this.id = id;
        this.community = community;
        this.year = year;
        this.ordinal = ordinal;
        this.reasonForAnother = reasonForAnother;
        this.proposer = by;
        this.authors = Set.of(by);
        this.proposedAt = now;
        write(proposal);
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Project() {}

    private void write(Proposal proposal) {
        title = proposal.title().strip();
        category = proposal.category();
        keyPoint = proposal.keyPoint();
        background = proposal.background();
        goal = proposal.goal();
        measures = proposal.measures();
        answers = proposal.answers();
        budgetTotal = proposal.total();
        milestones.clear();
        proposal.milestones().forEach(milestone -> milestones.add(new MilestoneRow(milestone)));
        budget.clear();
        proposal.budget().forEach(line -> budget.add(new BudgetRow(line)));
    }

    /** The party office looks whether the proposal is complete. */
    void check(CheckOutcome outcome, String remarks, UserId by, Instant now) {
        require(Stage.UNDER_CHECK);
        OwnWork.forbid(by, authors);
        Reasons.require(outcome != CheckOutcome.ACCEPT, "remarks", remarks);
        handlers = UserIds.with(handlers, by);
        stage = switch (outcome) {
            case ACCEPT -> Stage.UNDER_OPINION;
            case RETURN -> Stage.RETURNED;
            case REFUSE -> Stage.REJECTED;
        };
        registerEvent(new ProposalChecked(id, by, now, outcome, remarks));
    }

    /** The secretary hands in again what was returned; it is looked at afresh. */
    void revise(Proposal proposal, UserId by, Instant now) {
        require(Stage.RETURNED);
        write(proposal);
        revision++;
        authors = UserIds.with(authors, by);
        departments = Set.of();
        opinionResult = null;
        stage = Stage.UNDER_CHECK;
        registerEvent(new ProposalRevised(id, by, now, revision));
    }

    /** The secretary takes the proposal back, as long as it is not decided. */
    void withdraw(String reason, UserId by, Instant now) {
        require(Stage.BEFORE_DECISION);
        Reasons.require(true, "reason", reason);
        stage = Stage.WITHDRAWN;
        registerEvent(new ProposalWithdrawn(id, by, now, reason));
    }

    /**
     * Opens the round of opinions; a second time to ask again those who were absent or disagreed.
     *
     * @param quorum so many must agree
     * @param vetoes of these departments, each must agree
     */
    void askDepartments(Collection<String> departments, int quorum, Collection<String> vetoes, Instant now) {
        require(Stage.UNDER_OPINION);
        this.departments = Set.copyOf(departments);
        this.quorum = quorum;
        this.vetoes = Set.copyOf(vetoes);
        this.opinionResult = null;
        registerEvent(new DepartmentsAsked(id, now, List.copyOf(departments)));
    }

    /** Whether this department may give an opinion now; nobody gives one on what they wrote. */
    void requireMayGiveOpinion(String department, UserId by) {
        require(Stage.UNDER_OPINION);
        OwnWork.forbid(by, authors);
        if (!departments.contains(department)) {
            throw new RuleViolation("department-not-asked");
        }
    }

    /** @param opinions the last of each department that was asked */
    OpinionResult closeOpinions(Map<String, OpinionOutcome> opinions, Instant now) {
        require(Stage.UNDER_OPINION);
        var consents =
                opinions.values().stream().filter(OpinionOutcome::isConsent).count();
        if (vetoes.stream().anyMatch(department -> opinions.get(department) == OpinionOutcome.DISAGREE)) {
            opinionResult = OpinionResult.VETOED;
        } else {
            opinionResult = consents >= quorum ? OpinionResult.PASSED : OpinionResult.NO_QUORUM;
        }
        if (opinionResult == OpinionResult.PASSED) {
            stage = Stage.UNDER_DECISION;
        }
        registerEvent(new OpinionsClosed(id, now, opinionResult));
        return opinionResult;
    }

    /** How it can go on when the departments' opinions do not carry the project: nothing goes past a veto. */
    public Set<Coordination> coordinations() {
        return opinionResult == OpinionResult.VETOED
                ? EnumSet.complementOf(EnumSet.of(Coordination.PROCEED))
                : EnumSet.allOf(Coordination.class);
    }

    /** The party office says how to go on when the departments' opinions do not carry the project. */
    void coordinate(Coordination coordination, String remarks, UserId by, Instant now) {
        require(Stage.UNDER_OPINION);
        OwnWork.forbid(by, authors);
        Reasons.require(true, "remarks", remarks);
        if (!coordinations().contains(coordination)) {
            throw new RuleViolation("vetoed");
        }
        handlers = UserIds.with(handlers, by);
        stage = switch (coordination) {
            case ASK_AGAIN -> Stage.UNDER_OPINION;
            case PROCEED -> Stage.UNDER_DECISION;
            case RETURN -> Stage.RETURNED;
        };
        registerEvent(new OpinionsCoordinated(id, by, now, coordination, remarks));
    }

    /**
     * The working committee decides.
     *
     * @param opinionGivers cannot decide: they have spoken
     */
    void decide(
            Decision decision, String conditions, String reason, UserId by, Set<UserId> opinionGivers, Instant now) {
        require(Stage.UNDER_DECISION);
        OwnWork.forbid(by, authors);
        OwnWork.forbid(by, opinionGivers);
        OwnWork.forbid(by, handlers);
        Reasons.require(decision == Decision.APPROVE_WITH_CONDITIONS, "conditions", conditions);
        Reasons.require(!decision.isApproval(), "reason", reason);
        if (decision == Decision.APPROVE_WITH_CONDITIONS) {
            conditionsAsWritten = conditions;
            this.conditions.clear();
            conditions
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> this.conditions.add(new Condition(line)));
        }
        stage = switch (decision) {
            case APPROVE, APPROVE_WITH_CONDITIONS -> Stage.RUNNING;
            case RETURN -> Stage.RETURNED;
            case REJECT -> Stage.REJECTED;
        };
        registerEvent(new ProjectDecided(id, by, now, decision, decision.isApproval() ? conditions : reason));
    }

    /** Puts the project on the board, with its road map. */
    void publish(Instant now) {
        require(Stage.RUNNING);
        publishedAt = now;
        registerEvent(new ProjectPublished(id, now, firstQuarter()));
    }

    /** The first quarter that is reviewed: none that ended before the project was published. 5, if all four had. */
    public int firstQuarter() {
        return (int) IntStream.rangeClosed(1, 4)
                        .filter(quarter -> endedBeforePublication(new Quarter(year, quarter)))
                        .count()
                + 1;
    }

    /** The end of its year; the day it was published, if that is later. */
    LocalDate runsUntil() {
        var end = new Quarter(year, 4).lastDay();
        return publishedOn().filter(day -> day.isAfter(end)).orElse(end);
    }

    private boolean endedBeforePublication(Quarter quarter) {
        return publishedOn().filter(day -> day.isAfter(quarter.lastDay())).isPresent();
    }

    private Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedAt).map(at -> LocalDate.ofInstant(at, ChinaTime.ZONE));
    }

    /** Whether nothing could be reported: the project was not published before this quarter's end, or stood still at it. */
    boolean needsNoReportFor(Quarter quarter) {
        return endedBeforePublication(quarter) || stoodStillAtEndOf(quarter);
    }

    /**
     * The party office finds a condition met.
     *
     * @param number 1 for the first
     */
    void confirmCondition(int number, UserId by, Instant now) {
        requireUnderWay();
        OwnWork.forbid(by, authors);
        if (number < 1 || number > conditions().size()) {
            throw new RuleViolation("condition-unknown");
        }
        var condition = conditions.get(number - 1);
        condition.confirm(by, now);
        registerEvent(new ConditionConfirmed(id, by, now, condition.demand()));
    }

    /** No acceptance before somebody confirmed what the approval depends on. */
    void requireConditionsMet() {
        var open = conditions().stream()
                .filter(condition -> !condition.isConfirmed())
                .count();
        if (open > 0) {
            throw new RuleViolation("conditions-open", open);
        }
    }

    void requireRunning() {
        require(Stage.RUNNING);
    }

    /** Reviews and rectifications go on while a project is accepted; not while it is suspended or over. */
    void requireUnderWay() {
        require(Set.of(Stage.RUNNING, Stage.UNDER_ACCEPTANCE));
    }

    /** Takes over what an approved change says. */
    void apply(Proposal changed) {
        require(Stage.RUNNING);
        write(changed);
    }

    void suspend(String reason, UserId by, Instant now, LocalDate today) {
        require(Stage.RUNNING);
        stage = Stage.SUSPENDED;
        suspendedOn = today;
        resumedOn = null;
        registerEvent(new ProjectSuspended(id, by, now, reason));
    }

    void resume(String reason, UserId by, Instant now, LocalDate today) {
        require(Stage.SUSPENDED);
        stage = Stage.RUNNING;
        resumedOn = today;
        registerEvent(new ProjectResumed(id, by, now, reason));
    }

    void terminate(String reason, UserId by, Instant now) {
        require(Set.of(Stage.RUNNING, Stage.SUSPENDED, Stage.UNDER_ACCEPTANCE));
        stage = Stage.TERMINATED;
        closedAt = now;
        registerEvent(new ProjectTerminated(id, by, now, reason));
    }

    /** Whether the project stood still when this quarter's report would have been due. */
    boolean stoodStillAtEndOf(Quarter quarter) {
        var end = quarter.lastDay();
        return suspendedOn != null && !suspendedOn.isAfter(end) && (resumedOn == null || resumedOn.isAfter(end));
    }

    /** @param attempt 1, or 2 after a failed one */
    void openAcceptance(int attempt, Instant now) {
        require(attempt == 1 ? Set.of(Stage.RUNNING) : Set.of(Stage.UNDER_ACCEPTANCE));
        stage = Stage.UNDER_ACCEPTANCE;
        registerEvent(new AcceptanceOpened(id, now, attempt));
    }

    /** Freezes the file. */
    void close(AcceptanceResult result, Instant now) {
        require(Stage.UNDER_ACCEPTANCE);
        this.result = result;
        closedAt = now;
        stage = Stage.CLOSED;
        registerEvent(new ProjectClosed(id, now, result));
    }

    private void require(Stage expected) {
        require(Set.of(expected));
    }

    private void require(Set<Stage> expected) {
        if (!expected.contains(stage)) {
            throw new IllegalStage(stage);
        }
    }

    public ProjectId id() {
        return id;
    }

    /** How people refer to it, say 2023-GUIHUA-1. */
    public String number() {
        return "%d-%s-%d".formatted(year, community.toUpperCase(java.util.Locale.ROOT), ordinal);
    }

    public String community() {
        return community;
    }

    public int year() {
        return year;
    }

    public @Nullable String reasonForAnother() {
        return reasonForAnother;
    }

    public String title() {
        return title;
    }

    public String category() {
        return category;
    }

    public Money budgetTotal() {
        return budgetTotal;
    }

    public Stage stage() {
        return stage;
    }

    public UserId proposer() {
        return proposer;
    }

    /** Everybody who wrote on it. */
    public Set<UserId> authors() {
        return new HashSet<>(authors);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Counts how often it was handed in. */
    public int revision() {
        return revision;
    }

    public Set<String> departments() {
        return departments;
    }

    /** Of these departments, each must agree. */
    public Set<String> vetoes() {
        return vetoes;
    }

    public @Nullable OpinionResult opinionResult() {
        return opinionResult;
    }

    /** All of them as the committee wrote them. */
    public @Nullable String conditionsAsWritten() {
        return conditionsAsWritten;
    }

    /** One by one, in their order. Projects that were accepted before conditions were followed up have none. */
    public List<Condition> conditions() {
        return conditionsAsWritten == null ? List.of() : List.copyOf(conditions);
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable AcceptanceResult result() {
        return result;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** What the project is about, as it stands now. */
    public Proposal proposal() {
        return new Proposal(
                title,
                category,
                keyPoint,
                background,
                goal,
                measures,
                milestones.stream().map(MilestoneRow::value).toList(),
                budget.stream().map(BudgetRow::value).toList(),
                answers);
    }
}
