package org.yanzhen.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.Sentences;
import org.yanzhen.shared.UserId;

/** 消息: what people find when they come back. */
@Service
@Transactional
public class Messages {

    public static final int PAGE = 20;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Messages(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param link where to go on */
    public record Message(long id, String text, String link, Instant sentAt, boolean read) {}

    /**
     * @param code names the sentence, under {@code message.<code>}
     * @param details what it mentions
     */
    void send(Collection<UserId> people, String code, String link, Object... details) {
        var text = shortened(Sentences.of(Locale.SIMPLIFIED_CHINESE, "message." + code, details));
        jdbc.batchUpdate(
                "INSERT INTO message (recipient, code, text, link, sent_at) VALUES (?, ?, ?, ?, ?)",
                people.stream()
                        .distinct()
                        .map(person -> new Object[] {person.name(), code, text, link, Timestamp.from(clock.instant())})
                        .toList());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 500
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 499)) + "…";
    }

    /** The latest first, those before the given one. */
    @Transactional(readOnly = true)
    public List<Message> of(UserId person, @Nullable Long before) {
        var arguments = new ArrayList<Object>(List.of(person.name()));
        if (before != null) {
            arguments.add(before);
        }
        return jdbc.query(
                "SELECT id, text, link, sent_at, read_at FROM message WHERE recipient = ?"
                        + (before == null ? "" : " AND id < ?") + " ORDER BY id DESC LIMIT " + PAGE,
                (row, index) -> new Message(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5) != null),
                arguments.toArray());
    }

    @Transactional(readOnly = true)
    public int unread(UserId person) {
        var count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM (SELECT 1 FROM message WHERE recipient = ? AND read_at IS NULL LIMIT 100) counted",
                Integer.class,
                person.name());
        return count == null ? 0 : count;
    }

    public void markRead(UserId person) {
        jdbc.update(
                "UPDATE message SET read_at = ? WHERE recipient = ? AND read_at IS NULL",
                Timestamp.from(clock.instant()),
                person.name());
    }
}
