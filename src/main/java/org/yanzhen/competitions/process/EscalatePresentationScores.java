package org.yanzhen.competitions.process;

import org.yanzhen.competitions.ExpertReplacements;
import org.yanzhen.engine.ProcessBean;

/** Lets the office know that an expert has not scored the presentations in time. */
@ProcessBean
class EscalatePresentationScores extends EscalateExpert {

    EscalatePresentationScores(ExpertReplacements replacements) {
        super(replacements);
    }
}
