package org.yanzhen.competitions;

import java.util.Locale;
import org.yanzhen.shared.RuleViolation;

/** Something was asked of an application that its stage does not allow. */
public class IllegalApplicationStage extends RuleViolation {

    IllegalApplicationStage(ApplicationStage stage) {
        super("application-stage." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
