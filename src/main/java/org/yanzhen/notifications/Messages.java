package org.yanzhen.notifications;

import static java.util.Comparator.comparing;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.Sentences;
import org.yanzhen.shared.Unknown;
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
     * Something happened. Its words replace those of the task that came of it, whose link stays, and those of what
     * happened earlier.
     *
     * @param code names the sentence, under {@code message.<code>}
     * @param details what it mentions
     */
    void send(Collection<UserId> people, String code, Matter matter, Object... details) {
        write(List.of(announcement(people, code, matter, details)), """
                read_at = CASE WHEN text = VALUES(text) OR sent_at > VALUES(sent_at) AND code NOT LIKE 'task%' THEN read_at END,
                link = CASE WHEN link LIKE '/tasks%' THEN link ELSE VALUES(link) END,
                text = CASE WHEN sent_at > VALUES(sent_at) AND code NOT LIKE 'task%' THEN text ELSE VALUES(text) END,
                code = CASE WHEN sent_at > VALUES(sent_at) AND code NOT LIKE 'task%' THEN code ELSE VALUES(code) END,
                sent_at = GREATEST(sent_at, VALUES(sent_at))
                """);
    }

    /** What is to be said. */
    record Announcement(Collection<UserId> people, String code, Matter matter, String text) {}

    Announcement announcement(Collection<UserId> people, String code, Matter matter, Object... details) {
        return new Announcement(
                people, code, matter, shortened(Sentences.of(Locale.SIMPLIFIED_CHINESE, "message." + code, details)));
    }

    /** Tasks wait. If something was said of the same matter, it says why: its words stay and lead to the task. */
    void announce(List<Announcement> announcements) {
        write(announcements, """
                read_at = CASE WHEN link = VALUES(link) THEN read_at END,
                text = CASE WHEN code LIKE 'task%' THEN VALUES(text) ELSE text END,
                code = CASE WHEN code LIKE 'task%' THEN VALUES(code) ELSE code END,
                link = CASE WHEN VALUES(link) LIKE '/tasks%' OR link NOT LIKE '/tasks%' THEN VALUES(link) ELSE link END,
                sent_at = GREATEST(sent_at, VALUES(sent_at))
                """);
    }

    /** What models' timers say of a step to those above, and what the ladder of reminders does. */
    static final String LATE_BY_THE_MODEL = "%-late-above";

    static final String LATE_BY_THE_LADDER = "task-escalated-above%";

    private static final int UNTIL_THE_DIGEST = 7;

    /**
     * Those above hear of what is late from the model's timer or from the ladder, whichever comes first; what then still
     * waits is in the digest of the week. On one day it is one message anyhow.
     *
     * @param said {@link #LATE_BY_THE_MODEL} or {@link #LATE_BY_THE_LADDER}
     * @return those to whom that was not said of this step in the days before
     */
    @Transactional(readOnly = true)
    List<UserId> exceptThoseTold(String said, Matter matter, List<UserId> people) {
        var told = jdbc.queryForList(
                "SELECT recipient FROM message WHERE (matter = ? OR matter LIKE ?) AND code LIKE ? AND told_on > ? AND told_on < ?"
                        + " AND recipient IN (" + String.join(", ", Collections.nCopies(people.size() + 1, "?")) + ")",
                String.class,
                Stream.concat(
                                Stream.of(
                                        matter.key(),
                                        matter.key() + "/%",
                                        said,
                                        Date.valueOf(matter.day().minusDays(UNTIL_THE_DIGEST)),
                                        Date.valueOf(matter.day()),
                                        ""),
                                people.stream().map(UserId::name))
                        .toArray());
        return people.stream().filter(person -> !told.contains(person.name())).toList();
    }

    /** Says nothing where something was said of the same matter that day. */
    void remind(Collection<UserId> people, String code, Matter matter, Object... details) {
        write(List.of(announcement(people, code, matter, details)), "code = code");
    }

    private record Row(String person, String matter, Announcement said) {}

    /** In one order, so that two who tell the same people do not wait for each other; of one matter the last counts. */
    private void write(List<Announcement> announcements, String saidAlready) {
        var rows = announcements.stream()
                .flatMap(said -> said.people().stream()
                        .map(person -> new Row(person.name(), said.matter().key(said.text()), said)))
                .sorted(comparing(Row::person).thenComparing(Row::matter))
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO message (recipient, matter, told_on, code, text, link, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE " + saidAlready,
                rows.stream()
                        .map(row -> new Object[] {
                            row.person(),
                            row.matter(),
                            Date.valueOf(row.said().matter().day()),
                            row.said().code(),
                            row.said().text(),
                            row.said().matter().link(),
                            Timestamp.from(row.said().matter().at())
                        })
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

    /**
     * Somebody goes on from a message, and has read it.
     *
     * @throws Unknown if it is not theirs
     */
    public String open(long id, UserId person) {
        var link = jdbc.queryForList(
                "SELECT link FROM message WHERE id = ? AND recipient = ?", String.class, id, person.name());
        jdbc.update(
                "UPDATE message SET read_at = ? WHERE id = ? AND recipient = ? AND read_at IS NULL",
                Timestamp.from(clock.instant()),
                id,
                person.name());
        return link.stream().findFirst().orElseThrow(() -> new Unknown("message", id));
    }

    public void markRead(UserId person) {
        jdbc.update(
                "UPDATE message SET read_at = ? WHERE recipient = ? AND read_at IS NULL",
                Timestamp.from(clock.instant()),
                person.name());
    }
}
