package org.yanzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The application's own front door, over HTTP, with a session for everybody: nothing is let in that a person could not do. */
class HttpDoors implements Doors {

    private final URI base;
    private final String password;
    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();

    HttpDoors(URI base, String password) {
        this.base = base;
        this.password = password;
    }

    @Override
    public String propose(String user, String community, int year, Map<String, Object> form) {
        var draft = send(user, "POST", "/api/drafts", Map.of("community", community, "year", year))
                .path("id")
                .asText();
        return send(user, "POST", "/api/drafts/" + draft + "/submit", form)
                .path("id")
                .asText();
    }

    @Override
    public void withdraw(String user, String project, String reason) {
        send(user, "POST", "/api/projects/" + project + "/withdrawal", Map.of("reason", reason));
    }

    @Override
    public List<Work> inbox(String user) {
        var all = new ArrayList<Work>();
        var after = "";
        do {
            var page = send(user, "GET", "/api/tasks?after=" + after, null);
            page.path("rows")
                    .forEach(row -> all.add(new Work(
                            row.path("task").asText(),
                            row.path("step").asText(),
                            row.path("businessKey").asText())));
            after = page.path("next").isNull() ? "" : page.path("next").asText();
        } while (!after.isEmpty());
        return all;
    }

    @Override
    public void complete(String user, Work work, Map<String, Object> answers) {
        send(user, "POST", "/api/tasks/" + work.task() + "/complete", answers);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> plan(String user, String project) {
        var data = send(user, "GET", "/api/projects/" + project + "/changes/new", null)
                .path("data");
        return json.convertValue(data, LinkedHashMap.class);
    }

    @Override
    public void requestChange(String user, String project, Map<String, Object> form) {
        send(user, "POST", "/api/projects/" + project + "/changes", form);
    }

    @Override
    public void requestIntervention(String user, String project, String kind, String reason) {
        send(user, "POST", "/api/projects/" + project + "/interventions", Map.of("kind", kind, "reason", reason));
    }

    @Override
    public void requestAcceptance(String user, String project) {
        send(user, "POST", "/api/projects/" + project + "/acceptance", Map.of());
    }

    @Override
    public void moveClockTo(LocalDate day) {
        send("administrator", "POST", "/api/demo/clock", Map.of("day", day));
    }

    /** @throws Refused with the sentence, if the application says no */
    private JsonNode send(String user, String method, String path, @Nullable Object body) {
        var visitor = visitors.computeIfAbsent(user, name -> Visitor.logIn(base, name, password));
        var answer = visitor.send(method, path, body);
        if (answer.isRefusal()) {
            throw new Refused("%s %s by %s: %d %s".formatted(method, path, user, answer.status(), answer.body()));
        }
        return answer.json();
    }

    /** The application said no. */
    static class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }
}
