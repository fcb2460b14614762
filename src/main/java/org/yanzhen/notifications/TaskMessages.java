package org.yanzhen.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.notifications.Messages.Announcement;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.UserId;
import org.yanzhen.tasks.Reminders;
import org.yanzhen.tasks.TaskEvent.TaskReminder;
import org.yanzhen.tasks.TaskEvent.TasksOffered;
import org.yanzhen.tasks.TaskEvent.TasksOffered.Offer;

/**
 * New tasks, 提醒与催办: who has a task in hand hears of it, else everybody who could take it; in the end those above
 * them.
 */
@Component
class TaskMessages {

    private final Messages messages;
    private final Audience audience;
    private final Reminders reminders;
    private final Clock clock;

    TaskMessages(Messages messages, Audience audience, Reminders reminders, Clock clock) {
        this.messages = messages;
        this.audience = audience;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** In the transaction that notes it as said: all of it in one go. */
    @EventListener
    void on(TasksOffered offered) {
        messages.announce(offered.offers().stream()
                .map(offer -> announcement(offer, offered.at()))
                .toList());
    }

    private Announcement announcement(Offer offer, Instant at) {
        var people = audience.behind(offer.recipients());
        var subject = offer.businessKey() == null ? offer.task() : offer.businessKey();
        if (offer.number() > 1) {
            return messages.announcement(
                    people,
                    "tasks-new",
                    Matter.ofStep("/tasks?step=" + offer.step(), subject, offer.step(), at),
                    offer.name(),
                    offer.number());
        }
        var matter = Matter.ofStep("/tasks/" + offer.task(), subject, offer.step(), at);
        var about = about(offer.communityName(), offer.title());
        return offer.dueAt() == null
                ? messages.announcement(people, "task-new-undated", matter, offer.name(), about)
                : messages.announcement(people, "task-new", matter, offer.name(), about, Formats.day(offer.dueAt()));
    }

    /** What was to be said earlier and is no longer true is not said. */
    @ApplicationModuleListener
    void remind(TaskReminder reminder) {
        if (!reminders.holds(reminder)) {
            return;
        }
        send(
                reminder,
                asked(reminder, audience),
                "task-" + reminder.rung().name().toLowerCase(Locale.ROOT));
        if (reminder.rung() == Reminders.Rung.ESCALATED) {
            send(
                    reminder,
                    messages.exceptThoseTold(
                            Messages.LATE_BY_THE_MODEL,
                            matter(reminder, clock.instant()),
                            audience.above(reminder.recipients())),
                    isOfOneAlone(reminder) ? "task-escalated-above-person" : "task-escalated-above");
        }
    }

    /** Nobody else could take it: it waits until they do it, or somebody is put in their place. */
    private static boolean isOfOneAlone(TaskReminder reminder) {
        return reminder.recipients().stream().noneMatch(recipient -> recipient.startsWith("g:"));
    }

    static List<UserId> asked(TaskReminder reminder, Audience audience) {
        return reminder.assignee() == null
                ? audience.behind(reminder.recipients())
                : List.of(new UserId(reminder.assignee()));
    }

    private void send(TaskReminder reminder, List<UserId> people, String code) {
        messages.remind(
                people,
                code,
                matter(reminder, clock.instant()),
                reminder.name(),
                about(reminder.communityName(), reminder.title()),
                Formats.day(reminder.dueAt()));
    }

    private static Matter matter(TaskReminder reminder, Instant now) {
        var link = "/tasks/" + reminder.task();
        return reminder.businessKey() == null || reminder.step() == null
                ? Matter.of(link, now)
                : Matter.ofStep(link, reminder.businessKey(), reminder.step(), now);
    }

    /** Follows the name of a step. */
    static String about(@Nullable String communityName, @Nullable String title) {
        var what = (communityName == null ? "" : communityName) + (title == null ? "" : "《" + title + "》");
        return what.isEmpty() ? "" : "：" + what;
    }
}
