package org.yanzhen.funds;

import java.util.Locale;
import org.yanzhen.shared.RuleViolation;

/** Something was asked of a tranche that its state does not allow. */
public class IllegalTranche extends RuleViolation {

    IllegalTranche(TrancheState state) {
        super("illegal-tranche." + state.name().toLowerCase(Locale.ROOT));
    }
}
