package org.yanzhen.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Quarter;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** 季度评审. */
@Service
@Transactional
public class Reviews {

    private final Projects projects;
    private final ReviewRows reviews;
    private final Rectifications rectifications;
    private final ReviewCalendar calendar;
    private final Clock clock;

    Reviews(
            Projects projects,
            ReviewRows reviews,
            Rectifications rectifications,
            ReviewCalendar calendar,
            Clock clock) {
        this.projects = projects;
        this.reviews = reviews;
        this.rectifications = rectifications;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The window has come. A quarter that ended before publication, or at whose end the project stood still, needs no report. */
    public QuarterlyReview open(ProjectId id, int quarter) {
        var project = projects.get(id);
        var calendarQuarter = new Quarter(project.year(), quarter);
        var due = calendar.reportDue(calendarQuarter);
        return reviews.save(
                project.needsNoReportFor(calendarQuarter)
                        ? QuarterlyReview.exempt(project, quarter, due, clock.instant())
                        : QuarterlyReview.open(project, quarter, due, clock.instant()));
    }

    public void report(ProjectId id, int quarter, QuarterReport report, UserId by) {
        var project = projects.get(id);
        project.requireUnderWay();
        if (!report.conditions().isEmpty()
                && report.conditions().size() != project.conditions().size()) {
            throw new InvalidInput("conditionReports", "each-condition");
        }
        var others =
                reviews.of(id).stream().filter(one -> one.quarter() != quarter).toList();
        var review = get(id, quarter);
        review.report(report, Spending.of(project, others), by, clock.instant(), clock.getZone());
        reviews.save(review);
    }

    public void escalate(ProjectId id, int quarter) {
        var review = get(id, quarter);
        review.escalate(clock.instant());
        reviews.save(review);
    }

    /** Nothing came for too long: missing, which is a state of its own, and has to be rectified. */
    public void recordMissing(ProjectId id, int quarter) {
        var review = get(id, quarter);
        review.missing(clock.instant());
        reviews.save(review);
        rectifications.demand(
                RectificationId.ofQuarter(id, quarter),
                "第%d季度进展未按期填报，请补报进展、说明原因并整改。".formatted(quarter),
                calendar.rectifyBy());
    }

    public void verify(
            ProjectId id, int quarter, Verification verification, LocalDate visitedOn, String findings, UserId by) {
        requirePast(visitedOn);
        var review = get(id, quarter);
        review.verify(verification, visitedOn, findings, by, clock.instant());
        reviews.save(review);
    }

    public void light(ProjectId id, int quarter, Light light, String remark, UserId by) {
        var review = get(id, quarter);
        review.light(light, remark, by, clock.instant());
        reviews.save(review);
    }

    public void lightRed(ProjectId id, int quarter, String demand, LocalDate deadline, UserId by) {
        Rectification.requireFuture(deadline, calendar.today());
        light(id, quarter, Light.RED, demand, by);
        rectifications.demand(RectificationId.ofQuarter(id, quarter), demand, deadline);
    }

    public QuarterlyReview sendBack(ProjectId id, int quarter, String remark, UserId by) {
        var review = get(id, quarter);
        review.sendBack(remark, by, clock.instant());
        return reviews.save(review);
    }

    private void requirePast(LocalDate visitedOn) {
        if (visitedOn.isAfter(calendar.today())) {
            throw new InvalidInput("visitedOn", "visit-in-future");
        }
    }

    /** @throws RuleViolation if the review has not opened */
    private QuarterlyReview get(ProjectId id, int quarter) {
        return reviews.findById(new ReviewId(id, quarter))
                .orElseThrow(() -> new RuleViolation("review-not-open", quarter));
    }

    interface ReviewRows extends Repository<QuarterlyReview, ReviewId> {
        QuarterlyReview save(QuarterlyReview review);

        Optional<QuarterlyReview> findById(ReviewId id);

        @Query(
                "select distinct r from QuarterlyReview r left join fetch r.progress where r.id.project = :project order by r.id.quarter")
        List<QuarterlyReview> of(ProjectId project);

        @Query(
                "select distinct r from QuarterlyReview r left join fetch r.progress where r.id.project in (select p.id from Project p where p.year = :year)")
        List<QuarterlyReview> ofYear(int year);
    }
}
