package org.yanzhen.tasks.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yanzhen.tasks.TaskSubjects;
import org.yanzhen.tasks.TaskSubjects.Subject;

/** What a task in a list is about, for templates. */
@Component
class SubjectPages {

    private final ObjectProvider<TaskSubjects> modules;

    SubjectPages(ObjectProvider<TaskSubjects> modules) {
        this.modules = modules;
    }

    /** Nothing, if no module knows of such tasks. */
    public @Nullable Subject of(String process, @Nullable String businessKey) {
        return businessKey == null
                ? null
                : modules.stream()
                        .map(module -> module.of(process, businessKey))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
    }
}
