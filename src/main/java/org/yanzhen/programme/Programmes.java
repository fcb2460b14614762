package org.yanzhen.programme;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.Remembered;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** The programmes of the years. */
@Service
@Transactional
public class Programmes {

    private final ProgrammeRows programmes;
    private final KeyPointRows keyPoints;
    private final Clock clock;
    private final Remembered<List<KeyPoint>> knownKeyPoints;

    Programmes(ProgrammeRows programmes, KeyPointRows keyPoints, Clock clock) {
        this.programmes = programmes;
        this.keyPoints = keyPoints;
        this.clock = clock;
        this.knownKeyPoints = new Remembered<>(keyPoints::findAllByOrderByIdYearAscIdNumberAsc);
    }

    /** @throws RuleViolation if the year has no programme, or takes no more proposals */
    @Transactional(readOnly = true)
    public void requireOpen(int year) {
        get(year).requireOpen();
    }

    /** @throws RuleViolation if the year has no programme */
    @Transactional(readOnly = true)
    public void requireProgramme(int year) {
        get(year);
    }

    /** Whether proposals for this year are taken. */
    @Transactional(readOnly = true)
    public boolean isOpen(int year) {
        return programmes
                .findById(year)
                .filter(programme -> !programme.isClosed())
                .isPresent();
    }

    /** The latest year first. */
    @Transactional(readOnly = true)
    public List<Programme> list() {
        return programmes.findAllByOrderByYearDesc();
    }

    public void requestClosing(int year, String reason, UserId by) {
        var programme = get(year);
        programme.requestClosing(reason, by, clock.instant());
        programmes.save(programme);
    }

    /** Not by who asked for it. */
    public void close(int year, UserId by) {
        var programme = get(year);
        programme.close(by, clock.instant());
        programmes.save(programme);
    }

    public void dismissClosing(int year, UserId by) {
        var programme = get(year);
        programme.dismissClosing(by, clock.instant());
        programmes.save(programme);
    }

    private Programme get(int year) {
        return programmes.findById(year).orElseThrow(() -> new RuleViolation("year-without-programme", year));
    }

    /** In the order of their numbers. */
    @Transactional(readOnly = true)
    public List<KeyPoint> keyPoints(int year) {
        return knownKeyPoints.get().stream()
                .filter(point -> point.year() == year)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<KeyPoint> keyPoint(int year, int number) {
        return keyPoints(year).stream()
                .filter(point -> point.number() == number)
                .findFirst();
    }

    /** Does nothing if the year has its programme already. */
    public void enter(int year, String title, List<NewKeyPoint> points) {
        if (programmes.findById(year).isPresent()) {
            return;
        }
        programmes.save(new Programme(year, title));
        points.forEach(point ->
                keyPoints.save(new KeyPoint(year, point.number(), point.themeNumber(), point.theme(), point.title())));
        knownKeyPoints.forget();
    }

    public record NewKeyPoint(int number, int themeNumber, String theme, String title) {}

    interface ProgrammeRows extends Repository<Programme, Integer> {
        Programme save(Programme programme);

        Optional<Programme> findById(int year);

        List<Programme> findAllByOrderByYearDesc();
    }

    interface KeyPointRows extends Repository<KeyPoint, KeyPoint.Id> {
        KeyPoint save(KeyPoint keyPoint);

        List<KeyPoint> findAllByOrderByIdYearAscIdNumberAsc();
    }
}
