package org.yanzhen.tasks;

import java.util.Optional;

/** A module says what its processes' tasks are about, and where that can be read. */
public interface TaskSubjects {

    /**
     * @param process its key
     * @return nothing, if it is another module's
     */
    Optional<Subject> of(String process, String businessKey);

    /**
     * @param page the path of the page that tells all about it
     * @param files whether what is attached to it may stand beside the task
     */
    record Subject(String page, boolean files) {}
}
