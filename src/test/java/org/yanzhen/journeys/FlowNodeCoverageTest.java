package org.yanzhen.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.models.Shipped;
import org.yanzhen.testing.ApplicationTest;

/** Looks back on what all other tests did: no step of a shipped model was left out. */
@ApplicationTest
@Order(Integer.MAX_VALUE)
class FlowNodeCoverageTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Test
    void everyFlowNodeOfEveryModelWasPassed() {
        var missed = new ArrayList<String>();
        for (var model : Shipped.models()) {
            var key = model.process().getId();
            var versions = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .orderByProcessDefinitionVersion()
                    .asc()
                    .list();
            var shipped = versions.get(0);
            var passed = versions.stream()
                    .filter(version ->
                            text(version).equals(text(shipped))) // rolled back to, it is a version of its own
                    .flatMap(version ->
                            history
                                    .createHistoricActivityInstanceQuery()
                                    .processDefinitionId(version.getId())
                                    .list()
                                    .stream())
                    .map(HistoricActivityInstance::getActivityId)
                    .collect(Collectors.toSet());
            var nodes = repository.getBpmnModelInstance(shipped.getId()).getModelElementsByType(FlowNode.class);
            var left = nodes.stream()
                    .map(FlowNode::getId)
                    .filter(id -> !passed.contains(id))
                    .toList();
            System.out.printf(
                    "%s: %d of %d flow nodes passed, %.0f %%%n",
                    key, nodes.size() - left.size(), nodes.size(), 100.0 * (nodes.size() - left.size()) / nodes.size());
            missed.addAll(left);
        }
        assertThat(missed).isEmpty();
    }

    private String text(ProcessDefinition version) {
        try (var file = repository.getProcessModel(version.getId())) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
