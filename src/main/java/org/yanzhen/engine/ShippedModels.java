package org.yanzhen.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys what ships in {@code bpmn/} and {@code forms/}: a release is a process with its forms and decisions, in one
 * deployment.
 *
 * <p>What an administrator released later is never replaced: then the shipped one waits as an update.
 */
@Component
public class ShippedModels extends AbstractProcessEnginePlugin {

    /** Of the deployments made here. */
    public static final String SOURCE = "shipped";

    private static final Logger log = LoggerFactory.getLogger(ShippedModels.class);

    private final List<String> updatesAvailable = new ArrayList<>();

    /** @param files by the name they are deployed under */
    public record Release(String process, Map<String, byte[]> files) {}

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        releases().forEach(release -> deploy(release, engine.getRepositoryService()));
    }

    /** The processes whose shipped release has changed while an administrator's is in use. */
    List<String> updatesAvailable() {
        return List.copyOf(updatesAvailable);
    }

    void deploy(Release release, RepositoryService repository) {
        var inUse = inUse(release.process(), repository);
        if (inUse != null && !SOURCE.equals(inUse.getSource())) {
            if (!sameAsLastShipped(release, repository)) {
                updatesAvailable.add(release.process());
                log.info("an update of '{}' is available; the administrators' release stays in use", release.process());
            }
            return;
        }
        var builder = repository
                .createDeployment()
                .name(release.process())
                .source(SOURCE)
                .enableDuplicateFiltering(false);
        release.files()
                .forEach((name, content) -> builder.addInputStream(name, new java.io.ByteArrayInputStream(content)));
        builder.deploy();
    }

    /** The deployment of the latest version; null if there is none. */
    public static @Nullable Deployment inUse(String process, RepositoryService repository) {
        var latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return latest == null
                ? null
                : repository
                        .createDeploymentQuery()
                        .deploymentId(latest.getDeploymentId())
                        .singleResult();
    }

    /**
     * The deployment of what shipped last and was taken into use. By version: deployments are told apart by whole seconds
     * only.
     */
    public static @Nullable Deployment lastShipped(String process, RepositoryService repository) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(definition -> repository
                        .createDeploymentQuery()
                        .deploymentId(definition.getDeploymentId())
                        .singleResult())
                .filter(deployment -> SOURCE.equals(deployment.getSource()))
                .findFirst()
                .orElse(null);
    }

    private static boolean sameAsLastShipped(Release release, RepositoryService repository) {
        var shipped = lastShipped(release.process(), repository);
        if (shipped == null) {
            return false;
        }
        var last = shipped.getId();
        return repository.getDeploymentResourceNames(last).size()
                        == release.files().size()
                && release.files().entrySet().stream().allMatch(file -> {
                    try (var deployed = repository.getResourceAsStream(last, file.getKey())) {
                        return Arrays.equals(deployed.readAllBytes(), file.getValue());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** What ships with this program; once, even if a folder stands on the class path twice. */
    public static List<Release> releases() {
        var byProcess = new LinkedHashMap<String, Release>();
        for (var model : find("classpath*:bpmn/*.bpmn")) {
            var release = release(model);
            byProcess.putIfAbsent(release.process(), release);
        }
        return List.copyOf(byProcess.values());
    }

    /** The forms stand in the folder named like the model; decisions are found by what the model calls. */
    private static Release release(Resource model) {
        var fileName = Objects.requireNonNull(model.getFilename());
        var files = new TreeMap<String, byte[]>();
        files.put(fileName, content(model));
        for (var form : find("classpath*:forms/%s/*.form".formatted(fileName.replace(".bpmn", "")))) {
            files.put(Objects.requireNonNull(form.getFilename()), content(form));
        }
        var parsed = Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(content(model)));
        for (var task : parsed.getModelElementsByType(BusinessRuleTask.class)) {
            var decision = kebab(task.getCamundaDecisionRef()) + ".dmn";
            find("classpath*:bpmn/" + decision).forEach(dmn -> files.put(decision, content(dmn)));
        }
        var process = parsed.getModelElementsByType(Process.class).iterator().next();
        return new Release(process.getId(), files);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Resource> find(String pattern) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
