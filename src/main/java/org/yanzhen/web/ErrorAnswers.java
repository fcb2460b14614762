package org.yanzhen.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.yanzhen.shared.Incident;
import org.yanzhen.shared.Refusal;
import org.yanzhen.shared.RuleViolation;

/**
 * What is answered where no controller was reached. An old-style controller, because the frame of our pages asks who is
 * logged in, and that may be just what cannot be found out: it is left out then.
 */
@Component("/error")
class ErrorAnswers implements Controller, ErrorController {

    private final ObjectMapper json;
    private final SecurityHeaders headers;
    private final Layout layout;

    ErrorAnswers(ObjectMapper json, SecurityHeaders headers, Layout layout) {
        this.json = json;
        this.headers = headers;
        this.layout = layout;
    }

    @Override
    public @Nullable ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var status = status(request);
        var refusal = request.getAttribute(LastResort.REFUSAL) instanceof Refusal known
                ? known
                : new RuleViolation(code(status), Incident.number());
        var locale = RequestContextUtils.getLocale(request);
        response.setStatus(status);
        headers.addMissing(request, response);
        if (Problems.wantsPage(request, asked(request))) {
            var page = layout.around(refusal, status, request, asked(request), locale);
            return new ModelAndView(page.get("me") == null ? "error" : "error/refusal", page);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Problems.problem(refusal, status, locale));
        return null;
    }

    /** Whoever asks for the error page itself has found a page that does not exist. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
    }

    /** Of the sentence for whom it is about nothing more than this. */
    static String code(int status) {
        return switch (status) {
            case 401 -> "nobody-logged-in";
            case 403 -> "no-right";
            case 404 -> "unknown-page";
            case 429 -> "too-often";
            case 503 -> "unavailable";
            default -> status < 500 ? "bad-request" : "unforeseen";
        };
    }
}
