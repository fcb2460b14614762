package org.yanzhen.web;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import org.yanzhen.engine.Refusals;
import org.yanzhen.shared.Incident;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Refusal;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.Unsaid;

/**
 * What went wrong, in one sentence with its right status: an RFC 9457 problem for scripts and machines, a page for
 * people. One handler per kind of failure; what nobody foresaw is logged and says nothing of the inside.
 */
@ControllerAdvice
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final MultipartProperties uploads;
    private final Layout layout;

    Problems(MultipartProperties uploads, Layout layout) {
        this.uploads = uploads;
        this.layout = layout;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, Locale locale) {
        return answer(refusal, request, locale);
    }

    @ExceptionHandler
    Object noSuchPage(NoResourceFoundException failure, HttpServletRequest request, Locale locale) {
        return answer(new Unknown("page", failure.getResourcePath()), request, locale);
    }

    /** A malformed id cannot be the id of anything; an amount is refused as what it is. */
    @ExceptionHandler
    Object malformed(MethodArgumentTypeMismatchException failure, HttpServletRequest request, Locale locale) {
        if (LocalDate.class.equals(failure.getRequiredType())) {
            return answer(noSuchDay(failure.getName(), failure.getValue()), request, locale);
        }
        return answer(
                Refusals.of(failure).orElseGet(() -> new Unknown("page", String.valueOf(failure.getValue()))),
                request,
                locale);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException failure, HttpServletRequest request, Locale locale) {
        if (failure.getCause() instanceof InvalidFormatException format
                && LocalDate.class.equals(format.getTargetType())) {
            return answer(noSuchDay("body", format.getValue()), request, locale);
        }
        return answer(Refusals.of(failure).orElseGet(() -> new InvalidInput("body", "unreadable")), request, locale);
    }

    private static InvalidInput noSuchDay(String field, @Nullable Object typed) {
        var text = String.valueOf(typed);
        return new InvalidInput(field, "no-such-day", text.substring(0, Math.min(30, text.length())));
    }

    /** A full disk sounds like a large file to who reads the request. */
    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request, Locale locale) {
        var largest = uploads.getMaxFileSize().toMegabytes();
        return answer(
                Refusals.of(failure).orElseGet(() -> new InvalidInput("file", "file-too-large", largest)),
                request,
                locale);
    }

    /** A file was to come, and none came. */
    @ExceptionHandler
    Object noFile(MultipartException failure, HttpServletRequest request, Locale locale) {
        return answer(new RuleViolation("bad-request"), HttpStatus.BAD_REQUEST.value(), request, locale);
    }

    @ExceptionHandler
    Object anything(Exception failure, HttpServletRequest request, Locale locale) {
        var refusal = Refusals.of(failure);
        if (refusal.isPresent()) {
            return answer(refusal.get(), request, locale);
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(
                    new RuleViolation("bad-request"), known.getStatusCode().value(), request, locale);
        }
        if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) { // who went away needs no help
            log.error("unforeseen failure {} at {}", Incident.number(), request.getRequestURI(), Unsaid.of(failure));
        }
        return answer(
                new RuleViolation("unforeseen", Incident.number()),
                HttpStatus.INTERNAL_SERVER_ERROR.value(),
                request,
                locale);
    }

    private Object answer(Refusal refusal, HttpServletRequest request, Locale locale) {
        return answer(refusal, refusal.status(), request, locale);
    }

    private Object answer(Refusal refusal, int status, HttpServletRequest request, Locale locale) {
        sayWhenToTryAgain(refusal);
        if (wantsPage(request, request.getRequestURI())) {
            var page = new ModelAndView(
                    "error/refusal", layout.around(refusal, status, request, request.getRequestURI(), locale));
            page.setStatus(HttpStatus.valueOf(status));
            return page;
        }
        return ResponseEntity.status(status).body(problem(refusal, status, locale));
    }

    private static void sayWhenToTryAgain(Refusal refusal) {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        if (attributes.getResponse() != null) {
            LastResort.retryAfter(refusal, attributes.getResponse());
        }
    }

    static ProblemDetail problem(Refusal refusal, int status, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), refusal.sentence(locale));
        problem.setType(URI.create("/problems/" + refusal.code()));
        refusal.particulars().forEach(problem::setProperty);
        if (refusal instanceof InvalidInput input) {
            problem.setProperty("errors", mistakes(input, locale));
        }
        return problem;
    }

    private static List<Map<String, String>> mistakes(InvalidInput input, Locale locale) {
        return input.mistakes().stream()
                .map(mistake ->
                        Map.of("field", mistake.field(), "code", mistake.code(), "message", mistake.sentence(locale)))
                .toList();
    }

    /** @param path that was asked for; an error page has one of its own */
    static boolean wantsPage(HttpServletRequest request, String path) {
        var accept = request.getHeader("Accept");
        return !path.startsWith(request.getContextPath() + "/api/")
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
    }
}
