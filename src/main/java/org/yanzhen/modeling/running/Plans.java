package org.yanzhen.modeling.running;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.modeling.running.Hindrance.Why;
import org.yanzhen.shared.InvalidInput;

/** The engine's migration plans, made from mappings; and what the engine says to them. */
@Component
class Plans {

    /** What the engine calls the frame around what is done several times at once; it moves with what it frames. */
    private static final String FRAME = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final Elements elements;
    private final TrustedEngine engine;
    private final TransactionTemplate rehearsal;

    Plans(RuntimeService runtime, Elements elements, TrustedEngine engine, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.elements = elements;
        this.engine = engine;
        this.rehearsal = new TransactionTemplate(transactions);
        rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Everything to what has the same id and kind; what has no counterpart stays open. */
    List<Mapping> generated(String source, String target) {
        var equal = engine.call(() ->
                runtime.createMigrationPlan(source, target).mapEqualActivities().build().getInstructions().stream()
                        .filter(instruction ->
                                !instruction.getSourceActivityId().endsWith(FRAME))
                        .collect(toMap(MigrationInstruction::getSourceActivityId, Plans::mapping)));
        return Stream.concat(
                        elements.of(source).keySet().stream(),
                        equal.keySet().stream().sorted())
                .distinct()
                .map(id -> equal.getOrDefault(id, new Mapping(id, null, false)))
                .sorted(comparing(mapping -> mapping.to() != null)) // what asks for a decision comes first
                .toList();
    }

    private static Mapping mapping(MigrationInstruction instruction) {
        return new Mapping(
                instruction.getSourceActivityId(),
                instruction.getTargetActivityId(),
                instruction.isUpdateEventTrigger());
    }

    /** @throws InvalidInput if it names what neither version has */
    void requireKnown(String source, String target, List<Mapping> mappings) {
        var mistakes = new InvalidInput.Mistakes();
        var before = elements.names(source);
        var after = elements.names(target);
        for (var mapping : mappings) {
            mistakes.require(before.containsKey(mapping.from()), "mappings", "migration-no-element", mapping.from());
            mistakes.require(
                    mapping.to() == null || after.containsKey(mapping.to()),
                    "mappings",
                    "migration-no-element",
                    String.valueOf(mapping.to()));
        }
        mistakes.throwIfAny();
    }

    /** What makes the plan impossible, whatever instance it is for; empty if nothing does. */
    List<Hindrance> hindrances(String source, String target, List<Mapping> mappings) {
        try {
            plan(source, target, mappings);
            return List.of();
        } catch (MigrationPlanValidationException invalid) {
            var names = elements.names(source);
            return invalid.getValidationReport().getInstructionReports().stream()
                    .flatMap(report -> report.getFailures().stream()
                            .map(failure -> hindrance(
                                    failure, report.getMigrationInstruction().getSourceActivityId(), names)))
                    .distinct()
                    .toList();
        }
    }

    MigrationPlan plan(String source, String target, List<Mapping> mappings) {
        var before = elements.of(source);
        var after = elements.of(target);
        return engine.call(() -> {
            MigrationPlanBuilder builder = runtime.createMigrationPlan(source, target);
            for (var mapping : mappings) {
                var to = mapping.to();
                if (to == null) {
                    continue;
                }
                var instruction = builder.mapActivities(mapping.from(), to);
                builder = mapping.anew() ? instruction.updateEventTrigger() : instruction;
                if (isSeveral(before.get(mapping.from())) && isSeveral(after.get(to))) {
                    builder = builder.mapActivities(mapping.from() + FRAME, to + FRAME);
                }
            }
            return builder.build();
        });
    }

    private static boolean isSeveral(@Nullable Element element) {
        return element != null && element.several();
    }

    /** Really moves each of them, in a transaction that is rolled back. Empty lists: nothing hinders them. */
    Map<String, List<Hindrance>> rehearse(MigrationPlan plan, List<String> instances) {
        var names = elements.names(plan.getSourceProcessDefinitionId());
        var verdicts = new LinkedHashMap<String, List<Hindrance>>();
        instances.forEach(instance -> verdicts.put(instance, rehearse(plan, instance, names)));
        return verdicts;
    }

    private List<Hindrance> rehearse(MigrationPlan plan, String instance, Map<String, String> names) {
        try {
            rehearsal.executeWithoutResult(transaction -> {
                transaction.setRollbackOnly();
                engine.run(() -> runtime.newMigration(plan)
                        .processInstanceIds(instance)
                        .skipCustomListeners()
                        .execute());
            });
            return List.of();
        } catch (MigratingProcessInstanceValidationException invalid) {
            return hindrances(invalid, names);
        } catch (ProcessEngineException failed) {
            return List.of(new Hindrance(Why.of(failed.getMessage()), null, null));
        }
    }

    private static List<Hindrance> hindrances(
            MigratingProcessInstanceValidationException invalid, Map<String, String> names) {
        var report = invalid.getValidationReport();
        var found = new ArrayList<Hindrance>();
        report.getFailures().forEach(failure -> found.add(new Hindrance(Why.of(failure), null, null)));
        report.getActivityInstanceReports().forEach(activity -> activity.getFailures()
                .forEach(failure -> found.add(hindrance(failure, activity.getSourceScopeId(), names))));
        report.getTransitionInstanceReports().forEach(transition -> transition
                .getFailures()
                .forEach(failure -> found.add(hindrance(failure, transition.getSourceScopeId(), names))));
        return found.stream().distinct().toList();
    }

    private static Hindrance hindrance(String failure, String scope, Map<String, String> names) {
        var element = scope.replace(FRAME, "");
        return new Hindrance(Why.of(failure), element, Objects.requireNonNullElse(names.get(element), element));
    }
}
