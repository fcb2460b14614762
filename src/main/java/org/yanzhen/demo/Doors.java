package org.yanzhen.demo;

import java.math.BigDecimal;
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

    /** @param number 1 for the first */
    void confirmCondition(String user, String project, int number);

    void requestAcceptance(String user, String project);

    /** @return the fund's id */
    String openFund(String user, String name, int year, String budget);

    /** @return the round's id */
    String callRound(String user, int year, Map<String, Object> form);

    void extendWindow(String user, String round, String closesAt, String reason);

    /** @return the application's id */
    String apply(String user, String round, String community, Map<String, Object> form);

    /** Somebody without a log-in says what is wrong with a result. */
    void object(String round, String text, String contact);

    /** In the order in which they were granted. */
    List<Award> awards(String user, String round);

    /** What each line of an award's budget has. */
    List<BigDecimal> award(String user, String award);

    void requestTransfer(String user, String award, Map<String, Object> form);

    void requestTermination(String user, String award, Map<String, Object> form);

    /**
     * Takes a draft of a process, changes one of its files and hands it in; somebody else has to approve it.
     *
     * @param changes what is written instead of what
     */
    void changeModel(String user, String process, String file, Map<String, String> changes, String note);

    /** What a task's form shows. */
    Map<String, Object> shown(String user, Work work);

    void moveClockTo(LocalDate day);

    /**
     * A task in somebody's inbox.
     *
     * @param step its key in the model
     * @param subject what it is about: the id of a project, a round, an application, an award
     */
    record Work(String task, String step, String subject) {}

    /** What a community was granted in a round. */
    record Award(String id, String community) {}
}
