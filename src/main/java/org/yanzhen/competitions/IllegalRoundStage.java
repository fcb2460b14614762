package org.yanzhen.competitions;

import java.util.Locale;
import org.yanzhen.shared.RuleViolation;

/** Something was asked of a round that its stage does not allow. */
public class IllegalRoundStage extends RuleViolation {

    IllegalRoundStage(RoundStage stage) {
        super("round-stage." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
