package org.yanzhen.notifications;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.identity.Role;
import org.yanzhen.modeling.Library;
import org.yanzhen.modeling.ReleaseEvent;
import org.yanzhen.modeling.ReleaseEvent.ReleaseApproved;
import org.yanzhen.modeling.ReleaseEvent.ReleaseRefused;
import org.yanzhen.modeling.ReleaseEvent.ReleaseSubmitted;

/** Tells the other administrators that a change of a model waits for a second one, and its author what came of it. */
@Component
class ReleaseMessages {

    private final Messages messages;
    private final Audience audience;
    private final Library library;

    ReleaseMessages(Messages messages, Audience audience, Library library) {
        this.messages = messages;
        this.audience = audience;
        this.library = library;
    }

    @ApplicationModuleListener
    void on(ReleaseSubmitted event) {
        var others = audience.all(Role.ADMINISTRATOR).stream()
                .filter(person -> !person.equals(event.author()))
                .toList();
        messages.send(others, "release-submitted", matter(event), library.name(event.process()), event.note());
    }

    @ApplicationModuleListener
    void on(ReleaseApproved event) {
        messages.send(List.of(event.author()), "release-approved", matter(event), library.name(event.process()));
    }

    @ApplicationModuleListener
    void on(ReleaseRefused event) {
        messages.send(
                List.of(event.author()),
                "release-refused",
                matter(event),
                library.name(event.process()),
                event.reason());
    }

    private static Matter matter(ReleaseEvent event) {
        return Matter.of("/models/releases/" + event.release(), event.at());
    }
}
