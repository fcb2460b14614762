package org.yanzhen.notifications;

import java.time.Clock;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.competitions.ExpertReminded;

/** 催办: tells an expert what waits. */
@Component
class ExpertMessages {

    private final Messages messages;
    private final Clock clock;

    ExpertMessages(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ExpertReminded reminder) {
        messages.send(
                List.of(reminder.expert()),
                "expert-reminded",
                Matter.of("/expert", clock.instant()),
                reminder.title(),
                reminder.left());
    }
}
