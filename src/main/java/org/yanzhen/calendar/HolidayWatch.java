package org.yanzhen.calendar;

import java.time.Clock;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.WorkingDays;

/** Says every Monday that a year's holidays are missing, for as long as they are. */
@Component
class HolidayWatch {

    private final ChineseWorkingDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HolidayWatch(ChineseWorkingDays days, ApplicationEventPublisher events, Clock clock) {
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    /** A new version may know more years than the one before. */
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void begin() {
        events.publishEvent(new WorkingDays.Changed(clock.instant()));
    }

    @Scheduled(cron = "${yanzhen.calendar.cron:0 0 9 * * MON}")
    @SchedulerLock(name = "holiday-watch", lockAtLeastFor = "PT1M")
    @Transactional
    public void look() {
        days.missing().ifPresent(year -> events.publishEvent(new HolidaysMissing(year, clock.instant())));
    }
}
