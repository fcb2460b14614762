package org.yanzhen.funds;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** An award as most are: 100,000 yuan in three tranches, on two lines. */
final class Examples {

    static final UserId SECRETARY = new UserId("guihua-secretary");
    static final UserId OFFICE = new UserId("party-office-1");
    static final UserId OTHER_OFFICE = new UserId("party-office-2");
    static final UserId COMMITTEE = new UserId("committee-1");
    static final UserId OTHER_COMMITTEE = new UserId("committee-2");
    static final UserId FINANCE = new UserId("finance-1");
    static final Instant NOW = Instant.parse("2023-06-05T01:00:00Z");

    static final List<TranchePlan> PLAN = List.of(
            new TranchePlan(50, Release.AGREEMENT),
            new TranchePlan(30, Release.REPORT),
            new TranchePlan(20, Release.CLOSE_OUT));

    static NewAward newAward(EnvelopeId envelope, Money amount) {
        return new NewAward(
                AwardId.next(),
                envelope,
                "9f6a4a0e-3d7c-4a57-9a1c-0d5f9c2f7a11",
                "guihua",
                "长者饭堂",
                amount,
                List.of(new AwardLine("场地改造", Money.yuan(60_000)), new AwardLine("活动服务", Money.yuan(40_000))),
                PLAN,
                Set.of(SECRETARY));
    }

    static Award award() {
        return Award.grant(
                newAward(new EnvelopeId(FundId.next().value()), Money.yuan(100_000)),
                1,
                FundId.next(),
                2023,
                COMMITTEE,
                NOW);
    }

    static Award running() {
        var award = award();
        award.begin(NOW);
        award.agree(true, award.lines(), "", SECRETARY, NOW);
        award.countersign(true, "", OFFICE, NOW);
        return award;
    }

    private Examples() {}
}
