package org.yanzhen.notifications;

import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what everybody knows. What nobody was told of, because a node ended, {@code nodes} tells again. */
@Component
class Outbox {

    private static final Duration KEPT = Duration.ofDays(7);

    private final CompletedEventPublications told;

    Outbox(CompletedEventPublications told) {
        this.told = told;
    }

    @Scheduled(cron = "${yanzhen.outbox.cleaning.cron:0 45 2 * * *}")
    @SchedulerLock(name = "outbox", lockAtLeastFor = "PT1M")
    void forget() {
        told.deletePublicationsOlderThan(KEPT);
    }
}
