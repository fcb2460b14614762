package org.yanzhen.notifications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.LogInsFailed;
import org.yanzhen.identity.PeopleEvent.ChangeAsked;
import org.yanzhen.identity.PeopleEvent.ChangeDecided;
import org.yanzhen.identity.PeopleEvent.PasswordChosen;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Sentences;
import org.yanzhen.shared.UserId;

/** What happens to people's log-ins, roles and passwords: they hear of it, and so do those who look after it. */
@Component
class IdentityMessages {

    private final Messages messages;
    private final Audience audience;
    private final Directory directory;
    private final Clock clock;

    IdentityMessages(Messages messages, Audience audience, Directory directory, Clock clock) {
        this.messages = messages;
        this.audience = audience;
        this.directory = directory;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void tell(LogInsFailed failed) {
        messages.send(List.of(failed.person()), "log-ins-failed", at("/messages"));
    }

    @ApplicationModuleListener
    void tell(ChangeAsked asked) {
        var names = new Object[] {
            directory.nameOf(asked.by()), kind(asked.change()), asked.person().name()
        };
        messages.send(List.of(asked.person()), "person-change-asked-you", at("/messages"), names);
        var others = new ArrayList<>(audience.all(Role.AUDITOR));
        others.addAll(audience.all(Role.ADMINISTRATOR));
        others.removeIf(one -> one.equals(asked.by()) || one.equals(asked.person()));
        messages.send(others, "person-change-asked", at("/people"), names);
    }

    @ApplicationModuleListener
    void tell(ChangeDecided decided) {
        var names = new Object[] {
            directory.nameOf(decided.askedBy()),
            kind(decided.change()),
            decided.person().name(),
            directory.nameOf(decided.by())
        };
        var others = new ArrayList<UserId>(audience.all(Role.AUDITOR));
        others.add(decided.askedBy());
        others.removeIf(one -> one.equals(decided.person()));
        if (decided.confirmed()) {
            messages.send(List.of(decided.person()), "person-change-confirmed", at("/messages"), names);
            messages.send(others, "person-change-confirmed", at("/people"), names);
        } else {
            messages.send(List.of(decided.person()), "person-change-refused", at("/messages"), names);
            messages.send(others, "person-change-refused", at("/people"), names);
        }
    }

    @ApplicationModuleListener
    void tell(PasswordChosen chosen) {
        messages.send(List.of(chosen.person()), "password-chosen", at("/messages"));
    }

    private Matter at(String link) {
        return Matter.of(link, clock.instant());
    }

    private static String kind(String change) {
        return Sentences.of(Locale.SIMPLIFIED_CHINESE, "people.kind." + change);
    }
}
