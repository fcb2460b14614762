package org.yanzhen.engine.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yanzhen.engine.Refusals;
import org.yanzhen.shared.Refusal;
import org.yanzhen.shared.RuleViolation;

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
        context.register(new ForRest(), 1);
        context.register(new ForAnything(), 1);
    }

    static class ForEngine implements ExceptionMapper<ProcessEngineException> {
        @Override
        public Response toResponse(ProcessEngineException exception) {
            return Refusals.of(exception).map(EngineProblems::refuse).orElseGet(() -> unforeseen(exception));
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
        return answer(refusal.status(), refusal.code(), refusal.getMessage());
    }

    private static Response unforeseen(RuntimeException exception) {
        log.error("unforeseen failure", exception);
        return answer(500, "unforeseen", new RuleViolation("unforeseen").getMessage());
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
