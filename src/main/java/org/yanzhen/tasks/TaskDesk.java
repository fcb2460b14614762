package org.yanzhen.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.TaskScreens;
import org.yanzhen.identity.Caller;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** What a person does with a task. */
@Service
public class TaskDesk {

    private final Inbox inbox;
    private final TaskService tasks;
    private final FormService forms;
    private final TaskScreens screens;
    private final Directory directory;

    TaskDesk(Inbox inbox, TaskService tasks, FormService forms, TaskScreens screens, Directory directory) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.forms = forms;
        this.screens = screens;
        this.directory = directory;
    }

    /**
     * A task as it is put before a person.
     *
     * @param schema the form, as form-js reads it
     * @param data what the form shows
     */
    public record Screen(InboxRow row, JsonNode schema, Map<String, Object> data) {}

    /**
     * A task as its page shows it, which gets the form afterwards.
     *
     * @param returnable whether others could take it if this person gave it back
     * @param instruction what is asked, and what happens then
     */
    public record Head(InboxRow row, boolean returnable, String instruction) {}

    /**
     * @throws Unknown if there never was such a task
     * @throws RuleViolation if it is over, naming who did it
     * @throws NotAllowed if it is not this person's
     */
    @Transactional(readOnly = true)
    public Head head(String task, Caller caller) {
        var asked = requireOpen(task, caller);
        return new Head(asked.row(), asked.returnable(), screens.instructionOf(task));
    }

    /**
     * @throws Unknown if there never was such a task
     * @throws RuleViolation if it is over, naming who did it
     * @throws NotAllowed if it is not this person's
     */
    @Transactional(readOnly = true)
    public Screen open(String task, Caller caller) {
        var asked = requireOpen(task, caller);
        var screen = screens.of(task);
        return new Screen(asked.row(), screen.form().tree(), screen.data());
    }

    public void claim(String task, Caller caller) {
        requireOpen(task, caller);
        sayingWhy(task, caller, () -> tasks.claim(task, caller.id().name()));
    }

    public void giveBack(String task, Caller caller) {
        requireOpen(task, caller);
        sayingWhy(task, caller, () -> tasks.claim(task, null));
    }

    /** @param answers by the keys of the form's fields */
    @Transactional(propagation = Propagation.NOT_SUPPORTED) // the engine begins its own, and tries again if it has to
    public void complete(String task, Map<String, Object> answers, Caller caller) {
        sayingWhy(task, caller, () -> forms.submitTaskForm(task, answers));
    }

    /** The inbox knows better why the engine refuses, if it is that somebody has been faster. */
    private void sayingWhy(String task, Caller caller, Runnable act) {
        try {
            act.run();
        } catch (NotAllowed | RuleViolation | Unknown refused) {
            requireOpen(task, caller);
            throw refused;
        }
    }

    private Inbox.Asked requireOpen(String task, Caller caller) {
        var asked = inbox.find(task, caller).orElseThrow(() -> new Unknown("task", task));
        var row = asked.row();
        if (!asked.offered()) {
            throw new NotAllowed("task-not-yours");
        }
        if (row.completedBy() != null) {
            throw new RuleViolation("task-done-by", row.name(), directory.nameOf(new UserId(row.completedBy())));
        }
        if (!row.isOpen()) {
            throw new RuleViolation("task-withdrawn", row.name());
        }
        if (row.suspended()) {
            throw new RuleViolation("suspended");
        }
        if (row.assignee() != null && !row.assignee().equals(caller.id().name())) {
            throw new NotAllowed("task-in-hand-of", row.name(), directory.nameOf(new UserId(row.assignee())));
        }
        return asked;
    }
}
