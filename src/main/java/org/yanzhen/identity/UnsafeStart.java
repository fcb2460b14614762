package org.yanzhen.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application does not start, for the reason its message gives. */
class UnsafeStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeStart(String why) {
        super(why);
    }

    /** Says that one sentence instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<UnsafeStart> {

        @Override
        protected FailureAnalysis analyze(Throwable root, UnsafeStart cause) {
            return new FailureAnalysis(cause.getMessage(), null, cause);
        }
    }
}
