package org.yanzhen.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
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
class ShippedModels extends AbstractProcessEnginePlugin {

    static final String SOURCE = "shipped";

    private static final Logger log = LoggerFactory.getLogger(ShippedModels.class);

    private final List<String> updatesAvailable = new ArrayList<>();

    /** @param files by the name they are deployed under */
    record Release(String process, Map<String, byte[]> files) {}

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

    private static @Nullable Deployment inUse(String process, RepositoryService repository) {
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

    private static boolean sameAsLastShipped(Release release, RepositoryService repository) {
        var shipped = repository
                .createDeploymentQuery()
                .deploymentName(release.process())
                .deploymentSource(SOURCE)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
        if (shipped.isEmpty()) {
            return false;
        }
        var last = shipped.get(0).getId();
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

    static List<Release> releases() {
        return find("classpath*:bpmn/*.bpmn").stream()
                .map(ShippedModels::release)
                .toList();
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
