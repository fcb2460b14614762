package org.yanzhen.modeling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.bpm.engine.repository.ResourceTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.ShippedModels;
import org.yanzhen.modeling.Finding.Severity;
import org.yanzhen.modeling.check.References;
import org.yanzhen.modeling.check.Rules;
import org.yanzhen.modeling.check.Surroundings;
import org.yanzhen.shared.RuleViolation;

/**
 * The gate again, inside the engine: whatever is deployed through whichever door is checked in the transaction that
 * stores it. What is refused is told in the engine's own form, which the desktop modelers show.
 */
@Component
@EnableConfigurationProperties(ModelingSettings.class)
class GatePlugin extends AbstractProcessEnginePlugin implements Deployer {

    private static final ThreadLocal<Boolean> APPROVED = ThreadLocal.withInitial(() -> false);

    private final Rules rules;
    private final ModelingSettings settings;
    private final ApplicationEventPublisher events;

    GatePlugin(Rules rules, ModelingSettings settings, ApplicationEventPublisher events) {
        this.rules = rules;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var before = new ArrayList<Deployer>();
        if (configuration.getCustomPreDeployers() != null) {
            before.addAll(configuration.getCustomPreDeployers());
        }
        before.add(this);
        configuration.setCustomPreDeployers(before);
    }

    /** Deploys what a second administrator has approved; it is checked all the same. */
    static <T> T approved(Supplier<T> deployment) {
        APPROVED.set(true);
        try {
            return deployment.get();
        } finally {
            APPROVED.remove();
        }
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var context = Context.getCommandContext();
        var by = APPROVED.get() ? null : context.getAuthenticatedUserId();
        if (by != null) {
            if (!settings.directDeployment()) {
                throw new RuleViolation("direct-deployment");
            }
            if (ShippedModels.SOURCE.equals(deployment.getSource())) {
                deployment.setSource(
                        null); // only what ships may say so: the next start would put its own in place of it
            }
            complete(deployment, context);
        }
        var errors = new ArrayList<Finding>();
        var files = files(deployment, errors);
        var process = rules.processIn(files).orElse("");
        errors.addAll(check(new Bundle(process, files), context));
        errors.removeIf(finding -> finding.severity() != Severity.ERROR);
        if (!errors.isEmpty()) {
            throw FindingsForModelers.refusal(errors);
        }
        if (by != null) {
            events.publishEvent(new DirectlyDeployed(
                    new Bundle(process, files), deployment.getId(), String.valueOf(deployment.getName()), by));
        }
    }

    /** A model that comes alone gets the latest forms and decisions it names, so that they stay bound to it. */
    private static void complete(DeploymentEntity deployment, CommandContext context) {
        var missing = References.missing(files(deployment, new ArrayList<>()));
        for (var form : missing.forms()) {
            add(deployment, context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(form), context);
        }
        for (var decision : missing.decisions()) {
            add(
                    deployment,
                    context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(decision),
                    context);
        }
    }

    private static void add(
            DeploymentEntity deployment, @Nullable ResourceDefinition definition, CommandContext context) {
        if (definition == null || deployment.getResource(fileName(definition.getResourceName())) != null) {
            return;
        }
        var latest = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName());
        var resource = new ResourceEntity();
        resource.setName(fileName(latest.getName()));
        resource.setBytes(latest.getBytes());
        resource.setDeploymentId(deployment.getId());
        resource.setType(ResourceTypes.REPOSITORY.getValue());
        resource.setCreateTime(ClockUtil.getCurrentTime());
        context.getResourceManager().insertResource(resource);
        deployment.addResource(resource);
    }

    private static SortedMap<String, String> files(DeploymentEntity deployment, List<Finding> errors) {
        var files = new TreeMap<String, String>();
        deployment.getResources().forEach((name, resource) -> {
            var text = new String(resource.getBytes(), UTF_8);
            if (!Arrays.equals(text.getBytes(UTF_8), resource.getBytes())) {
                errors.add(new Finding(
                        Severity.ERROR, name, null, null, "encoding", "文件不是 UTF-8 编码。", "请用 UTF-8 编码重新保存。"));
            }
            var tidy = Bundle.tidy(name, text);
            if (!tidy.equals(text)) {
                resource.setBytes(tidy.getBytes(UTF_8));
            }
            files.put(name, tidy);
        });
        return files;
    }

    private List<Finding> check(Bundle bundle, CommandContext context) {
        var callable = new HashSet<String>();
        ShippedModels.releases().forEach(shipped -> callable.add(shipped.process()));
        var latest = (ProcessDefinitionQueryImpl) new ProcessDefinitionQueryImpl().latestVersion();
        context.getProcessDefinitionManager()
                .findProcessDefinitionsByQueryCriteria(latest, new Page(0, Integer.MAX_VALUE))
                .forEach(definition -> callable.add(definition.getKey()));
        return rules.check(
                bundle,
                new Surroundings(
                        callable,
                        process -> Surroundings.calledBy(inUse(process, context)),
                        group -> context.getReadOnlyIdentityProvider()
                                        .createGroupQuery()
                                        .groupId(group)
                                        .count()
                                > 0),
                inUse(bundle.process(), context));
    }

    private static Optional<Bundle> inUse(String process, CommandContext context) {
        return Optional.ofNullable(context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(process))
                .map(definition -> {
                    var files = new TreeMap<String, String>();
                    context.getResourceManager()
                            .findResourcesByDeploymentId(definition.getDeploymentId())
                            .forEach(resource ->
                                    files.put(fileName(resource.getName()), new String(resource.getBytes(), UTF_8)));
                    return new Bundle(process, files);
                });
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
