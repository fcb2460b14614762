package org.yanzhen.competitions.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.competitions.Objection;
import org.yanzhen.competitions.ObjectionId;
import org.yanzhen.competitions.Objections;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.TaskData.TaskAt;
import org.yanzhen.engine.Variable;
import org.yanzhen.shared.Formats;

/** 公示异议处理: the step that {@code objection-handling.bpmn} calls, and what its form shows. */
@Configuration(proxyBeanMethods = false)
class ObjectionHandlingProcess {

    static final String KEY = "objectionHandling";

    static final Variable<String> OBJECTION_ID = Variable.of("objectionId", String.class);

    private final Steps<RoundId> steps;
    private final Objections objections;

    ObjectionHandlingProcess(Steps<RoundId> steps, Objections objections) {
        this.steps = steps;
        this.objections = objections;
    }

    @Step
    JavaDelegate recordObjectionAnswer() {
        return steps.recorded((round, answers, execution) -> objections.answer(
                ObjectionId.of(OBJECTION_ID.get(execution)),
                answers.text("outcome").equals("UPHELD"),
                answers.text("reply"),
                answers.by()));
    }

    @Bean
    TaskData objectionHandlingForms(RoundForms forms, Directory directory) {
        return forms.of(KEY, (round, task) -> Map.of("objection", () -> objection(task, forms, directory)));
    }

    private Map<String, Object> objection(TaskAt task, RoundForms forms, Directory directory) {
        var objection =
                objections.get(ObjectionId.of(String.valueOf(task.variables().get(OBJECTION_ID.name()))));
        return Map.of(
                "about", forms.about(objection),
                "text", objection.text(),
                "contact", objection.contact().isEmpty() ? "未留" : objection.contact(),
                "by", objection.raisedBy().map(directory::nameOf).orElseGet(() -> stranger(objection)),
                "at", Formats.minute(objection.raisedAt()));
    }

    private static String stranger(Objection objection) {
        return objection.isSuspected() ? "未登录的公众，可能由程序自动填写，请先核实" : "未登录的公众";
    }
}
