package org.yanzhen.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.projects.ProjectEvent.AcceptanceRequested;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Refusal;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** 验收与结项. */
@Service
@Transactional
public class Acceptances {

    private final Projects projects;
    private final AcceptanceRows acceptances;
    private final ScoreRows scores;
    private final Reviews.ReviewRows reviews;
    private final Rectifications rectifications;
    private final Changes changes;
    private final AcceptanceRubric rubric;
    private final ReviewCalendar calendar;
    private final ProjectWorkflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acceptances(
            Projects projects,
            AcceptanceRows acceptances,
            ScoreRows scores,
            Reviews.ReviewRows reviews,
            Rectifications rectifications,
            Changes changes,
            AcceptanceRubric rubric,
            ReviewCalendar calendar,
            ProjectWorkflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.acceptances = acceptances;
        this.scores = scores;
        this.reviews = reviews;
        this.rectifications = rectifications;
        this.changes = changes;
        this.rubric = rubric;
        this.calendar = calendar;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /** The secretary says the milestones are reached, before the calendar asks. */
    public void request(ProjectId id, UserId by) {
        requireReady(projects.get(id), rectifications.of(id), changes.of(id), reviews.of(id));
        events.publishEvent(new AcceptanceRequested(id, by, clock.instant()));
        workflow.acceptanceRequested(id);
    }

    /** What keeps the acceptance from being asked for now; nothing, if it can be. */
    public static Optional<Refusal> hindrance(ProjectFile file) {
        try {
            requireReady(file.project(), file.rectifications(), file.changes(), file.reviews());
            return Optional.empty();
        } catch (RuleViolation hindrance) {
            return Optional.of(hindrance);
        }
    }

    private static void requireReady(
            Project project,
            List<Rectification> rectifications,
            List<ChangeRequest> changes,
            List<QuarterlyReview> reviews) {
        project.requireRunning();
        project.requireConditionsMet();
        requireNothingOpen(rectifications, reviews);
        if (changes.stream().anyMatch(ChangeRequest::isPending)) {
            throw new RuleViolation("change-pending");
        }
        var last =
                reviews.stream().filter(review -> !review.progress().isEmpty()).reduce((earlier, later) -> later);
        var reached = last.map(review -> review.progress().stream().allMatch(progress -> progress.percent() == 100))
                .orElse(project.firstQuarter() > 4); // nobody is asked for reports of a year that is over
        if (!reached) {
            throw new RuleViolation("milestones-not-reached");
        }
    }

    /** Begins the first attempt, or the second after the first one failed. */
    public Acceptance open(ProjectId id) {
        var attempt = acceptances.of(id).size() + 1;
        if (attempt > Acceptance.ATTEMPTS) {
            throw new RuleViolation("acceptance-only-twice");
        }
        requireNothingOpen(id);
        changes.lapse(id);
        var project = projects.get(id);
        project.openAcceptance(attempt, clock.instant());
        projects.save(project);
        return acceptances.save(new Acceptance(new AcceptanceId(id, attempt)));
    }

    public void evaluateSelf(ProjectId id, String summary, int score, UserId by) {
        var acceptance = current(id);
        acceptance.evaluateSelf(summary, score, by, clock.instant());
        acceptances.save(acceptance);
    }

    public void checkOnSite(ProjectId id, Verification outcome, LocalDate visitedOn, String findings, UserId by) {
        if (visitedOn.isAfter(calendar.today())) {
            throw new InvalidInput("visitedOn", "visit-in-future");
        }
        var acceptance = current(id);
        acceptance.checkOnSite(outcome, visitedOn, findings, by, clock.instant());
        acceptances.save(acceptance);
    }

    public void appointPanel(ProjectId id, Collection<UserId> members, UserId by) {
        var acceptance = current(id);
        var project = projects.get(id);
        project.requireConditionsMet();
        acceptance.appoint(members, rubric.panel(), project.authors(), by, clock.instant());
        acceptances.save(acceptance);
    }

    /** Who cannot be on the panel. */
    @Transactional(readOnly = true)
    public Set<UserId> excludedFromPanel(ProjectId id) {
        return current(id).excluded(projects.get(id).authors());
    }

    public void score(ProjectId id, Map<String, Integer> points, String remark, UserId by) {
        scores.save(AcceptanceScore.give(id, current(id), points, remark, rubric, by, clock.instant()));
    }

    /** @return whether it passed, failed for good, or has one more attempt after a rectification */
    public Conclusion conclude(ProjectId id) {
        var acceptance = current(id);
        var result = acceptance.conclude(
                scores.of(id, acceptance.attempt()).stream()
                        .map(AcceptanceScore::total)
                        .toList(),
                rubric,
                clock.instant());
        acceptances.save(acceptance);
        if (result != AcceptanceResult.FAILED) {
            return Conclusion.PASSED;
        }
        if (acceptance.isLast()) {
            return Conclusion.FAILED;
        }
        rectifications.demand(RectificationId.ofAcceptance(id), "验收不合格，请对照验收组意见整改后再次申请验收。", calendar.rectifyBy());
        return Conclusion.RETRY;
    }

    /** Nothing closes with open rectifications. */
    public void close(ProjectId id) {
        requireNothingOpen(id);
        var result = current(id).result().orElseThrow(() -> new RuleViolation("acceptance-not-at-this-step"));
        var project = projects.get(id);
        project.close(result, clock.instant());
        projects.save(project);
    }

    /** The attempt that is under way, or was the last. */
    @Transactional(readOnly = true)
    public Acceptance current(ProjectId id) {
        var attempts = acceptances.of(id);
        if (attempts.isEmpty()) {
            throw new Unknown("acceptance", id);
        }
        return attempts.get(attempts.size() - 1);
    }

    private void requireNothingOpen(ProjectId id) {
        requireNothingOpen(rectifications.of(id), reviews.of(id));
    }

    private static void requireNothingOpen(List<Rectification> rectifications, List<QuarterlyReview> reviews) {
        if (rectifications.stream().anyMatch(one -> one.state() != Rectification.State.PASSED)) {
            throw new RuleViolation("rectification-open");
        }
        if (reviews.stream().anyMatch(QuarterlyReview::isUnderWay)) {
            throw new RuleViolation("review-under-way");
        }
    }

    /** How an attempt came out. */
    public enum Conclusion {
        PASSED,
        RETRY,
        FAILED
    }

    interface AcceptanceRows extends Repository<Acceptance, AcceptanceId> {
        Acceptance save(Acceptance acceptance);

        @Query("select a from Acceptance a where a.id.project = :project order by a.id.attempt")
        List<Acceptance> of(ProjectId project);
    }

    interface ScoreRows extends Repository<AcceptanceScore, Long> {
        AcceptanceScore save(AcceptanceScore score);

        @Query("select s from AcceptanceScore s where s.project = :project and s.attempt = :attempt order by s.id")
        List<AcceptanceScore> of(ProjectId project, int attempt);
    }
}
