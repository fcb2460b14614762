package org.yanzhen.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
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
            var shipped = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .orderByProcessDefinitionVersion()
                    .asc()
                    .listPage(0, 1)
                    .get(0);
            var passed =
                    history.createHistoricActivityInstanceQuery().processDefinitionId(shipped.getId()).list().stream()
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
}
