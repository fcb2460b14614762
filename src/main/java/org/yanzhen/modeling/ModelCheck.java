package org.yanzhen.modeling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.Directory;
import org.yanzhen.modeling.Deployed.Deployable;
import org.yanzhen.modeling.Finding.Severity;
import org.yanzhen.modeling.check.Rules;
import org.yanzhen.modeling.check.Surroundings;

/** 发布前检查: what a model, its forms and decisions must be like before any engine sees them. */
@Component
public class ModelCheck {

    private final Rules rules;
    private final Deployed deployed;
    private final Staffing staffing;
    private final Directory directory;
    private final ProcessEngineConfigurationImpl engine;

    ModelCheck(Rules rules, Deployed deployed, Staffing staffing, Directory directory, ProcessEngine engine) {
        this.rules = rules;
        this.deployed = deployed;
        this.staffing = staffing;
        this.directory = directory;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Never throws for what stands in the files: everything is a finding. */
    public List<Finding> check(Bundle bundle) {
        var findings = rules.check(
                bundle,
                new Surroundings(
                        deployed.processes().stream().map(Deployable::process).collect(toSet()),
                        process -> Surroundings.calledBy(deployed.inUse(process)
                                .map(deployment -> deployed.bundle(process, deployment.getId()))),
                        directory::hasGroup),
                deployed.inUse(bundle.process())
                        .map(deployment -> deployed.bundle(bundle.process(), deployment.getId())));
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? findings
                : Stream.concat(findings.stream(), further(bundle)).toList();
    }

    /** What the engine itself would say, and who is there; only asked about what nothing is wrong with otherwise. */
    private Stream<Finding> further(Bundle bundle) {
        return bundle.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .flatMap(file -> {
                    var unreadable = ofEngine(file.getKey(), file.getValue());
                    return unreadable.isEmpty()
                            ? staffing.findings(file.getKey(), file.getValue())
                            : unreadable.stream();
                });
    }

    private List<Finding> ofEngine(String file, String model) {
        return engine.getCommandExecutorTxRequired().execute(context -> parse(file, model));
    }

    /** Within the command: what it throws would end the transaction of whoever asks. */
    private List<Finding> parse(String file, String model) {
        try {
            parser().createParse()
                    .deployment(new DeploymentEntity())
                    .sourceInputStream(new ByteArrayInputStream(model.getBytes(UTF_8)))
                    .name(file)
                    .execute();
            return List.of();
        } catch (ParseException e) {
            return e.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(problem -> new Finding(
                            Severity.ERROR,
                            file,
                            problem.getMainElementId(),
                            null,
                            "engine",
                            "流程引擎读不懂这里（第 %d 行）。".formatted(problem.getLine()),
                            "请检查这个环节的设置和连线。"))
                    .toList();
        }
    }

    private BpmnParser parser() {
        return engine.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(deployer -> ((BpmnDeployer) deployer).getBpmnParser())
                .findFirst()
                .orElseThrow();
    }
}
