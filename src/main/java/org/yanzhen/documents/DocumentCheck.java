package org.yanzhen.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads all attachments every night, and their blind copies: whether each byte is still what was handed in. */
@Service
public class DocumentCheck {

    private static final Logger log = LoggerFactory.getLogger(DocumentCheck.class);

    /** What is told of; more are counted. */
    private static final int NAMED = 100;

    private static final String ALL = """
            SELECT id, size, sha256 FROM attachment
            UNION ALL SELECT blind_id, blind_size, blind_sha256 FROM attachment WHERE blind_id IS NOT NULL""";

    private final JdbcClient jdbc;
    private final StoredContents contents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentCheck(JdbcClient jdbc, StoredContents contents, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps what it found, for whoever watches. Nothing is locked meanwhile. */
    @Scheduled(cron = "${yanzhen.reconciliation.cron:0 0 3 * * *}")
    @SchedulerLock(name = "document-check", lockAtLeastFor = "PT1M", lockAtMostFor = "PT6H")
    public void everyNight() {
        var damaged = damaged();
        transaction.executeWithoutResult(written -> jdbc.sql(
                        "INSERT INTO document_check (done_at, damaged, details) VALUES (?, ?, ?)")
                .params(
                        Timestamp.from(clock.instant()),
                        damaged.size(),
                        damaged.stream().limit(NAMED).map(UUID::toString).collect(Collectors.joining("\n")))
                .update());
    }

    /** @return under what ids they lie in the store; nothing if all are what they were */
    public List<UUID> damaged() {
        var damaged = new ArrayList<UUID>();
        for (var content : all()) {
            if (!contents.isIntact(content) && isStillWanted(content)) {
                damaged.add(content.id());
            }
        }
        if (damaged.isEmpty()) {
            log.info("all attachments are what they were");
        } else {
            log.error("attachments that are not what they were: {}", damaged);
        }
        return damaged;
    }

    /** It may have been removed while others were read. */
    private boolean isStillWanted(Content content) {
        return !jdbc.sql("SELECT 1 FROM attachment WHERE id = :id OR blind_id = :id")
                .param("id", content.id().toString())
                .query()
                .listOfRows()
                .isEmpty();
    }

    private List<Content> all() {
        return jdbc.sql(ALL)
                .query((row, index) -> new Content(UUID.fromString(row.getString(1)), row.getLong(2), row.getString(3)))
                .list();
    }
}
