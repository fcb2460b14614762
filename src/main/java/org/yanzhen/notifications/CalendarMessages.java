package org.yanzhen.notifications;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.calendar.HolidaysMissing;
import org.yanzhen.identity.Role;

/** Tells administrators what the calendar lacks. */
@Component
class CalendarMessages {

    private final Messages messages;
    private final Audience audience;

    CalendarMessages(Messages messages, Audience audience) {
        this.messages = messages;
        this.audience = audience;
    }

    @ApplicationModuleListener
    void on(HolidaysMissing event) {
        messages.send(
                audience.all(Role.ADMINISTRATOR),
                "holidays-missing",
                Matter.of("/calendar?month=" + event.year() + "-01", event.at()),
                String.valueOf(event.year()));
    }
}
