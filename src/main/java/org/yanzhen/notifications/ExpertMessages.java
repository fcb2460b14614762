package org.yanzhen.notifications;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.competitions.ExpertReminded;

/** 催办: tells an expert what waits. */
@Component
class ExpertMessages {

    private final Messages messages;

    ExpertMessages(Messages messages) {
        this.messages = messages;
    }

    @ApplicationModuleListener
    void on(ExpertReminded reminder) {
        messages.send(List.of(reminder.expert()), "expert-reminded", "/expert", reminder.title(), reminder.left());
    }
}
