package org.yanzhen.funds;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.yanzhen.shared.Money;

/** A budget cut down to what was granted. */
final class Shares {

    /** Every line in proportion, cut to the cent; what is left over goes to the last. */
    static List<AwardLine> of(List<AwardLine> lines, Money granted) {
        var asked = Money.sum(lines.stream().map(AwardLine::amount).toList());
        var shares = new ArrayList<AwardLine>();
        var left = granted;
        for (var line : lines.subList(0, lines.size() - 1)) {
            var share = new Money(
                    line.amount().amount().multiply(granted.amount()).divide(asked.amount(), 2, RoundingMode.DOWN));
            shares.add(new AwardLine(line.item(), share));
            left = left.minus(share);
        }
        shares.add(new AwardLine(lines.get(lines.size() - 1).item(), left));
        return shares;
    }

    private Shares() {}
}
