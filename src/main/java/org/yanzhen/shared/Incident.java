package org.yanzhen.shared;

import java.util.Objects;
import org.slf4j.MDC;

/** 报障编号: the number that a person reads when something fails, and under which every line of the log about it is found. */
public final class Incident {

    /** Of the present request or job. */
    public static String number() {
        return Objects.requireNonNullElse(MDC.get("traceId"), "—");
    }

    private Incident() {}
}
