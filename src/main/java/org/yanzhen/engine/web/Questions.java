package org.yanzhen.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.sub.runtime.FilterResource;
import org.camunda.bpm.engine.rest.util.EngineUtil;
import org.jspecify.annotations.Nullable;
import org.yanzhen.engine.Actor;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.RuleViolation;

/** Holds everybody to what they may ask ({@link Question}), before the engine makes a query of it. */
class Questions implements ContainerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Context
    private @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var asked = resource == null ? null : resource.getResourceClass();
        if (asked == null) {
            return;
        }
        var question = Question.of(asked).filter(limited -> !Actor.isAdministrator(caller()));
        request.getUriInfo().getQueryParameters().forEach((name, values) -> check(question, name, values));
        if (request.getMethod().equals("POST") && isQuery(asked)) {
            var body = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            if (body.length > 0) {
                check(question, parse(request, body));
            }
        }
    }

    /** Other bodies carry answers and files, whose names are not the engine's. */
    private boolean isQuery(Class<?> asked) {
        return FilterResource.class.isAssignableFrom(asked)
                || resource != null
                        && Arrays.stream(resource.getResourceMethod().getParameterTypes())
                                .anyMatch(type -> type.getSimpleName().endsWith("QueryDto"));
    }

    /** In one encoding, lest the engine read something else than was checked. */
    private static JsonNode parse(ContainerRequestContext request, byte[] body) throws IOException {
        var type = request.getMediaType();
        var encoding = type == null ? null : type.getParameters().get("charset");
        if (encoding != null && !encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new RuleViolation("bad-request");
        }
        try {
            return JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (IOException notJson) {
            throw new RuleViolation("bad-request");
        }
    }

    private static void check(Optional<Question> question, JsonNode query) {
        if (query instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                var name = field.getKey();
                var value = field.getValue();
                if (Question.isExpression(name)) {
                    throw new NotAllowed("question", name);
                }
                if (value.isNull() || value.isArray() && value.isEmpty()) {
                    return; // as if it were not there
                }
                if (name.equals("sorting") && question.isPresent()) {
                    value.forEach(order -> check(question.get(), order));
                } else {
                    check(question, name, words(value));
                    check(name.equals("orQueries") ? question : Optional.empty(), value);
                }
            });
        } else {
            query.forEach(inner -> check(question, inner));
        }
    }

    private static void check(Question question, JsonNode order) {
        order.fieldNames().forEachRemaining(name -> {
            if (!Set.of("sortBy", "sortOrder").contains(name)) {
                throw new NotAllowed("question", name);
            }
        });
        check(Optional.of(question), "sortBy", words(order.path("sortBy")));
    }

    private static List<String> words(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(value.asText());
    }

    private static void check(Optional<Question> question, String name, List<String> values) {
        if (Question.isExpression(name)) {
            throw new NotAllowed("question", name);
        }
        question.ifPresent(limits -> {
            var own = caller();
            var groups = own.getGroupIds() == null ? List.<String>of() : own.getGroupIds();
            var known = limits.knows(name)
                    && (!limits.ownName.contains(name) || values.stream().allMatch(own.getUserId()::equals))
                    && (!limits.ownGroups.contains(name) || split(values).allMatch(groups::contains))
                    && (!name.equals("sortBy") || values.stream().allMatch(limits.orders::contains));
            if (!known) {
                throw new NotAllowed("question", name);
            }
        });
    }

    /** In addresses, several stand in one value. */
    private static Stream<String> split(List<String> values) {
        return values.stream().flatMap(value -> Arrays.stream(value.split(",")));
    }

    private static Authentication caller() {
        var caller = EngineUtil.lookupProcessEngine(null).getIdentityService().getCurrentAuthentication();
        if (caller == null || caller.getUserId() == null) {
            throw new NotAllowed("nobody-logged-in");
        }
        return caller;
    }
}
