package org.yanzhen.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.yanzhen.demo.Visitor;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.testing.Scene;

/**
 * Secretaries, party office, departments and committee at work, several at once. The committee returns every proposal, so
 * work never ends. Who gets no answer asks again, as people do.
 */
final class Office {

    private static final int HANDS = 4;
    private static final List<Integer> NO_ANSWER = List.of(502, 503, 504);

    private final List<String> communities = codes("communities.csv");
    private final List<String> people = Stream.of(
                    communities.stream().map(code -> code + "-secretary"),
                    codes("departments.csv").stream().map(code -> code + "-1"),
                    Stream.of("party-office-1", "committee-1"))
            .flatMap(names -> names)
            .toList();
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final Map<String, String> done = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final Queue<String> queue = new ConcurrentLinkedQueue<>(people);
    private final List<Thread> hands = new ArrayList<>();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger doneUnheard = new AtomicInteger();
    private volatile boolean open = true;

    private static List<String> codes(String file) {
        try {
            return new ClassPathResource("demo/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void logIn(URI address) {
        people.forEach(person -> visitors.put(person, Visitor.logIn(address, person, Scene.PASSWORD)));
    }

    void propose() {
        communities.forEach(community -> {
            var secretary = as(community + "-secretary");
            var draft = secretary
                    .post("/api/drafts", Map.of("community", community, "year", 2023))
                    .json()
                    .path("id")
                    .asText();
            var answer = secretary.post("/api/drafts/" + draft + "/submit", Scene.proposal());
            if (answer.isRefusal()) {
                throw new IllegalStateException(answer.status() + " " + answer.body());
            }
        });
    }

    void open() {
        for (var hand = 0; hand < HANDS; hand++) {
            var thread = new Thread(this::work, "hand-" + hand);
            thread.start();
            hands.add(thread);
        }
    }

    void close() throws InterruptedException {
        open = false;
        for (var hand : hands) {
            hand.join();
        }
    }

    private void work() {
        while (open) {
            var person = queue.remove();
            try {
                look(person);
            } catch (RuntimeException e) {
                surprises.add(person + ": " + e);
            } finally {
                queue.add(person);
            }
        }
    }

    private void look(String person) {
        var inbox = asking(() -> as(person).get("/api/tasks"));
        if (inbox.status() != 200) {
            surprises.add("%s looks: %d %s".formatted(person, inbox.status(), inbox.body()));
            return;
        }
        for (var row : inbox.json().path("rows")) {
            if (open) {
                complete(person, row.path("task").asText(), row.path("step").asText());
            }
        }
    }

    private void complete(String person, String task, String step) {
        var before = again.get();
        var answer = asking(() -> as(person).post("/api/tasks/" + task + "/complete", answer(step)));
        if (answer.status() == 204) {
            done.put(task, step);
        } else if (again.get() > before && answer.body().contains("task-done")) {
            done.put(task, step);
            doneUnheard.incrementAndGet(); // the node died between the commit and its answer
        } else {
            surprises.add("%s at %s: %d %s".formatted(person, step, answer.status(), answer.body()));
        }
    }

    private static Map<String, Object> answer(String step) {
        return switch (step) {
            case "userTask_checkProposal" -> Map.of("outcome", "ACCEPT");
            case "userTask_giveOpinion" -> Map.of("opinion", "AGREE");
            case "userTask_decideProject" -> Map.of("decision", "RETURN", "reason", "预算与目标不匹配，请调整后再报。");
            case "userTask_reviseProposal" -> Scene.proposal();
            default -> throw new IllegalArgumentException(step);
        };
    }

    private Answer asking(Supplier<Answer> question) {
        for (var attempt = 1; ; attempt++) {
            try {
                var answer = question.get();
                if (!NO_ANSWER.contains(answer.status()) || attempt == 100) {
                    return answer;
                }
            } catch (UncheckedIOException e) {
                if (attempt == 100) {
                    throw e;
                }
            }
            again.incrementAndGet();
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Visitor as(String person) {
        return java.util.Objects.requireNonNull(visitors.get(person));
    }

    /** Who is no longer taken for who they logged in as. */
    List<String> loggedOut() {
        return people.stream()
                .filter(person -> !as(person).get("/api/me").body().contains("\"" + person + "\""))
                .toList();
    }

    List<String> people() {
        return people;
    }

    /** Steps by task, as far as people know. */
    Map<String, String> done() {
        return done;
    }

    Queue<String> surprises() {
        return surprises;
    }

    int askedAgain() {
        return again.get();
    }

    int doneUnheard() {
        return doneUnheard.get();
    }
}
