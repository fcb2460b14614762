package org.yanzhen.competitions;

import java.time.Instant;
import java.util.Map;
import org.yanzhen.funds.FundId;
import org.yanzhen.shared.InvalidInput.Mistakes;
import org.yanzhen.shared.Lengths;
import org.yanzhen.shared.Money;

/**
 * What the party office proposes a round to be.
 *
 * @param envelope how much of the fund the round may give away
 * @param opensAt from this second on applications are taken
 * @param closesAt from this second on they are late
 * @param answers to questions that administrators added to the form
 */
public record RoundProposal(
        String title,
        String purpose,
        FundId fund,
        Money envelope,
        Instant opensAt,
        Instant closesAt,
        RoundRules rules,
        Map<String, Object> answers) {

    /** @throws org.yanzhen.shared.InvalidInput with everything that is wrong */
    public RoundProposal {
        answers = Map.copyOf(answers);
        var mistakes = new Mistakes();
        mistakes.require(
                Lengths.isBetween(title, 4, Lengths.LONGEST_TITLE),
                "title",
                "text-length",
                "竞赛名称",
                4,
                Lengths.LONGEST_TITLE);
        mistakes.require(
                Lengths.isBetween(purpose, 1, Lengths.LONGEST_TEXT),
                "purpose",
                "text-length",
                "目的与要求",
                1,
                Lengths.LONGEST_TEXT);
        mistakes.require(envelope.exceeds(Money.ZERO), "envelope", "envelope-empty");
        mistakes.require(closesAt.isAfter(opensAt), "closesAt", "window-backwards");
        rules.check(mistakes);
        mistakes.require(!rules.largestRequest().exceeds(envelope), "largestRequest", "largest-request-envelope");
        mistakes.throwIfAny();
    }
}
