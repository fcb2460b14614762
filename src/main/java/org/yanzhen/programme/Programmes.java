package org.yanzhen.programme;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.RuleViolation;

/** The programmes of the years. */
@Service
@Transactional
public class Programmes {

    private final ProgrammeRows programmes;
    private final KeyPointRows keyPoints;

    Programmes(ProgrammeRows programmes, KeyPointRows keyPoints) {
        this.programmes = programmes;
        this.keyPoints = keyPoints;
    }

    /** @throws RuleViolation if the year has no programme, or takes no more proposals */
    @Transactional(readOnly = true)
    public void requireOpen(int year) {
        programmes
                .findById(year)
                .orElseThrow(() -> new RuleViolation("year-without-programme", year))
                .requireOpen();
    }

    public void close(int year) {
        programmes
                .findById(year)
                .orElseThrow(() -> new RuleViolation("year-without-programme", year))
                .close();
    }

    /** In the order of their numbers. */
    @Transactional(readOnly = true)
    public List<KeyPoint> keyPoints(int year) {
        return keyPoints.findByIdYearOrderByIdNumber(year);
    }

    @Transactional(readOnly = true)
    public Optional<KeyPoint> keyPoint(int year, int number) {
        return keyPoints.findById(new KeyPoint.Id(year, number));
    }

    /** Does nothing if the year has its programme already. */
    public void enter(int year, String title, List<NewKeyPoint> points) {
        if (programmes.findById(year).isPresent()) {
            return;
        }
        programmes.save(new Programme(year, title));
        points.forEach(point ->
                keyPoints.save(new KeyPoint(year, point.number(), point.themeNumber(), point.theme(), point.title())));
    }

    public record NewKeyPoint(int number, int themeNumber, String theme, String title) {}

    interface ProgrammeRows extends Repository<Programme, Integer> {
        Programme save(Programme programme);

        Optional<Programme> findById(int year);
    }

    interface KeyPointRows extends Repository<KeyPoint, KeyPoint.Id> {
        KeyPoint save(KeyPoint keyPoint);

        Optional<KeyPoint> findById(KeyPoint.Id id);

        List<KeyPoint> findByIdYearOrderByIdNumber(int year);
    }
}
