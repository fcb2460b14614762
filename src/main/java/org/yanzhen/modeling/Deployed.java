package org.yanzhen.modeling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.ShippedModels;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.shared.Unknown;

/** What of processes, forms and decisions is in the engine, and what came with the program. */
@Component
class Deployed {

    /** Of deployments that a second administrator has approved. */
    static final String SOURCE = "administrator";

    private final RepositoryService repository;
    private final TrustedEngine engine;
    private final Map<String, Bundle> shipped;
    private final Cache<String, Bundle> bundles =
            Caffeine.newBuilder().maximumSize(50).build();
    private final Cache<String, Boolean> shippedBySource =
            Caffeine.newBuilder().maximumSize(1_000).build();

    Deployed(RepositoryService repository, TrustedEngine engine) {
        this.repository = repository;
        this.engine = engine;
        this.shipped =
                ShippedModels.releases().stream().collect(toMap(ShippedModels.Release::process, Deployed::bundle));
    }

    private static Bundle bundle(ShippedModels.Release release) {
        var files = new TreeMap<String, String>();
        release.files().forEach((name, content) -> files.put(name, new String(content, UTF_8)));
        return new Bundle(release.process(), files);
    }

    /**
     * @param name as people see it
     * @param deployment what new instances start with
     */
    record Deployable(String process, String name, int version, String deployment) {}

    /** Every process in its latest version, in the order of names. */
    List<Deployable> processes() {
        return engine.call(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> new Deployable(
                        definition.getKey(),
                        definition.getName() == null ? definition.getKey() : definition.getName(),
                        definition.getVersion(),
                        definition.getDeploymentId()))
                .sorted(Comparator.comparing(Deployable::name))
                .toList());
    }

    /** What new instances start with. */
    Optional<Deployment> inUse(String process) {
        return engine.call(() -> Optional.ofNullable(ShippedModels.inUse(process, repository)));
    }

    Optional<Deployment> lastShipped(String process) {
        return engine.call(() -> Optional.ofNullable(ShippedModels.lastShipped(process, repository)));
    }

    /** What comes with this program, used or not. */
    Optional<Bundle> shipped(String process) {
        return Optional.ofNullable(shipped.get(process));
    }

    /** A deployment never changes. */
    Bundle bundle(String process, String deployment) {
        return bundles.get(deployment, id -> read(process, id));
    }

    /** Whether it came with a program, as whoever deployed it says. */
    boolean saysItShipped(String deployment) {
        return Objects.requireNonNull(shippedBySource.get(
                deployment,
                id -> engine.call(() -> Optional.ofNullable(repository
                                .createDeploymentQuery()
                                .deploymentId(id)
                                .singleResult())
                        .filter(found -> ShippedModels.SOURCE.equals(found.getSource()))
                        .isPresent())));
    }

    private Bundle read(String process, String deployment) {
        return engine.call(() -> {
            var files = new TreeMap<String, String>();
            for (var name : repository.getDeploymentResourceNames(deployment)) {
                if (name.matches(".+\\.(bpmn|form|dmn)")) {
                    files.put(name.substring(name.lastIndexOf('/') + 1), text(deployment, name));
                }
            }
            return new Bundle(process, files);
        });
    }

    private String text(String deployment, String name) {
        try (var content = repository.getResourceAsStream(deployment, name)) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Unknown if there is no such version of the process */
    Bundle version(String process, int version) {
        var deployment = engine.call(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .processDefinitionVersion(version)
                        .singleResult())
                .map(found -> found.getDeploymentId()));
        return bundle(process, deployment.orElseThrow(() -> new Unknown("model-version", version)));
    }

    /** All at once, or nothing; returns the deployment's id. */
    String deploy(Bundle bundle) {
        return engine.call(() -> {
            var builder = repository.createDeployment().name(bundle.process()).source(SOURCE);
            bundle.files().forEach(builder::addString);
            return GatePlugin.approved(() -> builder.deploy().getId());
        });
    }
}
