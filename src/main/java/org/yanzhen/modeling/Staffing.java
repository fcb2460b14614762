package org.yanzhen.modeling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.Role;
import org.yanzhen.modeling.Finding.Severity;
import org.yanzhen.shared.Sentences;

/** Whether there are people for what a model asks of them. People come and go, so this only warns. */
@Component
class Staffing {

    private final Directory directory;

    Staffing(Directory directory) {
        this.directory = directory;
    }

    /** @param model that the engine can read */
    Stream<Finding> findings(String file, String model) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(model.getBytes(UTF_8)))
                .getModelElementsByType(UserTask.class)
                .stream()
                .flatMap(task -> task.getCamundaCandidateGroupsList().stream()
                        .filter(group -> !group.contains("{")) // who that is, is known when it runs
                        .filter(group -> directory.membersOf(group).size() < asked(task))
                        .map(group -> finding(file, task, group)));
    }

    private Finding finding(String file, UserTask task, String group) {
        var there = directory.membersOf(group).size();
        return new Finding(
                Severity.WARNING,
                file,
                task.getId(),
                task.getName(),
                "staffing",
                there == 0
                        ? "由“%s”办理，这个组现在没有人。".formatted(named(group))
                        : "要 %d 个人各填一份，“%s”现在只有 %d 个人。".formatted(asked(task), named(group), there),
                there == 0 ? "请先把人加入这个组，或者改由别的组办理。" : "请减少份数，或者先把人加入这个组；人不够，这一步可能办不完。");
    }

    /** How many different people. */
    private static int asked(ModelElementInstance task) {
        for (@Nullable ModelElementInstance around = task; around != null; around = around.getParentElement()) {
            if (around instanceof Activity activity
                    && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics several
                    && several.getLoopCardinality() != null
                    && several.getLoopCardinality().getTextContent().strip().matches("\\d{1,3}")) {
                return Integer.parseInt(
                        several.getLoopCardinality().getTextContent().strip());
            }
        }
        return 1;
    }

    private static String named(String group) {
        return Arrays.stream(Role.values())
                .filter(role -> role.group().equals(group))
                .findFirst()
                .map(role -> Sentences.of(Locale.SIMPLIFIED_CHINESE, "role." + group))
                .orElse(group);
    }
}
