package org.yanzhen.modeling.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.identity.SecondPerson;
import org.yanzhen.modeling.Library;
import org.yanzhen.modeling.Release;
import org.yanzhen.modeling.Releases;
import org.yanzhen.shared.Sentences;
import org.yanzhen.shared.UserId;

/** Releases that other administrators have handed in. */
@Component
class ReleasesToDecide implements SecondPerson {

    private final Releases releases;
    private final Library library;

    ReleasesToDecide(Releases releases, Library library) {
        this.releases = releases;
        this.library = library;
    }

    @Override
    public List<Matter> waitingFor(Caller caller, Locale locale) {
        return caller.is(Role.ADMINISTRATOR)
                ? releases.pending().stream()
                        .flatMap(release -> Stream.ofNullable(release.author())
                                .filter(author -> !author.equals(caller.id()))
                                .map(author -> matter(release, author, locale)))
                        .toList()
                : List.of();
    }

    private Matter matter(Release release, UserId author, Locale locale) {
        return new Matter(
                Sentences.of(locale, "waiting.release"),
                "%s · %s".formatted(library.name(release.process()), release.note()),
                "/models/releases/" + release.id(),
                author,
                release.submittedAt());
    }
}
