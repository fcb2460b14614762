package org.yanzhen.tasks;

import org.jspecify.annotations.Nullable;

/**
 * What a person narrows a list to. Everything may be left out.
 *
 * @param share of the open tasks: all, mine, or those still to be claimed
 * @param text in the title or the community's name
 * @param after continues behind this row, as {@link Page#next} gave it
 */
public record InboxFilter(
        Share share,
        @Nullable String process,
        @Nullable String step,
        @Nullable String community,
        Due due,
        @Nullable String text,
        @Nullable String after) {

    /** Whose tasks. */
    public enum Share {
        ALL,
        MINE,
        CLAIMABLE
    }

    /** When they are due. */
    public enum Due {
        ANY,
        SOON,
        OVERDUE
    }

    public static final InboxFilter NONE = new InboxFilter(Share.ALL, null, null, null, Due.ANY, null, null);

    public InboxFilter {
        process = blankIsNull(process);
        step = blankIsNull(step);
        community = blankIsNull(community);
        text = blankIsNull(text);
        after = blankIsNull(after);
    }

    private static @Nullable String blankIsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    public InboxFilter with(Share other) {
        return new InboxFilter(other, process, step, community, due, text, after);
    }

    public InboxFilter with(Due other) {
        return new InboxFilter(share, process, step, community, other, text, after);
    }
}
