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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.competitions.CompetitionEvent.AwardsDecided;
import org.yanzhen.competitions.CompetitionEvent.AwardsRecommended;
import org.yanzhen.competitions.CompetitionEvent.ExpertExchanged;
import org.yanzhen.competitions.CompetitionEvent.NoticeReopened;
import org.yanzhen.competitions.CompetitionEvent.PlaceVacated;
import org.yanzhen.competitions.CompetitionEvent.PresentationsDrawn;
import org.yanzhen.competitions.CompetitionEvent.PublicationChecked;
import org.yanzhen.competitions.CompetitionEvent.PublicationRequested;
import org.yanzhen.competitions.CompetitionEvent.ResultFinal;
import org.yanzhen.competitions.CompetitionEvent.RoundDecided;
import org.yanzhen.competitions.CompetitionEvent.RoundEndedWithoutResult;
import org.yanzhen.competitions.CompetitionEvent.RoundPublished;
import org.yanzhen.competitions.CompetitionEvent.RoundRanked;
import org.yanzhen.competitions.CompetitionEvent.RoundRevised;
import org.yanzhen.competitions.CompetitionEvent.RoundSubmitted;
import org.yanzhen.competitions.CompetitionEvent.ScoringBegun;
import org.yanzhen.competitions.CompetitionEvent.WaitingDecided;
import org.yanzhen.competitions.CompetitionEvent.WindowClosed;
import org.yanzhen.competitions.CompetitionEvent.WindowExtended;
import org.yanzhen.competitions.CompetitionEvent.WindowOpened;
import org.yanzhen.competitions.CompetitionEvent.WithdrawalDecided;
import org.yanzhen.competitions.CompetitionEvent.WithdrawalRequested;
import org.yanzhen.funds.EnvelopeId;
import org.yanzhen.funds.FundId;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.JsonMap;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;
import org.yanzhen.shared.UserIds;

/**
 * 竞标争先: one competition for the fund's money, from the call to the final result.
 *
 * <p>Its rules freeze when it is published. The round knows what has been decided; the processes know whose turn it is,
 * and each verb below refuses to run at the wrong stage, whatever a model says.
 */
@Entity
public class Round extends AbstractAggregateRoot<Round> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RoundId id;

    @Column(name = "round_year")
    private int year;

    private int ordinal;
    private String title;

    @Column(columnDefinition = "TEXT")
    private String purpose;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "fund"))
    private FundId fund;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "envelope"))
    private Money envelope;

    private Instant opensAt;
    private Instant closesAt;

    @Convert(converter = RulesJson.class)
    private RoundRules rules;

    @Convert(converter = JsonMap.class)
    private Map<String, Object> answers;

    /** Everything that is drawn by lot is drawn from it, so that anybody can draw again. */
    private @Nullable Long seed;

    private @Nullable String applicationForm;

    @Convert(converter = UserIds.class)
    private Set<UserId> authors;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RoundStage stage = RoundStage.UNDER_APPROVAL;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "round_extension", joinColumns = @JoinColumn(name = "round"))
    @OrderColumn(name = "position")
    private List<Extension> extensions = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "approved_by"))
    private @Nullable UserId approvedBy;

    private @Nullable Instant publishedAt;

    /** They proposed awards: they do not decide on them as well. */
    @Convert(converter = UserIds.class)
    private Set<UserId> recommenders = Set.of();

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "publication_requested_by"))
    private @Nullable UserId publicationRequestedBy;

    private @Nullable Instant noticeBeganAt;
    private @Nullable Instant noticeEndsAt;

    /** Counts how often a result was on public notice. */
    private int notices;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "withdrawal_requested_by"))
    private @Nullable UserId withdrawalRequestedBy;

    @Column(columnDefinition = "TEXT")
    private @Nullable String withdrawalReason;

    private @Nullable Instant endedAt;

    @Version
    private @Nullable Long version;

    /** @param ordinal which round of its year this is */
    static Round submit(RoundId id, int year, int ordinal, RoundProposal proposal, UserId by, Instant now) {
        requireOpenUntilLater(proposal, now);
        var round = new Round(id, year, ordinal, proposal, by);
        round.registerEvent(new RoundSubmitted(id, by, now, proposal.title()));
        return round;
    }

    private Round(RoundId id, int year, int ordinal, RoundProposal proposal, UserId by) {
        this.id = id;
        this.year = year;
        this.ordinal = ordinal;
        this.authors = Set.of(by);
        write(proposal);
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Round() {}

    private void write(RoundProposal proposal) {
        title = proposal.title().strip();
        purpose = proposal.purpose();
        fund = proposal.fund();
        envelope = proposal.envelope();
        opensAt = toSeconds(proposal.opensAt());
        closesAt = toSeconds(proposal.closesAt());
        rules = proposal.rules();
        answers = proposal.answers();
    }

    void revise(RoundProposal proposal, UserId by, Instant now) {
        require(RoundStage.RETURNED);
        requireOpenUntilLater(proposal, now);
        write(proposal);
        authors = with(authors, by);
        stage = RoundStage.UNDER_APPROVAL;
        registerEvent(new RoundRevised(id, by, now));
    }

    void decide(RoundDecision decision, String reason, UserId by, Instant now) {
        require(RoundStage.UNDER_APPROVAL);
        OwnWork.forbid(by, authors);
        Reasons.require(decision != RoundDecision.APPROVE, "reason", reason);
        if (decision == RoundDecision.APPROVE && !closesAt.isAfter(now)) {
            throw new RuleViolation("window-over-before-approval");
        }
        approvedBy = decision == RoundDecision.APPROVE ? by : null;
        stage = switch (decision) {
            case APPROVE -> RoundStage.APPROVED;
            case RETURN -> RoundStage.RETURNED;
            case REJECT -> RoundStage.REJECTED;
        };
        registerEvent(new RoundDecided(id, by, now, decision, reason));
    }

    /**
     * From now on nobody changes the rules, nor what communities are asked.
     *
     * @param applicationForm the version of the form they apply with
     */
    void publish(long seed, String applicationForm, Instant now) {
        require(RoundStage.APPROVED);
        this.seed = seed;
        this.applicationForm = applicationForm;
        publishedAt = now;
        stage = RoundStage.ANNOUNCED;
        registerEvent(new RoundPublished(id, now));
    }

    void open(Instant now) {
        require(RoundStage.ANNOUNCED);
        if (now.isBefore(opensAt)) {
            throw new RuleViolation("window-not-open", time(opensAt));
        }
        stage = RoundStage.OPEN;
        registerEvent(new WindowOpened(id, now));
    }

    /** Only before the window closes, and only to later. */
    void extend(Instant newClose, String reason, UserId by, Instant now) {
        require(Set.of(RoundStage.ANNOUNCED, RoundStage.OPEN));
        Reasons.require(true, "reason", reason);
        if (!now.isBefore(closesAt)) {
            throw new RuleViolation("window-closed", time(closesAt));
        }
        var later = toSeconds(newClose);
        if (!later.isAfter(closesAt)) {
            throw new InvalidInput("closesAt", "extension-not-later", time(closesAt));
        }
        extensions.add(new Extension(closesAt, later, reason, by, now));
        closesAt = later;
        registerEvent(new WindowExtended(id, by, now, reason));
    }

    /** Applications are taken from the second the window opens to the second before it closes. */
    void requireWindow(Instant now) {
        if (stage.isPublished() && !now.isBefore(closesAt)) {
            throw new RuleViolation("window-closed", time(closesAt));
        }
        require(Set.of(RoundStage.ANNOUNCED, RoundStage.OPEN));
        if (now.isBefore(opensAt)) {
            throw new RuleViolation("window-not-open", time(opensAt));
        }
    }

    /** @param applications how many stand */
    void close(int applications, Instant now) {
        require(RoundStage.OPEN);
        if (now.isBefore(closesAt)) {
            throw new RuleViolation("window-still-open", time(closesAt));
        }
        stage = RoundStage.UNDER_ELIGIBILITY;
        registerEvent(new WindowClosed(id, now, applications));
        if (applications == 0) {
            endWithoutResult(now);
        }
    }

    void endWithoutResult(Instant now) {
        require(RoundStage.UNDER_ELIGIBILITY);
        stage = RoundStage.ENDED_WITHOUT_RESULT;
        endedAt = now;
        registerEvent(new RoundEndedWithoutResult(id, now));
    }

    void beginScoring(int applications, Instant now) {
        require(RoundStage.UNDER_ELIGIBILITY);
        stage = RoundStage.UNDER_SCORING;
        registerEvent(new ScoringBegun(id, now, applications));
    }

    void drawPresentations(List<String> order, Instant now) {
        require(RoundStage.UNDER_SCORING);
        if (!rules.presentation()) {
            throw new RuleViolation("round-without-presentation");
        }
        stage = RoundStage.UNDER_PRESENTATION;
        registerEvent(new PresentationsDrawn(id, now, order));
    }

    void rank(Instant now) {
        require(rules.presentation() ? RoundStage.UNDER_PRESENTATION : RoundStage.UNDER_SCORING);
        stage = RoundStage.UNDER_RECOMMENDATION;
        registerEvent(new RoundRanked(id, now));
    }

    void recommend(String text, UserId by, Instant now) {
        require(RoundStage.UNDER_RECOMMENDATION);
        recommenders = with(recommenders, by);
        stage = RoundStage.UNDER_DECISION;
        registerEvent(new AwardsRecommended(id, by, now, text));
    }

    /** @param partial who scored or applied */
    void decideAwards(String reason, Set<UserId> partial, UserId by, Instant now) {
        require(RoundStage.UNDER_DECISION);
        OwnWork.forbid(by, recommenders);
        OwnWork.forbid(by, partial);
        stage = RoundStage.DECIDED;
        publicationRequestedBy = null;
        registerEvent(new AwardsDecided(id, by, now, reason));
    }

    void requestPublication(String remarks, UserId by, Instant now) {
        require(RoundStage.DECIDED);
        Reasons.require(false, "remarks", remarks);
        publicationRequestedBy = by;
        registerEvent(new PublicationRequested(id, by, now, remarks));
    }

    /** @param endsAt the last second of the notice */
    void confirmPublication(PublicationDecision decision, String reason, Instant endsAt, UserId by, Instant now) {
        require(RoundStage.DECIDED);
        if (publicationRequestedBy == null) {
            throw new RuleViolation("publication-not-requested");
        }
        OwnWork.forbid(by, Set.of(publicationRequestedBy));
        Reasons.require(decision == PublicationDecision.RETURN, "reason", reason);
        if (decision == PublicationDecision.PUBLISH) {
            stage = RoundStage.UNDER_NOTICE;
            noticeBeganAt = now;
            noticeEndsAt = endsAt;
            notices++;
        } else {
            stage = RoundStage.UNDER_DECISION;
        }
        publicationRequestedBy = null;
        registerEvent(new PublicationChecked(id, by, now, decision, reason));
    }

    /** The result came too early, or is wrong. */
    void requestWithdrawal(String reason, UserId by, Instant now) {
        requireNotice(now);
        Reasons.require(true, "reason", reason);
        if (withdrawalRequestedBy != null) {
            throw new RuleViolation("withdrawal-pending");
        }
        withdrawalRequestedBy = by;
        withdrawalReason = reason;
        registerEvent(new WithdrawalRequested(id, by, now, reason));
    }

    void decideWithdrawal(boolean approved, String reason, UserId by, Instant now) {
        if (withdrawalRequestedBy == null) {
            throw new RuleViolation("withdrawal-not-requested");
        }
        OwnWork.forbid(by, Set.of(withdrawalRequestedBy));
        Reasons.require(!approved, "reason", reason);
        if (approved) {
            requireNotice(now);
            backToDecision();
        }
        withdrawalRequestedBy = null;
        withdrawalReason = null;
        registerEvent(new WithdrawalDecided(id, by, now, approved, reason));
    }

    /** An objection was right. */
    void reopenDecision(Instant now) {
        require(RoundStage.UNDER_NOTICE);
        backToDecision();
        registerEvent(new NoticeReopened(id, now));
    }

    private void backToDecision() {
        stage = RoundStage.UNDER_DECISION;
        noticeBeganAt = null;
        noticeEndsAt = null;
    }

    /** The notice is on, and its last day has not passed. */
    void requireNotice(Instant now) {
        require(RoundStage.UNDER_NOTICE);
        if (noticeEndsAt == null || toSeconds(now).isAfter(noticeEndsAt)) {
            throw new RuleViolation("notice-over");
        }
    }

    void requireNoticeOver(Instant now) {
        require(RoundStage.UNDER_NOTICE);
        if (noticeEndsAt == null || toSeconds(now).isBefore(noticeEndsAt)) {
            throw new RuleViolation("notice-still-on");
        }
    }

    void finish(Instant now) {
        requireNoticeOver(now);
        stage = RoundStage.FINAL;
        endedAt = now;
        registerEvent(new ResultFinal(id, now));
    }

    /** An award ended before it was signed, and somebody waits for its money. */
    void vacate(Application application, Money amount, Instant now) {
        require(RoundStage.FINAL);
        registerEvent(new PlaceVacated(id, application.id(), now, amount));
    }

    /** @param partial who scored or applied */
    void decideWaiting(Money granted, String reason, Set<UserId> partial, UserId by, Instant now) {
        require(RoundStage.FINAL);
        OwnWork.forbid(by, recommenders);
        OwnWork.forbid(by, partial);
        Reasons.require(granted.isZero(), "reason", reason);
        registerEvent(new WaitingDecided(id, by, now, !granted.isZero(), granted, reason));
    }

    void require(RoundStage expected) {
        require(Set.of(expected));
    }

    private void require(Set<RoundStage> expected) {
        if (!expected.contains(stage)) {
            throw new IllegalRoundStage(stage);
        }
    }

    private static void requireOpenUntilLater(RoundProposal proposal, Instant now) {
        if (!proposal.closesAt().isAfter(now)) {
            throw new InvalidInput("closesAt", "window-in-the-past");
        }
    }

    private static Instant toSeconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String time(Instant at) {
        return Formats.second(at);
    }

    private static Set<UserId> with(Set<UserId> people, UserId one) {
        var all = new LinkedHashSet<>(people);
        all.add(one);
        return all;
    }

    public RoundId id() {
        return id;
    }

    /** How people refer to it, say 2023-R1. */
    public String number() {
        return "%d-R%d".formatted(year, ordinal);
    }

    public int year() {
        return year;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    public FundId fund() {
        return fund;
    }

    public EnvelopeId envelopeId() {
        return new EnvelopeId(id.value());
    }

    public Money envelope() {
        return envelope;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    /**
     * The rules stay, but for who scores.
     *
     * @param text what the file says: who takes whose place, and why
     */
    void replaceExpert(UserId expert, UserId replacement, String text, UserId by, Instant now) {
        rules = rules.withExpert(expert, replacement);
        registerEvent(new ExpertExchanged(id, by, now, expert, replacement, text));
    }

    public RoundRules rules() {
        return rules;
    }

    public Map<String, Object> answers() {
        return answers;
    }

    /** @throws IllegalRoundStage before the round is published */
    public long seed() {
        if (seed == null) {
            throw new IllegalRoundStage(stage);
        }
        return seed;
    }

    /** Nothing before the round is published, and where it was published before versions were noted. */
    public Optional<String> applicationForm() {
        return Optional.ofNullable(applicationForm);
    }

    public Set<UserId> authors() {
        return new HashSet<>(authors);
    }

    /** @throws IllegalRoundStage before the round is approved */
    public UserId approvedBy() {
        if (approvedBy == null) {
            throw new IllegalRoundStage(stage);
        }
        return approvedBy;
    }

    public RoundStage stage() {
        return stage;
    }

    /** In the order they were granted. */
    public List<Extension> extensions() {
        return List.copyOf(extensions);
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable Instant noticeBeganAt() {
        return noticeBeganAt;
    }

    /** The last second of the public notice. */
    public @Nullable Instant noticeEndsAt() {
        return noticeEndsAt;
    }

    /** How often a result was on public notice. */
    public int notices() {
        return notices;
    }

    public @Nullable UserId publicationRequestedBy() {
        return publicationRequestedBy;
    }

    public @Nullable UserId withdrawalRequestedBy() {
        return withdrawalRequestedBy;
    }

    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** What the round is, as it stands now. */
    public RoundProposal proposal() {
        return new RoundProposal(title, purpose, fund, envelope, opensAt, closesAt, rules, answers);
    }
}
