package org.yanzhen.funds;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.funds.Awards.AwardRows;
import org.yanzhen.shared.InvalidInput.Mistakes;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** What communities say they spent, and what is found of it. Only what is accepted stands in the ledger. */
@Service
@Transactional
public class Reports {

    private static final int LONGEST_RECEIPTS = 500;

    private final ReportRows reports;
    private final AwardRows awards;
    private final Ledger ledger;
    private final Clock clock;

    Reports(ReportRows reports, AwardRows awards, Ledger ledger, Clock clock) {
        this.reports = reports;
        this.awards = awards;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param last whether it is the final one
     * @throws org.yanzhen.shared.InvalidInput if a line would have been spent beyond what it has
     */
    public SpendingReport submit(AwardId id, boolean last, List<Spent> spent, String text, UserId by) {
        var award = award(id);
        award.requireRunning();
        Reasons.require(true, "text", text);
        requireWithinLines(award, spent);
        var before = of(id);
        if (before.stream().anyMatch(report -> report.state() == SpendingReport.State.SUBMITTED)) {
            throw new RuleViolation("report-waits");
        }
        return reports.save(new SpendingReport(id, before.size() + 1, last, spent, text, by, clock.instant()));
    }

    private void requireWithinLines(Award award, List<Spent> spent) {
        var mistakes = new Mistakes();
        for (var i = 0; i < spent.size(); i++) {
            var one = spent.get(i);
            var left = award.line(one.line())
                    .amount()
                    .lessAtMost(new Money(ledger.balance(Account.ofLine(award.fund(), award.id(), one.line()))));
            mistakes.require(
                    !one.amount().exceeds(left),
                    "lines[" + i + "].amount",
                    "line-exceeded",
                    award.line(one.line()).item(),
                    left);
            mistakes.require(
                    one.receipts().length() <= LONGEST_RECEIPTS,
                    "lines[" + i + "].receipts",
                    "too-long",
                    "凭证号",
                    LONGEST_RECEIPTS,
                    one.receipts().length());
        }
        mistakes.require(spent.stream().map(Spent::line).distinct().count() == spent.size(), "lines", "lines-twice");
        mistakes.throwIfAny();
    }

    public void check(AwardId id, boolean accepted, String remarks, UserId by) {
        var award = award(id);
        var report = waiting(id, false);
        report.check(accepted, remarks, award.authors(), by, clock.instant());
        reports.save(report);
        if (accepted) {
            book(award, report, by);
        }
    }

    /**
     * Finance looks at the final report, and at all that was spent.
     *
     * @param disallowed does not count
     */
    public void audit(AwardId id, boolean accepted, Money disallowed, String findings, UserId by) {
        var award = award(id);
        var report = waiting(id, true);
        report.answer(accepted, findings, by);
        reports.save(report);
        var spent = booked(award).plus(report.total());
        award.audit(accepted, disallowed, spent, findings, reporters(id), by, clock.instant());
        awards.save(award);
        if (accepted) {
            book(award, report, by);
        }
    }

    public void evaluate(AwardId id, AwardRating rating, String text, UserId by) {
        var award = award(id);
        award.evaluate(rating, text, reporters(id), by, clock.instant());
        awards.save(award);
    }

    private void book(Award award, SpendingReport report, UserId by) {
        var outside = Account.of(award.fund(), AccountKind.SPENDING, award.id());
        var movements = report.lines().stream()
                .filter(spent -> !spent.amount().isZero())
                .map(spent -> new Movement(
                        PostingKind.SPENDING,
                        outside,
                        Account.ofLine(award.fund(), award.id(), spent.line()),
                        spent.amount(),
                        award.line(spent.line()).item()))
                .toList();
        if (!movements.isEmpty()) {
            ledger.post(movements, by);
        }
    }

    private Set<UserId> reporters(AwardId award) {
        return of(award).stream().map(SpendingReport::reportedBy).collect(Collectors.toSet());
    }

    private SpendingReport waiting(AwardId award, boolean last) {
        return of(award).stream()
                .filter(report -> report.state() == SpendingReport.State.SUBMITTED && report.isLast() == last)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("no-report-waits"));
    }

    /** How many reports that are not the final one were accepted. */
    long accepted(AwardId award) {
        return of(award).stream()
                .filter(report -> !report.isLast() && report.state() == SpendingReport.State.ACCEPTED)
                .count();
    }

    /** What was spent and counts. */
    Money allowed(Award award) {
        return booked(award).lessAtMost(award.disallowed());
    }

    private Money booked(Award award) {
        BigDecimal outside = ledger.balance(Account.of(award.fund(), AccountKind.SPENDING, award.id()));
        return new Money(outside.negate());
    }

    @Transactional(readOnly = true)
    public List<SpendingReport> of(AwardId award) {
        return reports.of(award.value());
    }

    private Award award(AwardId id) {
        return awards.findById(id).orElseThrow(() -> new Unknown("award", id));
    }

    interface ReportRows extends Repository<SpendingReport, ReportKey> {
        SpendingReport save(SpendingReport report);

        Optional<SpendingReport> findById(ReportKey key);

        @Query(
                "select r from SpendingReport r left join fetch r.lines where r.key.award = :award order by r.key.number")
        List<SpendingReport> of(UUID award);
    }
}
