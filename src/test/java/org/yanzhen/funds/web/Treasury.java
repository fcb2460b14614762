package org.yanzhen.funds.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.yanzhen.funds.Award;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.AwardLine;
import org.yanzhen.funds.Awards;
import org.yanzhen.funds.EnvelopeId;
import org.yanzhen.funds.FundId;
import org.yanzhen.funds.Funds;
import org.yanzhen.funds.NewAward;
import org.yanzhen.funds.Payment;
import org.yanzhen.funds.Payments;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.funds.Tranches;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** A fund of a million with a round of its own, and awards out of it, as far as a test needs them. */
final class Treasury {

    static final UserId FINANCE = new UserId("finance-1");
    static final UserId OFFICE = new UserId("party-office-1");
    static final UserId COMMITTEE = new UserId("committee-1");

    private static final AtomicInteger FUNDS = new AtomicInteger();

    private final Awards awards;
    private final Tranches tranches;
    private final Payments payments;
    final FundId fund;
    final EnvelopeId round = EnvelopeId.next();

    Treasury(ApplicationContext beans) {
        var funds = beans.getBean(Funds.class);
        awards = beans.getBean(Awards.class);
        tranches = beans.getBean(Tranches.class);
        payments = beans.getBean(Payments.class);
        fund = funds.open("页面测试资金" + FUNDS.incrementAndGet(), 2023, Money.yuan(1_000_000), FINANCE);
        funds.reserve(fund, round, "微项目竞赛", Money.yuan(400_000), COMMITTEE);
    }

    Award granted(String community, String title, long yuan) {
        return awards.grant(
                new NewAward(
                        AwardId.next(),
                        round,
                        UUID.randomUUID().toString(),
                        community,
                        title,
                        Money.yuan(yuan),
                        List.of(new AwardLine("活动物料", Money.yuan(3)), new AwardLine("场地", Money.yuan(1))),
                        List.of(new TranchePlan(60, Release.AGREEMENT), new TranchePlan(40, Release.CLOSE_OUT)),
                        Set.of(secretary(community))),
                COMMITTEE);
    }

    Award signed(String community, String title, long yuan) {
        var award = granted(community, title, yuan);
        awards.begin(award.id());
        awards.agree(award.id(), true, award.lines(), "", secretary(community));
        awards.countersign(award.id(), true, "", OFFICE);
        return awards.get(award.id());
    }

    /** The first 60 % are to be paid. */
    Payment ordered(String community, long yuan) {
        return ordered(signed(community, "楼道口袋花园", yuan));
    }

    Payment ordered(Award award) {
        tranches.request(award.id(), "协议已经签订。", secretary(award.community()));
        tranches.check(award.id(), true, "", OFFICE);
        tranches.approve(award.id(), true, "", COMMITTEE);
        return payments.get(tranches.order(award.id()));
    }

    private static UserId secretary(String community) {
        return new UserId(community + "-secretary");
    }
}
