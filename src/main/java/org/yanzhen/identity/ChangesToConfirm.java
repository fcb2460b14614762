package org.yanzhen.identity;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.Sentences;

/** Changes of people that others asked for. */
@Component
class ChangesToConfirm implements SecondPerson {

    private final ObjectProvider<People> people;

    ChangesToConfirm(ObjectProvider<People> people) {
        this.people = people;
    }

    @Override
    public List<Matter> waitingFor(Caller caller, Locale locale) {
        if (!caller.isAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
            return List.of();
        }
        return people.stream()
                .flatMap(builtIn -> builtIn.waiting().stream())
                .filter(change -> !change.askedBy().equals(caller.id())
                        && !change.person().equals(caller.id()))
                .map(change -> new Matter(
                        Sentences.of(locale, "waiting.person"),
                        "%s %s".formatted(Sentences.of(locale, "people.kind." + change.kind()), change.name()),
                        "/people",
                        change.askedBy(),
                        change.askedAt()))
                .toList();
    }
}
