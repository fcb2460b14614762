package org.yanzhen.funds;

import java.util.Locale;
import org.yanzhen.shared.RuleViolation;

/** There is not so much money where it should come from, or a line of a budget has not so much. */
public class NotCovered extends RuleViolation {

    NotCovered(AccountKind kind) {
        super("not-covered." + kind.name().toLowerCase(Locale.ROOT));
    }
}
