package org.yanzhen.notifications;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.GroupNotice;

/** What administrators let a model say. */
@Component
class ModelMessages {

    private final Messages messages;
    private final Audience audience;

    ModelMessages(Messages messages, Audience audience) {
        this.messages = messages;
        this.audience = audience;
    }

    @ApplicationModuleListener
    void tell(GroupNotice notice) {
        messages.send(audience.behind(List.of("g:" + notice.group())), "of-model", "/tasks", notice.message());
    }
}
