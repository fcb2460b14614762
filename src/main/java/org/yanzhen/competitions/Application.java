package org.yanzhen.competitions;

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
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.competitions.CompetitionEvent.ApplicationChecked;
import org.yanzhen.competitions.CompetitionEvent.ApplicationSubmitted;
import org.yanzhen.competitions.CompetitionEvent.ApplicationSupplemented;
import org.yanzhen.competitions.CompetitionEvent.ApplicationWithdrawn;
import org.yanzhen.competitions.CompetitionEvent.MoreExpertsAsked;
import org.yanzhen.competitions.CompetitionEvent.MovedUp;
import org.yanzhen.competitions.CompetitionEvent.RulesChecked;
import org.yanzhen.competitions.CompetitionEvent.ScoringCompleted;
import org.yanzhen.competitions.CompetitionEvent.SupplementMissing;
import org.yanzhen.funds.AwardId;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.JsonMap;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;
import org.yanzhen.shared.UserIds;

/** What a community asks for in a round, and what came of it: requested, recommended and approved amounts are all kept. */
@Entity
public class Application extends AbstractAggregateRoot<Application> {

    private static final Set<ApplicationStage> COMPETING = Set.of(
            ApplicationStage.SCORED,
            ApplicationStage.AWARDED,
            ApplicationStage.WAITING,
            ApplicationStage.NOT_AWARDED,
            ApplicationStage.DECLINED);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ApplicationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "round"))
    private RoundId round;

    private int ordinal;
    private String number;
    private String community;

    /** Nothing instead of false, so that the database lets a community apply again after it withdrew. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable Boolean alive = true;

    private String title;
    private String category;
    private int keyPoint;

    @Column(columnDefinition = "TEXT")
    private String background;

    @Column(columnDefinition = "TEXT")
    private String plan;

    @Column(columnDefinition = "TEXT")
    private String results;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "application_budget_line", joinColumns = @JoinColumn(name = "application"))
    @OrderColumn(name = "position")
    private List<ApplicationBudgetRow> budget = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "requested"))
    private Money requested;

    @Convert(converter = JsonMap.class)
    private Map<String, Object> answers;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "submitter"))
    private UserId submitter;

    @Convert(converter = UserIds.class)
    private Set<UserId> authors;

    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ApplicationStage stage = ApplicationStage.SUBMITTED;

    private int stars;

    @Convert(converter = FailedRulesJson.class)
    private List<FailedRule> failedRules = List.of();

    @Column(columnDefinition = "TEXT")
    private String checkRemarks = "";

    private int supplements;

    private boolean moreExperts;
    private @Nullable Integer presentationOrdinal;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "recommended"))
    private @Nullable Money recommended;

    @Column(columnDefinition = "TEXT")
    private String recommendedReason = "";

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "approved"))
    private @Nullable Money approved;

    @Column(columnDefinition = "TEXT")
    private String approvedReason = "";

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "award"))
    private @Nullable AwardId award;

    @Version
    private @Nullable Long version;

    /** @param ordinal which application of its round this is, those withdrawn included */
    static Application submit(
            ApplicationId id,
            Round round,
            int ordinal,
            String community,
            int stars,
            ApplicationContent content,
            UserId by,
            Instant now) {
        round.requireWindow(now);
        requireCategory(round, content);
        var application = new Application(id, round, ordinal, community, stars, content, by, now);
        application.registerEvent(new ApplicationSubmitted(round.id(), id, by, now, community, content.title()));
        return application;
    }

    private Application(
            ApplicationId id,
            Round round,
            int ordinal,
            String community,
            int stars,
            ApplicationContent content,
            UserId by,
            Instant now) {
        this.id = id;
        this.round = round.id();
        this.ordinal = ordinal;
        this.number = String.format(Locale.ROOT, "%s-%02d", round.number(), ordinal);
        this.community = community;
        this.stars = stars;
        this.submitter = by;
        this.authors = Set.of(by);
        this.submittedAt = now;
        write(content);
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Application() {}

    private void write(ApplicationContent content) {
        title = content.title().strip();
        category = content.category();
        keyPoint = content.keyPoint();
        background = content.background();
        plan = content.plan();
        results = content.results();
        answers = content.answers();
        requested = content.requested();
        budget.clear();
        content.budget().forEach(line -> budget.add(new ApplicationBudgetRow(line)));
    }

    private static void requireCategory(Round round, ApplicationContent content) {
        if (round.rules().categories().stream()
                .noneMatch(category -> category.name().equals(content.category()))) {
            throw new InvalidInput("category", "category-unknown", content.category());
        }
    }

    /** Until the window closes. */
    void withdraw(Round round, String reason, UserId by, Instant now) {
        require(ApplicationStage.SUBMITTED);
        round.requireWindow(now);
        Reasons.require(true, "reason", reason);
        stage = ApplicationStage.WITHDRAWN;
        alive = null;
        registerEvent(new ApplicationWithdrawn(this.round, id, by, now, reason));
    }

    /** What the decision table found. */
    void recordFindings(List<FailedRule> failed, Instant now) {
        require(ApplicationStage.SUBMITTED);
        failedRules = List.copyOf(failed);
        registerEvent(new RulesChecked(
                round, id, now, failed.stream().map(FailedRule::name).toList()));
    }

    /** A person looks as well; letting in what breaks a rule needs a reason. */
    void check(EligibilityOutcome outcome, String remarks, UserId by, Instant now) {
        require(ApplicationStage.SUBMITTED);
        OwnWork.forbid(by, authors);
        if (!outcomes().contains(outcome)) {
            throw new RuleViolation("supplement-only-once");
        }
        Reasons.require(outcome != EligibilityOutcome.ELIGIBLE || !failedRules.isEmpty(), "remarks", remarks);
        checkRemarks = remarks;
        stage = switch (outcome) {
            case ELIGIBLE -> ApplicationStage.ELIGIBLE;
            case SUPPLEMENT -> ApplicationStage.UNDER_SUPPLEMENT;
            case INELIGIBLE -> ApplicationStage.INELIGIBLE;
        };
        registerEvent(new ApplicationChecked(round, id, by, now, outcome, remarks));
    }

    /** How a check may end now. */
    public List<EligibilityOutcome> outcomes() {
        return Stream.of(EligibilityOutcome.values())
                .filter(outcome -> outcome != EligibilityOutcome.SUPPLEMENT || supplements == 0)
                .toList();
    }

    /** The community completes what was missing; it cannot ask for more money by that. */
    void supplement(Round round, ApplicationContent content, UserId by, Instant now) {
        require(ApplicationStage.UNDER_SUPPLEMENT);
        requireCategory(round, content);
        if (content.requested().exceeds(requested)) {
            throw new InvalidInput("budget", "supplement-asks-for-more", requested);
        }
        write(content);
        authors = with(authors, by);
        checkRemarks = ""; // they were about the text before; the journal keeps them
        supplements++;
        stage = ApplicationStage.SUBMITTED;
        registerEvent(new ApplicationSupplemented(this.round, id, by, now));
    }

    /** The time to complete it is over; it is judged as it is. */
    void missSupplement(Instant now) {
        require(ApplicationStage.UNDER_SUPPLEMENT);
        supplements++;
        stage = ApplicationStage.SUBMITTED;
        registerEvent(new SupplementMissing(round, id, now));
    }

    /** The scores lie too far apart: one more expert looks, but never two. */
    void askMoreExperts(Instant now) {
        require(ApplicationStage.ELIGIBLE);
        moreExperts = true;
        registerEvent(new MoreExpertsAsked(round, id, now));
    }

    /** @param scores how many there are */
    void completeScoring(int scores, Instant now) {
        require(ApplicationStage.ELIGIBLE);
        stage = ApplicationStage.SCORED;
        registerEvent(new ScoringCompleted(round, id, now, scores));
    }

    void present(int ordinal) {
        require(ApplicationStage.SCORED);
        presentationOrdinal = ordinal;
    }

    void recommend(Proposed proposed) {
        requireCompeting();
        requireReasonable(proposed, requested);
        recommended = proposed.amount();
        recommendedReason = proposed.reason();
    }

    /**
     * The committee decides; it can decide again as long as the result is not final.
     *
     * @param waiting whether it is on the waiting list if it gets nothing
     */
    void decide(Proposed decided, boolean waiting) {
        requireCompeting();
        requireReasonable(decided, recommended == null ? requested : recommended);
        approved = decided.amount();
        approvedReason = decided.reason();
        award = null;
        if (approved.exceeds(Money.ZERO)) {
            stage = ApplicationStage.AWARDED;
        } else {
            stage = waiting ? ApplicationStage.WAITING : ApplicationStage.NOT_AWARDED;
        }
    }

    /** Its award ended before it was signed. */
    void forgo() {
        require(ApplicationStage.AWARDED);
        stage = ApplicationStage.DECLINED;
    }

    /** Somebody before it did not take the money. */
    void moveUp(Proposed decided, UserId by, Instant now) {
        require(ApplicationStage.WAITING);
        requireReasonable(decided, requested);
        approved = decided.amount();
        approvedReason = decided.reason();
        stage = ApplicationStage.AWARDED;
        registerEvent(new MovedUp(round, id, by, now, decided.amount()));
    }

    /** The money that was granted for it. */
    void hold(AwardId award) {
        require(ApplicationStage.AWARDED);
        this.award = award;
    }

    /** What differs from what was asked before needs a reason; more than was requested cannot be given. */
    private void requireReasonable(Proposed proposed, Money before) {
        if (proposed.amount().exceeds(requested)) {
            throw new InvalidInput("awards", "award-above-request", number, requested);
        }
        if (proposed.amount().exceeds(Money.ZERO)
                && !proposed.amount().equals(before)
                && proposed.reason().isBlank()) {
            throw new InvalidInput("awards", "amount-needs-reason", number);
        }
        Reasons.require(false, "awards", proposed.reason());
    }

    private void requireCompeting() {
        if (!isCompeting()) {
            throw new IllegalApplicationStage(stage);
        }
    }

    void require(ApplicationStage expected) {
        if (stage != expected) {
            throw new IllegalApplicationStage(stage);
        }
    }

    private static Set<UserId> with(Set<UserId> people, UserId one) {
        var all = new LinkedHashSet<>(people);
        all.add(one);
        return all;
    }

    public ApplicationId id() {
        return id;
    }

    public RoundId round() {
        return round;
    }

    /** How people refer to it, say 2023-R1-07; says nothing of the community. */
    public String number() {
        return number;
    }

    public int ordinal() {
        return ordinal;
    }

    public String community() {
        return community;
    }

    public String title() {
        return title;
    }

    public String category() {
        return category;
    }

    public Money requested() {
        return requested;
    }

    public UserId submitter() {
        return submitter;
    }

    /** Everybody who wrote on it. */
    public Set<UserId> authors() {
        return new HashSet<>(authors);
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** It was scored, and so has a place in the ranking. */
    public boolean isCompeting() {
        return COMPETING.contains(stage);
    }

    public ApplicationStage stage() {
        return stage;
    }

    /** Of the community, as they were when it applied; 0 where it was not rated. */
    public int stars() {
        return stars;
    }

    public List<FailedRule> failedRules() {
        return failedRules;
    }

    public String checkRemarks() {
        return checkRemarks;
    }

    /** How often it had the chance to be completed: at most once. */
    public int supplements() {
        return supplements;
    }

    /** Whether one more expert was asked because the scores lay too far apart. */
    public boolean moreExperts() {
        return moreExperts;
    }

    /** When it is its turn to present, from 1 on. */
    public Optional<Integer> presentationOrdinal() {
        return Optional.ofNullable(presentationOrdinal);
    }

    /** What the party office proposed. */
    public Optional<Money> recommended() {
        return Optional.ofNullable(recommended);
    }

    public String recommendedReason() {
        return recommendedReason;
    }

    /** What the working committee decided; zero for nothing. */
    public Optional<Money> approved() {
        return Optional.ofNullable(approved);
    }

    public String approvedReason() {
        return approvedReason;
    }

    public Optional<AwardId> award() {
        return Optional.ofNullable(award);
    }

    /** What the application is about, as it stands now. */
    public ApplicationContent content() {
        return new ApplicationContent(
                title,
                category,
                keyPoint,
                background,
                plan,
                results,
                budget.stream().map(ApplicationBudgetRow::value).toList(),
                answers);
    }
}
