package org.yanzhen.funds;

import java.util.Locale;
import org.yanzhen.shared.RuleViolation;

/** Something was asked of an award that its stage does not allow. */
public class IllegalAward extends RuleViolation {

    IllegalAward(AwardStage stage) {
        super("illegal-award." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
