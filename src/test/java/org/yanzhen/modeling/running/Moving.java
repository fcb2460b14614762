package org.yanzhen.modeling.running;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.modeling.running.Migration.Progress;
import org.yanzhen.testing.WithoutGate;

/** A small process of its own, in as many versions as a test needs; and the engine's batches, job by job. */
record Moving(String key, ProcessEngine engine, TrustedEngine trusted) {

    static final String READ = "userTask_read";
    static final String CHECK = "userTask_check";
    static final String SIGN = "userTask_sign";
    static final String APPROVE = "userTask_approve";
    static final String OVERDUE = "timer_overdue";
    static final String REMIND = "userTask_remind";

    static Moving unique(ProcessEngine engine, TrustedEngine trusted) {
        return new Moving("moving-" + UUID.randomUUID().toString().substring(0, 8), engine, trusted);
    }

    /** A step that is asked of a group, with a form of its own release. */
    static UserTaskBuilder step(UserTaskBuilder task, String name, String group) {
        return task.name(name)
                .camundaCandidateGroups(group)
                .camundaFormRef("read")
                .camundaFormRefBinding("deployment");
    }

    /** 阅读（到期提醒）→ 签字 */
    String first() {
        return deploy("一", model -> model, "阅读", "readers", SIGN);
    }

    /** 阅读 has another name and group and a new field, 核对 is new, 签字 is the same. */
    String second() {
        return deploy("二", task -> step(task.userTask(CHECK), "核对", "checkers"), "认真阅读", "checkers", SIGN);
    }

    /** Instead of 签字 there is 批准: somewhere else, with another id. */
    String third() {
        return deploy("三", model -> model, "阅读", "readers", APPROVE);
    }

    private String deploy(
            String field, UnaryOperator<UserTaskBuilder> more, String reading, String group, String last) {
        var read = step(
                Bpmn.createExecutableProcess(key)
                        .name("阅签")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .userTask(READ),
                reading,
                group);
        var model = step(more.apply(read).userTask(last), "签字", "readers")
                .endEvent()
                .moveToActivity(READ)
                .boundaryEvent(OVERDUE)
                .name("到期")
                .cancelActivity(false)
                .timerWithDate("${dueAt}")
                .userTask(REMIND)
                .name("提醒")
                .camundaCandidateGroups("readers")
                .endEvent()
                .done();
        return deploy(model, field);
    }

    String deploy(BpmnModelInstance model, String field) {
        return trusted.call(() -> WithoutGate.call(engine, () -> engine.getRepositoryService()
                .createDeployment()
                .name(key)
                .addModelInstance(key + ".bpmn", model)
                .addString("read.form", """
                        {"id": "read", "type": "default", "schemaVersion": 16, "components": [
                            {"type": "textfield", "id": "Field_1", "key": "remark%s", "label": "备注%s"}]}
                        """.formatted(field.equals("一") ? "" : "New", field))
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId()));
    }

    /** @return the id of the instance */
    String start(Date dueAt) {
        return trusted.call(() -> engine.getRuntimeService()
                .startProcessInstanceByKey(
                        key,
                        UUID.randomUUID().toString(),
                        Map.of("dueAt", dueAt, "projectTitle", "口袋公园", "communityName", "桂花", "phone", "13900000000"))
                .getId());
    }

    Task task(String instance, String step) {
        return trusted.call(() -> engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .initializeFormKeys()
                .singleResult());
    }

    List<String> waitsAt(String instance) {
        return trusted.call(() -> engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList());
    }

    /** By the engine itself, without anybody's form being checked. */
    void complete(String instance, String step) {
        var task = task(instance, step);
        trusted.run(() -> ((org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
                        engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd(task.getId(), Map.of())));
    }

    List<Job> timers(String instance) {
        return trusted.call(() -> engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .list());
    }

    int versionOf(String instance) {
        return trusted.call(() -> {
            var definition = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getProcessDefinitionId();
            return engine.getRepositoryService()
                    .getProcessDefinition(definition)
                    .getVersion();
        });
    }

    /** The batch's jobs are done one after another, each as often as it may fail. */
    void batch(Migration migration) {
        var batch = trusted.call(() -> engine.getManagementService()
                .createBatchQuery()
                .batchId(migration.batch())
                .singleResult());
        runAll(batch.getSeedJobDefinitionId());
        runAll(batch.getBatchJobDefinitionId());
    }

    private void runAll(String definition) {
        for (var jobs = due(definition); !jobs.isEmpty(); jobs = due(definition)) {
            jobs.forEach(job -> {
                try {
                    engine.getManagementService().executeJob(job.getId());
                } catch (RuntimeException failed) {
                    org.assertj.core.api.Assertions.assertThat(failed).isNotNull(); // its retries are counted down
                }
            });
        }
    }

    private List<Job> due(String definition) {
        return trusted.call(() -> engine.getManagementService()
                .createJobQuery()
                .jobDefinitionId(definition)
                .withRetriesLeft()
                .list());
    }

    /** Until every instance has been tried. */
    static Progress tryAll(InstanceMigrations migrations, Migration migration) {
        var progress = migrations.attempt(migration);
        while (progress.untried() > 0) {
            progress = migrations.attempt(migration);
        }
        return progress;
    }

    void remove() {
        trusted.run(() -> engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName(key)
                .list()
                .forEach(one -> engine.getRepositoryService().deleteDeployment(one.getId(), true)));
    }
}
