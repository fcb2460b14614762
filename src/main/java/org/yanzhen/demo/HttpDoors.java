package org.yanzhen.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
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
    public void confirmCondition(String user, String project, int number) {
        send(user, "POST", "/api/projects/" + project + "/conditions", Map.of("number", number));
    }

    @Override
    public void requestAcceptance(String user, String project) {
        send(user, "POST", "/api/projects/" + project + "/acceptance", Map.of());
    }

    @Override
    public String openFund(String user, String name, int year, String budget) {
        return send(user, "POST", "/api/funds", Map.of("name", name, "year", year, "budget", budget))
                .path("id")
                .asText();
    }

    @Override
    public String callRound(String user, int year, Map<String, Object> form) {
        var draft = send(user, "POST", "/api/competitions/drafts", Map.of("year", year))
                .path("id")
                .asText();
        send(user, "POST", "/api/competitions/drafts/" + draft + "/submit", form);
        return draft;
    }

    @Override
    public void extendWindow(String user, String round, String closesAt, String reason) {
        send(user, "POST", "/api/competitions/" + round + "/extension", Map.of("closesAt", closesAt, "reason", reason));
    }

    @Override
    public String apply(String user, String round, String community, Map<String, Object> form) {
        var draft = send(user, "POST", "/api/applications/drafts", Map.of("round", round, "community", community))
                .path("id")
                .asText();
        attach(user, draft);
        return send(user, "POST", "/api/applications/drafts/" + draft + "/submit", form)
                .path("id")
                .asText();
    }

    private void attach(String user, String subject) {
        var answer = visitor(user)
                .upload("/api/subjects/" + subject + "/attachments", "居民代表会议纪要.txt", "会议一致同意申报。".getBytes(UTF_8));
        require("attachment by " + user, answer);
    }

    @Override
    public List<Award> awards(String user, String round) {
        var awards = new ArrayList<Award>();
        send(user, "GET", "/api/awards?round=" + round, null)
                .forEach(award -> awards.add(new Award(
                        award.path("id").asText(), award.path("community").asText())));
        return awards;
    }

    @Override
    public List<BigDecimal> award(String user, String award) {
        var lines = new ArrayList<BigDecimal>();
        send(user, "GET", "/api/awards/" + award, null)
                .path("lines")
                .forEach(line -> lines.add(new BigDecimal(line.path("amount").asText())));
        return lines;
    }

    @Override
    public void object(String round, String text, String contact) {
        var answer = Visitor.stranger(base)
                .post(
                        "/api/public/notices/" + round + "/objections",
                        Map.of("text", text, "contact", contact, "website", ""));
        require("objection", answer);
    }

    @Override
    public void requestTransfer(String user, String award, Map<String, Object> form) {
        send(user, "POST", "/api/awards/" + award + "/transfers", form);
    }

    @Override
    public void requestTermination(String user, String award, Map<String, Object> form) {
        send(user, "POST", "/api/awards/" + award + "/terminations", form);
    }

    @Override
    public void changeModel(String user, String process, String file, Map<String, String> changes, String note) {
        var draft = send(user, "POST", "/api/models/" + process + "/draft", Map.of());
        var path = "/api/models/drafts/" + draft.path("id").asText();
        var content = draft.path("files").path(file).asText();
        for (var change : changes.entrySet()) {
            content = content.replace(change.getKey(), change.getValue());
        }
        var saved = send(
                user,
                "PUT",
                path + "/files/" + file,
                Map.of("version", draft.path("version").asLong(), "content", content));
        send(
                user,
                "POST",
                path + "/submit",
                Map.of("version", saved.path("version").asLong(), "note", note));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> shown(String user, Work work) {
        return json.convertValue(
                send(user, "GET", "/api/tasks/" + work.task(), null).path("data"), LinkedHashMap.class);
    }

    @Override
    public void moveClockTo(LocalDate day) {
        send("administrator", "POST", "/api/demo/clock", Map.of("day", day));
    }

    /** @throws Refused with the sentence, if the application says no */
    private JsonNode send(String user, String method, String path, @Nullable Object body) {
        return require(
                        "%s %s by %s".formatted(method, path, user),
                        visitor(user).send(method, path, body))
                .json();
    }

    private Visitor visitor(String user) {
        return visitors.computeIfAbsent(user, name -> Visitor.logIn(base, name, password));
    }

    private static Visitor.Answer require(String what, Visitor.Answer answer) {
        if (answer.isRefusal()) {
            throw new Refused("%s: %d %s".formatted(what, answer.status(), answer.body()));
        }
        return answer;
    }

    /** The application said no. */
    static class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }
}
