package org.yanzhen.notifications;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.identity.Role;
import org.yanzhen.programme.ProgrammeEvent.ClosingDismissed;
import org.yanzhen.programme.ProgrammeEvent.ClosingRequested;
import org.yanzhen.programme.ProgrammeEvent.YearClosed;

/** Tells who has to confirm that a year is closed, and those who can propose no more. */
@Component
class ProgrammeMessages {

    private final Messages messages;
    private final Audience audience;

    ProgrammeMessages(Messages messages, Audience audience) {
        this.messages = messages;
        this.audience = audience;
    }

    @ApplicationModuleListener
    void on(ClosingRequested event) {
        var others = Stream.of(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE)
                .flatMap(role -> audience.all(role).stream())
                .filter(person -> !person.equals(event.by()))
                .toList();
        messages.send(
                others,
                "closing-requested",
                Matter.of("/programmes", event.at()),
                String.valueOf(event.year()),
                event.reason());
    }

    @ApplicationModuleListener
    void on(ClosingDismissed event) {
        if (!event.by().equals(event.requestedBy())) {
            messages.send(
                    List.of(event.requestedBy()),
                    "closing-dismissed",
                    Matter.of("/programmes", event.at()),
                    String.valueOf(event.year()));
        }
    }

    @ApplicationModuleListener
    void on(YearClosed event) {
        messages.send(
                audience.all(Role.SECRETARY),
                "year-closed",
                Matter.of("/projects", event.at()),
                String.valueOf(event.year()));
    }
}
