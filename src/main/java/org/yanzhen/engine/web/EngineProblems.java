package org.yanzhen.engine.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.dto.ParseExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yanzhen.engine.Refusals;
import org.yanzhen.shared.Amounts;
import org.yanzhen.shared.Incident;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Refusal;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.TypedJson;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.Unsaid;

/**
 * What the engine's REST interface and web applications answer when something is refused: our sentence with its right
 * status, in the shape their clients expect. What nobody foresaw says nothing of the inside.
 *
 * <p>Jersey finds it by its service file, in each of the engine's applications. The engine has mappers for the same
 * kinds of exception, hence one of ours for each.
 */
public class EngineProblems implements AutoDiscoverable {

    private static final Logger log = LoggerFactory.getLogger(EngineProblems.class);

    @Override
    public void configure(FeatureContext context) {
        context.register(new ForEngine(), 1);
        context.register(new ForModels(), 1);
        context.register(new ForRest(), 1);
        context.register(new ForAnything(), 1);
        context.register(Questions.class);
        context.register(new Bodies());
    }

    /** What people send the engine is text that one sees, and numbers in figures, as at our own doors. */
    static class Bodies implements ReaderInterceptor {

        private static final ObjectMapper JSON = new ObjectMapper();
        private static final Set<String> NUMBERS = Set.of("double", "long", "integer", "short");

        @Override
        public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            if (context.getMediaType().getSubtype().endsWith("json")) {
                var body = TypedJson.read(context.getInputStream());
                requireFigures(body);
                context.setInputStream(new ByteArrayInputStream(body));
            }
            return context.proceed();
        }

        /** The engine makes numbers of texts whose type says so, and reads 1e5 and Infinity. */
        private static void requireFigures(byte[] body) throws IOException {
            try {
                for (var typed : JSON.readTree(body).findParents("type")) {
                    var type = typed.path("type").asText().toLowerCase(Locale.ROOT);
                    var value = typed.path("value").asText();
                    if (NUMBERS.contains(type) && !value.isEmpty() && !Amounts.areFigures(value)) {
                        throw new InvalidInput("value", "amount-unreadable");
                    }
                }
            } catch (JsonProcessingException e) {
                log.debug("no JSON: {}", e.getMessage()); // as whoever reads it says
            }
        }
    }

    static class ForEngine implements ExceptionMapper<ProcessEngineException> {
        @Override
        public Response toResponse(ProcessEngineException exception) {
            return Refusals.of(exception).map(EngineProblems::refuse).orElseGet(() -> unforeseen(exception));
        }
    }

    /** A deployment is refused: what is wrong at which element, for the modelers. */
    static class ForModels implements ExceptionMapper<ParseException> {

        private static final Pattern OURS = Pattern.compile("\\p{IsHan}");

        @Override
        public Response toResponse(ParseException exception) {
            var body = ParseExceptionDto.fromException(exception);
            body.setMessage(sentence(body.getMessage()));
            body.getDetails().values().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .forEach(problem -> problem.setMessage(sentence(problem.getMessage())));
            return Response.status(Response.Status.BAD_REQUEST)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(body)
                    .build();
        }

        /** What the engine itself finds, it says in English. */
        private static @Nullable String sentence(@Nullable String said) {
            var message = String.valueOf(said);
            return OURS.matcher(message).find() ? message : new RuleViolation("model-unreadable", message).getMessage();
        }
    }

    static class ForRest implements ExceptionMapper<RestException> {
        @Override
        public Response toResponse(RestException exception) {
            var status =
                    exception.getStatus() == null ? 500 : exception.getStatus().getStatusCode();
            return Refusals.of(exception)
                    .map(EngineProblems::refuse)
                    .orElseGet(() -> status < 500
                            ? answer(status, exception.getClass().getSimpleName(), exception.getMessage())
                            : unforeseen(exception));
        }
    }

    static class ForAnything implements ExceptionMapper<RuntimeException> {
        @Override
        public Response toResponse(RuntimeException exception) {
            return exception instanceof WebApplicationException web
                    ? web.getResponse()
                    : Refusals.of(exception).map(EngineProblems::refuse).orElseGet(() -> unforeseen(exception));
        }
    }

    private static Response refuse(Refusal refusal) {
        var answer = answer(refusal.status(), refusal.code(), refusal.getMessage());
        if (!refusal.retryAfter().isZero()) {
            answer.getHeaders()
                    .add(
                            HttpHeaders.RETRY_AFTER,
                            refusal.retryAfter().plusMillis(999).toSeconds());
        }
        return answer;
    }

    private static Response unforeseen(RuntimeException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof NullValueException || cause instanceof NotFoundException) {
                log.info("no such thing: {}", cause.getMessage());
                var nothing = new Unknown("page", "");
                return answer(nothing.status(), nothing.code(), nothing.getMessage());
            }
            if (cause instanceof BadUserRequestException
                    || cause instanceof NotValidException
                    || isAboutWhatWasSent(cause)) {
                return answer(400, "bad-request", new RuleViolation("bad-request").getMessage());
            }
        }
        log.error("unforeseen failure {}", Incident.number(), Unsaid.of(exception));
        return answer(500, "unforeseen", new RuleViolation("unforeseen", Incident.number()).getMessage());
    }

    /** The engine's interface stumbles over the shape of what was sent, before the engine is asked for anything. */
    private static boolean isAboutWhatWasSent(Throwable failure) {
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.camunda.bpm.engine.rest.")) {
                return !frame.getMethodName().startsWith("from"); // so begins what makes answers
            }
            if (frame.getClassName().startsWith("org.yanzhen.")
                    || frame.getClassName().startsWith("org.camunda.bpm.engine.impl.interceptor.")) {
                return false;
            }
        }
        return false;
    }

    private static Response answer(int status, String type, @Nullable String message) {
        var body = new ExceptionDto();
        body.setType(type);
        body.setMessage(message);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }
}
