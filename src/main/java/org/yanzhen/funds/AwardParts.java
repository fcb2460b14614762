package org.yanzhen.funds;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads an award with all that was said about it, at once. */
interface AwardParts extends Repository<Award, AwardId> {

    @Query("""
            select award, fund, envelope, tranche, report, payment, transfer, termination, answers
            from Series n
            left join Award award on n.number = 1 and award.id = :id
            left join fetch award.lines
            left join Fund fund on n.number = 2 and fund.id = (select a.fund from Award a where a.id = :id)
            left join Envelope envelope on n.number = 3
                and envelope.id = (select a.envelope from Award a where a.id = :id)
            left join Tranche tranche on n.number = 4 and tranche.key.award = :award
            left join SpendingReport report on n.number = 5 and report.key.award = :award
            left join fetch report.lines
            left join Payment payment on n.number = 6 and payment.award = :id
            left join Transfer transfer on n.number = 7 and transfer.award = :id
            left join Termination termination on n.number = 8 and termination.award = :id
            left join AwardStepAnswers answers on n.number = 9 and answers.award = :id
            where n.number between 1 and 9
            order by n.number, tranche.key.number, report.key.number, payment.orderedAt, transfer.requestedAt,
                termination.requestedAt, answers.id
            """)
    List<Object[]> of(AwardId id, UUID award);
}
