package org.yanzhen.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param process key of the process
 * @param step key of the task in the model
 * @param name of the step, in Chinese
 * @param businessKey the id of what it is about
 * @param title of what it is about
 * @param completedBy nobody, while it is open or was taken back
 */
public record InboxRow(
        String task,
        String process,
        String step,
        String name,
        @Nullable String businessKey,
        @Nullable String community,
        @Nullable String communityName,
        @Nullable String title,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable String assignee,
        String state,
        boolean suspended,
        @Nullable String completedBy,
        @Nullable Instant completedAt) {

    public boolean isOpen() {
        return state.equals("OPEN");
    }

    public boolean isOverdue(Instant now) {
        return dueAt != null && isOpen() && dueAt.isBefore(now);
    }
}
