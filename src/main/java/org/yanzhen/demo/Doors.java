package org.yanzhen.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the people of the year do, each under their own name. */
interface Doors {

    /** @return the project's id */
    String propose(String user, String community, int year, Map<String, Object> form);

    void withdraw(String user, String project, String reason);

    List<Work> inbox(String user);

    /** Takes the task and completes it. */
    void complete(String user, Work work, Map<String, Object> answers);

    /** The project's plan as the form for changes shows it. */
    Map<String, Object> plan(String user, String project);

    void requestChange(String user, String project, Map<String, Object> form);

    void requestIntervention(String user, String project, String kind, String reason);

    void requestAcceptance(String user, String project);

    void moveClockTo(LocalDate day);

    /**
     * A task in somebody's inbox.
     *
     * @param step its key in the model
     */
    record Work(String task, String step, String project) {}
}
