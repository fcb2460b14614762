package org.yanzhen.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.funds.Examples.COMMITTEE;
import static org.yanzhen.funds.Examples.FINANCE;
import static org.yanzhen.funds.Examples.NOW;
import static org.yanzhen.funds.Examples.OFFICE;
import static org.yanzhen.funds.Examples.OTHER_OFFICE;
import static org.yanzhen.funds.Examples.SECRETARY;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.yanzhen.shared.Money;

class TrancheTest {

    private static final Set<org.yanzhen.shared.UserId> AUTHORS = Set.of(SECRETARY);

    @Property
    void tranchesSumToTheAwardWhateverThePercentages(
            @ForAll @LongRange(min = 300, max = 1_000_000_000) long cents,
            @ForAll @IntRange(min = 1, max = 98) int first,
            @ForAll @IntRange(min = 1, max = 98) int second) {
        var one = Math.min(first, 98);
        var two = Math.max(1, Math.min(second, 99 - one));
        var award = new Money(BigDecimal.valueOf(cents, 2));

        var tranches = Tranche.plan(
                AwardId.next(),
                award,
                List.of(
                        new TranchePlan(one, Release.AGREEMENT),
                        new TranchePlan(two, Release.REPORT),
                        new TranchePlan(100 - one - two, Release.CLOSE_OUT)));

        assertThat(Money.sum(tranches.stream().map(Tranche::amount).toList())).isEqualTo(award);
    }

    @Test
    void fourHandsPayATranche() {
        var tranche = requested();
        tranche.check(true, "", AUTHORS, OFFICE, NOW);
        tranche.approve(true, "", AUTHORS, OTHER_OFFICE, NOW);
        tranche.order(NOW);
        tranche.pay("GC0001", AUTHORS, FINANCE, NOW);

        assertThat(tranche.state()).isEqualTo(TrancheState.PAID);
        assertThat(tranche.paid()).isEqualTo(Money.yuan(50_000));
    }

    @Test
    void nobodyChecksTheirOwnRequestOrApprovesWhatTheyChecked() {
        var tranche = requested();

        assertRefused("own-work", () -> tranche.check(true, "", AUTHORS, SECRETARY, NOW));
        tranche.check(true, "", AUTHORS, OFFICE, NOW);
        assertRefused("own-work", () -> tranche.approve(true, "", AUTHORS, OFFICE, NOW));
        assertThat(tranche.state()).isEqualTo(TrancheState.CHECKED);
    }

    @Test
    void theSecondApprovalComesFromASecondPerson() {
        var tranche = requested();
        tranche.check(true, "", AUTHORS, OFFICE, NOW);
        tranche.approve(true, "", AUTHORS, COMMITTEE, NOW);

        assertRefused("own-work", () -> tranche.approve(true, "", AUTHORS, COMMITTEE, NOW));
    }

    @Test
    void whoApprovedDoesNotPay() {
        var tranche = requested();
        tranche.check(true, "", AUTHORS, OFFICE, NOW);
        tranche.approve(true, "", AUTHORS, FINANCE, NOW);
        tranche.order(NOW);

        assertRefused("own-work", () -> tranche.pay("GC0001", AUTHORS, FINANCE, NOW));
        assertThat(tranche.paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void nothingIsOrderedThatWasNotApproved() {
        var tranche = requested();
        tranche.check(true, "", AUTHORS, OFFICE, NOW);

        assertRefused("illegal-tranche.checked", () -> tranche.order(NOW));
    }

    @Test
    void whatIsRefusedCanBeRequestedAgainAndBeginsAnew() {
        var tranche = requested();
        tranche.check(true, "", AUTHORS, OFFICE, NOW);
        assertMistake("reason", "reason-required", () -> tranche.approve(false, "", AUTHORS, COMMITTEE, NOW));
        tranche.approve(false, "请补充合同", AUTHORS, COMMITTEE, NOW);

        assertThat(tranche.state()).isEqualTo(TrancheState.PLANNED);
        tranche.request("已补充合同", tranche.amount(), SECRETARY, NOW);
        tranche.check(true, "", AUTHORS, OFFICE, NOW);
        tranche.approve(true, "", AUTHORS, COMMITTEE, NOW);
        assertThat(tranche.approvedBy()).containsExactly(COMMITTEE);
    }

    @Test
    void aTrancheThatIsPaidIsNotCancelled() {
        var tranche = requested();
        tranche.check(true, "", AUTHORS, OFFICE, NOW);
        tranche.approve(true, "", AUTHORS, OTHER_OFFICE, NOW);
        tranche.order(NOW);
        tranche.pay("GC0001", AUTHORS, FINANCE, NOW);

        tranche.cancel(NOW);

        assertThat(tranche.state()).isEqualTo(TrancheState.PAID);
    }

    private static Tranche requested() {
        var tranche =
                Tranche.plan(AwardId.next(), Money.yuan(100_000), Examples.PLAN).get(0);
        tranche.request("协议已签", tranche.amount(), SECRETARY, NOW);
        return tranche;
    }
}
