package org.yanzhen.competitions.process;

import org.yanzhen.competitions.ExpertReplacements;
import org.yanzhen.engine.ProcessBean;

/** Lets the office know that an expert has not declared interests in time. */
@ProcessBean
class EscalateDeclaration extends EscalateExpert {

    EscalateDeclaration(ExpertReplacements replacements) {
        super(replacements);
    }
}
