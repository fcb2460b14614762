package org.yanzhen.access;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** What became of an attempt, as far as it matters who may make it. */
enum Outcome {
    /** It was dealt with: done, or refused for what was sent. */
    REACHED,
    /** Whoever has the role may try, but not with this thing. */
    NOT_THIS_ONE,
    /** Not with this role. */
    NOT_THIS_ROLE,
    /** As to somebody whose session has ended: sent to the log-in, or told in a sentence. */
    LOG_IN_FIRST,
    /** As a foreign page would send it. */
    WITHOUT_TOKEN,
    BROKEN;

    private static final Pattern SENTENCE = Pattern.compile("\\p{IsHan}");

    static Outcome of(HttpResponse<String> answer) {
        var status = answer.statusCode();
        var location = answer.headers().firstValue("Location").orElse("");
        if (status == 401 && SENTENCE.matcher(answer.body()).find() || status == 302 && location.endsWith("/login")) {
            return LOG_IN_FIRST;
        }
        if (status >= 500 || status == 401) {
            return BROKEN;
        }
        if (status == 403) {
            return answer.body().contains("role-required")
                    ? NOT_THIS_ROLE
                    : answer.body().contains("page-too-old")
                            ? WITHOUT_TOKEN
                            : answer.body().isEmpty() ? BROKEN : NOT_THIS_ONE;
        }
        return REACHED;
    }
}
