package org.yanzhen.competitions;

import java.util.ArrayList;
import java.util.List;
import org.yanzhen.competitions.RankedLine.Standing;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.RuleViolation;

/**
 * 候补: who moves up where an award was not taken, by the rule the round was ranked by. In the order of their places, those
 * whose category is full are passed over, and nobody gets ahead of another by having asked for less.
 *
 * @param available what became free
 * @param lines those who wait, in their order
 */
public record WaitingList(Money available, List<Line> lines) {

    /** @param standing what the rule says, if all that is asked for is given */
    public record Line(Application application, RankedLine ranked, Standing standing) {

        /** What is asked for, where the rule gives it. */
        public Money proposed() {
            return standing == Standing.INSIDE ? application.requested() : Money.ZERO;
        }
    }

    static WaitingList of(Money available, Round round, Ranking ranking, List<Application> applications) {
        var line = EnvelopeLine.again(available, round.rules().categories(), held(applications));
        var lines = new ArrayList<Line>();
        for (var ranked : ranking.lines()) {
            applications.stream()
                    .filter(one -> one.id().toString().equals(ranked.application()))
                    .filter(one -> one.stage() == ApplicationStage.WAITING)
                    .forEach(one -> lines.add(new Line(one, ranked, line.standing(one.category(), one.requested()))));
        }
        return new WaitingList(available, List.copyOf(lines));
    }

    private static List<String> held(List<Application> applications) {
        return applications.stream()
                .filter(one -> one.stage() == ApplicationStage.AWARDED)
                .map(Application::category)
                .toList();
    }

    /** Whether the rule has anybody to whom something may be given, all or a part of what is asked for. */
    boolean hasNext() {
        return lines.stream().anyMatch(line -> line.standing() != Standing.CATEGORY_FULL);
    }

    /**
     * @param decided how much each gets, in the order of the lines
     * @return the sum
     * @throws RuleViolation if it is more than became free, or somebody is passed over whom the rule does not pass over
     */
    Money require(List<Proposed> decided, Round round, List<Application> applications) {
        var sum = Money.sum(decided.stream().map(Proposed::amount).toList());
        if (sum.exceeds(available)) {
            throw new RuleViolation("waiting-exceeds", sum, available);
        }
        var held = new ArrayList<>(held(applications));
        Application passedOver = null;
        for (var at = 0; at < lines.size(); at++) {
            var one = lines.get(at).application();
            var full = EnvelopeLine.again(available, round.rules().categories(), held)
                    .isFull(one.category());
            if (decided.get(at).amount().isZero()) {
                passedOver = passedOver == null && !full ? one : passedOver;
            } else if (full) {
                throw new RuleViolation("waiting-category-full", one.number(), one.category());
            } else if (passedOver != null) {
                throw new RuleViolation("waiting-order", one.number(), passedOver.number());
            } else {
                held.add(one.category());
            }
        }
        return sum;
    }
}
