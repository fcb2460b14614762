package org.yanzhen.notifications;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.cases.journal.JournalSealed;
import org.yanzhen.identity.Role;

/** Hands auditors every root of the journal: what they have been told is in their hands, not only in the database. */
@Component
class JournalMessages {

    private final Messages messages;
    private final Audience audience;

    JournalMessages(Messages messages, Audience audience) {
        this.messages = messages;
        this.audience = audience;
    }

    @ApplicationModuleListener
    void on(JournalSealed event) {
        messages.send(
                audience.all(Role.AUDITOR),
                "journal-sealed",
                Matter.of("/messages", event.at()),
                String.valueOf(event.lines()),
                event.root());
    }
}
