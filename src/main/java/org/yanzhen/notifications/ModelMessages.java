package org.yanzhen.notifications;

import java.time.Clock;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.GroupNotice;

/** What administrators let a model say. */
@Component
class ModelMessages {

    private final Messages messages;
    private final Audience audience;
    private final Clock clock;

    ModelMessages(Messages messages, Audience audience, Clock clock) {
        this.messages = messages;
        this.audience = audience;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void tell(GroupNotice notice) {
        messages.send(
                audience.behind(List.of("g:" + notice.group())),
                "of-model",
                Matter.of("/tasks", clock.instant()),
                notice.message());
    }
}
