package org.yanzhen.tasks;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.testing.WithoutGate;

/** A process of two steps for one group, so that a test of the inbox has tasks nobody else sees. */
final class SmallProcess {

    static final String READ = "userTask_read";
    static final String SIGN = "userTask_sign";

    private final ProcessEngine engine;
    private final TrustedEngine trusted;

    SmallProcess(ProcessEngine engine, TrustedEngine trusted) {
        this.engine = engine;
        this.trusted = trusted;
    }

    /**
     * @param key of the process, made for one test
     * @param group that is asked
     * @param version of the name of the second step: another makes another version of the process
     * @return the id of the process definition
     */
    String deploy(String key, String group, String version) {
        var model = Bpmn.createExecutableProcess(key)
                .name("阅签")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask(READ)
                .name("阅读")
                .camundaCandidateGroups(group)
                .camundaDueDate("${dueAt}")
                .userTask(SIGN)
                .name("签字" + version)
                .camundaCandidateGroups(group)
                .endEvent()
                .done();
        return deploy(key, model);
    }

    /** Whatever model. */
    String deploy(String key, BpmnModelInstance model) {
        return trusted.call(() -> WithoutGate.call(engine, () -> engine.getRepositoryService()
                .createDeployment()
                .name(key)
                .addModelInstance(key + ".bpmn", model)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId()));
    }

    /** A key that no other test and no other run has. */
    static String unique(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Starts one and gives its first task. */
    Task start(String key, @Nullable Date dueAt, String community, String title) {
        var variables = new HashMap<String, Object>(
                Map.of("community", community, "communityName", community + "社区", "projectTitle", title));
        variables.put("dueAt", dueAt);
        return taskOf(trusted.call(() -> engine.getRuntimeService()
                .startProcessInstanceByKey(key, unique("subject"), variables)
                .getId()));
    }

    /** With all that runs. */
    void remove(String key) {
        trusted.run(() -> engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName(key)
                .list()
                .forEach(one -> engine.getRepositoryService().deleteDeployment(one.getId(), true)));
    }

    /** The one open task of a process instance. */
    Task taskOf(String instance) {
        return trusted.call(() -> engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult());
    }
}
