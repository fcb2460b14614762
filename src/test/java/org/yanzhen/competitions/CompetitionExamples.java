package org.yanzhen.competitions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yanzhen.funds.FundId;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** A round and an application as they usually are. */
final class CompetitionExamples {

    static final Instant BEFORE = Instant.parse("2023-02-20T01:00:00Z");
    static final Instant OPENS = Instant.parse("2023-03-01T01:00:00Z");
    static final Instant CLOSES = Instant.parse("2023-03-15T10:00:00Z");
    static final Instant NOTICE_ENDS = Instant.parse("2023-05-08T15:59:59Z");

    static final UserId OFFICE = new UserId("party-office-1");
    static final UserId OTHER_OFFICE = new UserId("party-office-2");
    static final UserId COMMITTEE = new UserId("committee-1");
    static final UserId OTHER_COMMITTEE = new UserId("committee-2");
    static final UserId SECRETARY = new UserId("guihua-secretary");
    static final UserId EXPERT = new UserId("expert-1");
    static final UserId OTHER_EXPERT = new UserId("expert-2");
    static final long SEED = 2023;
    static final String FORM = "competitionApplication:1";

    static RoundRules rules() {
        return rules(60, 40);
    }

    static RoundRules rules(int... weights) {
        var criteria = Stream.iterate(0, at -> at < weights.length, at -> at + 1)
                .map(at -> new Criterion("c" + (at + 1), "评分项" + (at + 1), weights[at], 10 * (at + 1), ""))
                .toList();
        return new RoundRules(
                List.of(new Category("为老服务", 0)),
                Money.yuan(60_000),
                0,
                criteria,
                2,
                BigDecimal.valueOf(20),
                0,
                BigDecimal.ONE,
                BigDecimal.valueOf(5),
                true,
                30,
                List.of(TieBreak.LOWER_REQUEST),
                List.of(new TranchePlan(60, Release.AGREEMENT), new TranchePlan(40, Release.CLOSE_OUT)),
                5,
                3,
                List.of(EXPERT, OTHER_EXPERT));
    }

    static RoundProposal proposal() {
        return proposal(rules());
    }

    static RoundProposal proposal(RoundRules rules) {
        return new RoundProposal(
                "党群服务项目竞标", "支持居民最需要的服务。", FundId.next(), Money.yuan(100_000), OPENS, CLOSES, rules, Map.of());
    }

    static Round submitted() {
        return Round.submit(RoundId.next(), 2023, 1, proposal(), OFFICE, BEFORE);
    }

    static Round announced() {
        var round = submitted();
        round.decide(RoundDecision.APPROVE, "", COMMITTEE, BEFORE);
        round.publish(SEED, FORM, BEFORE);
        return round;
    }

    static Round open() {
        var round = announced();
        round.open(OPENS);
        return round;
    }

    static Round underScoring() {
        var round = open();
        round.close(1, CLOSES);
        round.beginScoring(1, CLOSES);
        return round;
    }

    static Round underRecommendation() {
        var round = underScoring();
        round.drawPresentations(List.of("2023-R1-01"), CLOSES);
        round.rank(CLOSES);
        return round;
    }

    static Round underDecision() {
        var round = underRecommendation();
        round.recommend("50000.00", OFFICE, CLOSES);
        return round;
    }

    static Round decided() {
        var round = underDecision();
        round.decideAwards("", java.util.Set.of(EXPERT, SECRETARY), COMMITTEE, CLOSES);
        return round;
    }

    static Round underNotice() {
        var round = decided();
        round.requestPublication("", OTHER_OFFICE, CLOSES);
        round.confirmPublication(PublicationDecision.PUBLISH, "", NOTICE_ENDS, OTHER_COMMITTEE, CLOSES);
        return round;
    }

    static ApplicationContent content() {
        return content("长者食堂改造提升", 50_000);
    }

    static ApplicationContent content(String title, long yuan) {
        return new ApplicationContent(
                title,
                "为老服务",
                1,
                "老年人用餐不便。",
                "改造闲置用房。",
                "每天服务一百位老年人。",
                List.of(new BudgetItem("设备购置", Money.yuan(yuan))),
                Map.of());
    }

    static Application applied(Round round) {
        return Application.submit(ApplicationId.next(), round, 7, "guihua", 3, content(), SECRETARY, OPENS);
    }

    static Application eligible() {
        var application = applied(open());
        application.recordFindings(List.of(), CLOSES);
        application.check(EligibilityOutcome.ELIGIBLE, "", OFFICE, CLOSES);
        return application;
    }

    static Application scored() {
        var application = eligible();
        application.completeScoring(2, CLOSES);
        return application;
    }

    static Proposed yuan(long yuan, String reason) {
        return new Proposed(Money.yuan(yuan), reason);
    }

    private CompetitionExamples() {}
}
