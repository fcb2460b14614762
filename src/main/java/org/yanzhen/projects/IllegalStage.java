package org.yanzhen.projects;

import java.util.Locale;
import org.yanzhen.shared.RuleViolation;

/** Something was asked of a project that its stage does not allow. */
public class IllegalStage extends RuleViolation {

    IllegalStage(Stage stage) {
        super("illegal-stage." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
