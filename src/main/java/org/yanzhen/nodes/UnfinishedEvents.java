package org.yanzhen.nodes;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What a node had still to do after a commit when it died, another does; what failed is tried again. */
@Component
class UnfinishedEvents {

    private static final Logger log = LoggerFactory.getLogger(UnfinishedEvents.class);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final IncompleteEventPublications events;
    private final Duration patience;

    /** @param patience so long the node that committed an event has time for it */
    UnfinishedEvents(
            JdbcClient jdbc,
            TransactionOperations transaction,
            IncompleteEventPublications events,
            @Value("${yanzhen.events.patience:2m}") Duration patience) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.patience = patience;
    }

    @Scheduled(
            fixedDelayString = "${yanzhen.events.look-every:30s}",
            initialDelayString = "${yanzhen.events.look-every:30s}")
    @SchedulerLock(name = "unfinished-events")
    void finish() {
        var unfinished = take();
        if (!unfinished.isEmpty()) {
            log.info("{} events are handed to their listeners again", unfinished.size());
            events.resubmitIncompletePublications(event -> unfinished.contains(event.getIdentifier()));
        }
    }

    /** Noted as tried at once, so that one which waits for a thread is not handed over twice. */
    private Set<UUID> take() {
        return transaction.execute(status -> {
            List<String> ids = jdbc.sql("""
                            SELECT id FROM EVENT_PUBLICATION WHERE completion_date IS NULL
                                AND tried_at < CURRENT_TIMESTAMP - INTERVAL :patience SECOND
                            """)
                    .param("patience", patience.toSeconds())
                    .query(String.class)
                    .list();
            ids.forEach(id -> jdbc.sql("UPDATE EVENT_PUBLICATION SET tried_at = CURRENT_TIMESTAMP WHERE id = ?")
                    .param(id)
                    .update());
            return ids.stream().map(UUID::fromString).collect(java.util.stream.Collectors.toSet());
        });
    }
}
