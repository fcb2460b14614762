package org.yanzhen.engine;

import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.yanzhen.testing.WithoutGate;

/** A process of a few steps, as an administrator could draw it; a test removes it again. */
record SmallModel(String key, ProcessEngine engine, TrustedEngine trusted) {

    /** A process that does nothing but what is put between its start and its end. */
    BpmnModelInstance of(UnaryOperator<AbstractFlowNodeBuilder<?, ?>> steps) {
        return steps.apply(Bpmn.createExecutableProcess(key).startEvent())
                .endEvent()
                .done();
    }

    void deploy(BpmnModelInstance model) {
        trusted.call(() -> WithoutGate.call(engine, () -> engine.getRepositoryService()
                .createDeployment()
                .name(key)
                .source("administrator")
                .addModelInstance(key + ".bpmn", model)
                .deploy()));
    }

    /** @return the id of the process instance */
    String start() {
        return trusted.call(
                () -> engine.getRuntimeService().startProcessInstanceByKey(key).getId());
    }

    long running() {
        return trusted.call(() -> engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(key)
                .count());
    }

    /** The oldest first. */
    List<ProcessDefinition> versions() {
        return trusted.call(() -> engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .asc()
                .list());
    }

    /** With all that runs. */
    void remove() {
        trusted.run(() -> engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName(key)
                .list()
                .forEach(one -> engine.getRepositoryService().deleteDeployment(one.getId(), true)));
    }
}
