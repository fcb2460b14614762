package org.yanzhen.notifications;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.UserId;
import org.yanzhen.tasks.Reminders;
import org.yanzhen.tasks.TaskEvent.TaskReminder;

/** 提醒与催办: who has a task in hand hears of it, else everybody who could take it; in the end those above them. */
@Component
class TaskMessages {

    private final Messages messages;
    private final Audience audience;

    TaskMessages(Messages messages, Audience audience) {
        this.messages = messages;
        this.audience = audience;
    }

    @ApplicationModuleListener
    void remind(TaskReminder reminder) {
        var people = reminder.assignee() == null
                ? audience.behind(reminder.recipients())
                : List.of(new UserId(reminder.assignee()));
        send(reminder, people, "task-" + reminder.rung().name().toLowerCase(java.util.Locale.ROOT));
        if (reminder.rung() == Reminders.Rung.ESCALATED) {
            send(reminder, audience.above(reminder.recipients()), "task-escalated-above");
        }
    }

    private void send(TaskReminder reminder, List<UserId> people, String code) {
        messages.send(
                people,
                code,
                "/tasks/" + reminder.task(),
                reminder.name(),
                reminder.communityName() == null ? "" : reminder.communityName(),
                reminder.title() == null ? "" : reminder.title(),
                Formats.day(reminder.dueAt()));
    }
}
