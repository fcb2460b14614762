package org.yanzhen.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** An amount in yuan (元), two decimals, never negative. */
@Embeddable
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = Money.yuan(0);

    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("Money must not be negative: " + amount);
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money yuan(long amount) {
        return new Money(BigDecimal.valueOf(amount));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    /** @throws IllegalArgumentException if the other is more */
    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    /** What is left of it after the other, at least nothing. */
    public Money lessAtMost(Money other) {
        return other.exceeds(this) ? ZERO : minus(other);
    }

    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    public static Money smaller(Money one, Money other) {
        return one.exceeds(other) ? other : one;
    }

    public boolean exceeds(Money limit) {
        return compareTo(limit) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
