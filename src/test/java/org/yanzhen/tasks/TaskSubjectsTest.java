package org.yanzhen.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.models.Shipped;
import org.yanzhen.testing.ApplicationTest;

/** Whoever has a task can read what it is about. */
@ApplicationTest
class TaskSubjectsTest {

    @Autowired
    List<TaskSubjects> modules;

    @Test
    void everyShippedProcessThatAsksPeopleHasAModuleThatKnowsThePage() {
        assertThat(Shipped.models())
                .filteredOn(model -> !model.all(UserTask.class).isEmpty())
                .allSatisfy(model -> assertThat(modules).anyMatch(module -> module.of(
                                model.process().getId(), UUID.randomUUID().toString())
                        .isPresent()));
    }
}
