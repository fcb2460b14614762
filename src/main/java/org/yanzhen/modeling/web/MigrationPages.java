package org.yanzhen.modeling.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.identity.Caller;
import org.yanzhen.modeling.running.Element;
import org.yanzhen.modeling.running.InstanceMigrations;
import org.yanzhen.modeling.running.Mapping;
import org.yanzhen.modeling.running.Migration;
import org.yanzhen.modeling.running.Migration.Outcome;
import org.yanzhen.modeling.running.Versions;

/** Running instances are moved to another version: the plan, what it would do, what it did. */
@Controller
class MigrationPages {

    private final InstanceMigrations migrations;
    private final Versions versions;

    MigrationPages(InstanceMigrations migrations, Versions versions) {
        this.migrations = migrations;
        this.versions = versions;
    }

    /**
     * A line of the plan.
     *
     * @param standing instances there now
     * @param choices where it could go on
     */
    record Line(Element from, Mapping mapping, int standing, List<Element> choices) {}

    @GetMapping("/models/{process}/migrations")
    String list(@PathVariable String process, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("process", process);
        model.addAttribute("versions", versions.of(process));
        model.addAttribute("list", migrations.of(process, after));
        return "models/migrations";
    }

    @PostMapping("/models/{process}/migrations")
    String prepare(
            @PathVariable String process,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(required = false) @Nullable String instance,
            Caller caller) {
        return at(migrations.prepare(process, from, to, instance, caller.id()));
    }

    @GetMapping("/models/{process}/migrations/{id}")
    String migration(
            @PathVariable String process,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var migration = migrations.get(process, id);
        var progress = migrations.settle(migration);
        var prepared = migration.state() == Migration.State.PREPARED;
        model.addAttribute("process", process);
        model.addAttribute("migration", migration);
        model.addAttribute("progress", progress);
        model.addAttribute("name", versions.of(process).get(0).name());
        model.addAttribute("lines", prepared ? lines(migration) : List.of());
        model.addAttribute("hindrances", prepared ? migrations.hindrances(migration) : List.of());
        model.addAttribute("outcome", outcome);
        model.addAttribute("items", migrations.items(migration, outcome, after));
        return "models/migration";
    }

    private List<Line> lines(Migration migration) {
        var before = migrations.elements(migration.source());
        var after = migrations.elements(migration.target());
        var standing = migrations.standing(migration);
        return migration.mappings().stream()
                .flatMap(mapping ->
                        Stream.ofNullable(before.get(mapping.from())).map(from -> line(from, mapping, standing, after)))
                .toList();
    }

    private static Line line(Element from, Mapping mapping, Map<String, Integer> standing, Map<String, Element> after) {
        var choices = after.values().stream()
                .filter(element -> element.kind().equals(from.kind()))
                .toList();
        return new Line(from, mapping, standing.getOrDefault(from.id(), 0), choices);
    }

    /** The fields are {@code to.<element>} and, ticked, {@code anew.<element>}. */
    @PostMapping("/models/{process}/migrations/{id}/plan")
    String map(
            @PathVariable String process,
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> fields) {
        var migration = migrations.get(process, id);
        var mappings = new LinkedHashMap<String, Mapping>();
        migration.mappings().forEach(mapping -> mappings.put(mapping.from(), mapping));
        fields.forEach((field, to) -> {
            if (field.startsWith("to.")) {
                var from = field.substring("to.".length());
                mappings.put(from, new Mapping(from, to.isBlank() ? null : to, fields.containsKey("anew." + from)));
            }
        });
        migrations.map(migration, version, new ArrayList<>(mappings.values()));
        return at(migration);
    }

    @PostMapping("/models/{process}/migrations/{id}/instances/{instance}")
    String choose(
            @PathVariable String process,
            @PathVariable String id,
            @PathVariable String instance,
            @RequestParam boolean chosen) {
        var migration = migrations.get(process, id);
        migrations.choose(migration, instance, chosen);
        return at(migration);
    }

    @PostMapping("/models/{process}/migrations/{id}/start")
    String start(@PathVariable String process, @PathVariable String id, @RequestParam long version, Caller caller) {
        var migration = migrations.get(process, id);
        migrations.start(migration, version, caller.id());
        return at(migration);
    }

    @PostMapping("/models/{process}/migrations/{id}/discard")
    String discard(@PathVariable String process, @PathVariable String id) {
        migrations.discard(migrations.get(process, id));
        return "redirect:/models/{process}/migrations";
    }

    private static String at(Migration migration) {
        return "redirect:/models/%s/migrations/%s".formatted(migration.process(), migration.id());
    }
}
