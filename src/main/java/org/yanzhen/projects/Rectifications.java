package org.yanzhen.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** 整改与督办. */
@Service
@Transactional
public class Rectifications {

    private final RectificationRows rectifications;
    private final Projects projects;
    private final ReviewCalendar calendar;
    private final Clock clock;

    Rectifications(RectificationRows rectifications, Projects projects, ReviewCalendar calendar, Clock clock) {
        this.rectifications = rectifications;
        this.projects = projects;
        this.calendar = calendar;
        this.clock = clock;
    }

    void demand(RectificationId id, String demand, LocalDate deadline) {
        rectifications.save(Rectification.demand(id, demand, deadline, clock.instant()));
    }

    @Transactional(readOnly = true)
    public Rectification get(ProjectId project, String origin) {
        var id = new RectificationId(project, origin);
        return rectifications.findById(id).orElseThrow(() -> new Unknown("rectification", origin));
    }

    public void report(ProjectId project, String origin, String done, UserId by) {
        projects.get(project).requireUnderWay();
        var rectification = get(project, origin);
        rectification.report(done, by, clock.instant());
        rectifications.save(rectification);
    }

    public void recheck(ProjectId project, String origin, boolean passed, String findings, UserId by) {
        var rectification = get(project, origin);
        rectification.recheck(passed, findings, by, clock.instant());
        rectifications.save(rectification);
    }

    public void overdue(ProjectId project, String origin) {
        var rectification = get(project, origin);
        rectification.overdue(clock.instant());
        rectifications.save(rectification);
    }

    /** @return the rectification with its new deadline */
    public Rectification supervise(ProjectId project, String origin, String measure, LocalDate deadline, UserId by) {
        var rectification = get(project, origin);
        rectification.supervise(measure, deadline, calendar.today(), by, clock.instant());
        return rectifications.save(rectification);
    }

    List<Rectification> of(ProjectId project) {
        return rectifications.of(project);
    }

    interface RectificationRows extends Repository<Rectification, RectificationId> {
        Rectification save(Rectification rectification);

        Optional<Rectification> findById(RectificationId id);

        @Query("select r from Rectification r where r.id.project = :project order by r.id.origin")
        List<Rectification> of(ProjectId project);

        @Query("select r from Rectification r where r.id.project in (select p.id from Project p where p.year = :year)")
        List<Rectification> ofYear(int year);
    }
}
