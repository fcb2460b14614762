package org.yanzhen.funds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists payments, for those who pay and those who look after them. */
@Service
@Transactional(readOnly = true)
public class PaymentOrders {

    /** How many fit on a page. */
    public static final int PAGE = 50;

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Payments payments;
    private final OrderRows rows;

    PaymentOrders(Payments payments, OrderRows rows) {
        this.payments = payments;
        this.rows = rows;
    }

    /** What the bank is still to pay, the oldest first. */
    public List<PaymentOrder> open() {
        return rows.open();
    }

    /** Those of which somebody says that the day is wrong, until another person has answered: the oldest first. */
    public List<PaymentOrder> questioned() {
        return rows.questioned();
    }

    /**
     * What else is paid or void: the last ordered first, one more than fits on a page if there are more.
     *
     * @param before the last one seen
     */
    public List<PaymentOrder> over(@Nullable PaymentId before) {
        var seen = before == null ? null : payments.get(before);
        return rows.over(
                seen == null ? LATEST : seen.orderedAt(),
                seen == null ? LAST : seen.id().value(),
                Limit.of(PAGE + 1));
    }

    /** All there ever were, the last ordered first. */
    public List<PaymentOrder> all() {
        return rows.all();
    }

    interface OrderRows extends Repository<Payment, PaymentId> {

        @Query("""
                select new org.yanzhen.funds.PaymentOrder(p, a) from Payment p join Award a on a.id.value = p.award.value
                where p.state = org.yanzhen.funds.PaymentState.ORDERED order by p.orderedAt, p.id.value
                """)
        List<PaymentOrder> open();

        @Query("""
                select new org.yanzhen.funds.PaymentOrder(p, a) from Payment p join Award a on a.id.value = p.award.value
                where p.correction.day is not null order by p.orderedAt, p.id.value
                """)
        List<PaymentOrder> questioned();

        @Query("""
                select new org.yanzhen.funds.PaymentOrder(p, a) from Payment p join Award a on a.id.value = p.award.value
                where p.state <> org.yanzhen.funds.PaymentState.ORDERED and p.correction.day is null
                    and (p.orderedAt < :at or p.orderedAt = :at and p.id.value < :id)
                order by p.orderedAt desc, p.id.value desc
                """)
        List<PaymentOrder> over(Instant at, UUID id, Limit limit);

        @Query("""
                select new org.yanzhen.funds.PaymentOrder(p, a) from Payment p join Award a on a.id.value = p.award.value
                order by p.orderedAt desc, p.id.value desc
                """)
        List<PaymentOrder> all();
    }
}
