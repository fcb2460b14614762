package org.yanzhen.notifications;

import java.time.Clock;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.identity.LogInsFailed;

/** What happens to people's log-ins: they hear of it. */
@Component
class IdentityMessages {

    private final Messages messages;
    private final Clock clock;

    IdentityMessages(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void tell(LogInsFailed failed) {
        messages.send(List.of(failed.person()), "log-ins-failed", Matter.of("/messages", clock.instant()));
    }
}
