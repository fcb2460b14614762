package org.yanzhen.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void moneyIsNeverNegative() {
        assertThatThrownBy(() -> Money.yuan(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moneyHasNoMoreThanTwoDecimalsAndIsNeverRoundedInSilence() {
        assertThatThrownBy(() -> new Money(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
        assertThat(new Money(new BigDecimal("0.10000"))).hasToString("0.10");
    }

    @Test
    void equalAmountsAreEqualHoweverTheyAreWritten() {
        assertThat(new Money(new BigDecimal("1E+3")))
                .isEqualTo(Money.yuan(1_000))
                .hasToString("1000.00");
    }

    @Test
    void amountsAddUpExactly() {
        var cent = new Money(new BigDecimal("0.01"));

        assertThat(Money.sum(List.of(cent, cent, Money.yuan(3)))).hasToString("3.02");
        assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
    }

    @Test
    void anAmountDoesNotExceedItself() {
        assertThat(Money.yuan(2).exceeds(Money.yuan(2))).isFalse();
        assertThat(Money.yuan(2).exceeds(Money.yuan(1))).isTrue();
        assertThat(Money.yuan(1).exceeds(Money.yuan(2))).isFalse();
    }

    @Test
    void officialsWriteMoneyWithTheSignAndGroups() {
        assertThat(Formats.money(Money.yuan(1_234_567))).isEqualTo("￥1,234,567.00");
        assertThat(Formats.money(Money.ZERO)).isEqualTo("￥0.00");
    }
}
