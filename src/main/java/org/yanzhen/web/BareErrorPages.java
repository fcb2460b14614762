package org.yanzhen.web;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.yanzhen.shared.Refusal;
import org.yanzhen.shared.Sentences;

/** What the server itself answers before any of our code is asked, for requests that are not even HTTP. */
class BareErrorPages extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("text/html");
        response.setCharacterEncoding("utf-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(SecurityHeaders.POLICY, "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        try (var page = response.getReporter()) {
            if (page != null) {
                page.write(
                        "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>雁阵</title><p>%s</p></html>"
                                .formatted(sentence(request, response.getStatus())));
            }
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("nobody waits for the answer any more", e);
        }
    }

    /** Our own page cannot be made either while nobody can find out whose session it is. */
    private static String sentence(Request request, int status) {
        if (request.getAttribute(LastResort.REFUSAL) instanceof Refusal refusal) {
            return HtmlUtils.htmlEscape(refusal.sentence(Locale.SIMPLIFIED_CHINESE), "UTF-8");
        }
        return Sentences.of(Locale.SIMPLIFIED_CHINESE, status < 500 ? "refusal.bad-request" : "refusal.unavailable");
    }
}
