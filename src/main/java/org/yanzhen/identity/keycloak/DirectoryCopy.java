package org.yanzhen.identity.keycloak;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.shared.UserId;

/**
 * The engine's copy of Keycloak's people and groups: renewed for one person whenever they log in, and for everybody on
 * a timer. Whatever goes wrong, the last copy stays in use.
 */
@Component
@Profile("keycloak")
class DirectoryCopy {

    private static final Logger log = LoggerFactory.getLogger(DirectoryCopy.class);

    private final Directory directory;
    private final PeopleOfKeycloak keycloak;
    private volatile @Nullable Instant renewed;
    private volatile @Nullable String failure;

    DirectoryCopy(Directory directory, PeopleOfKeycloak keycloak) {
        this.directory = directory;
        this.keycloak = keycloak;
    }

    /** Two nodes, or a log-in and the timer, may meet at somebody new; whoever comes second finds them there. */
    void admit(Person person) {
        try {
            directory.put(person);
        } catch (ProcessEngineException metAnother) {
            directory.put(person);
        }
    }

    /** First when the application is ready, as then the communities are known. */
    @SchedulerLock(name = "directory", lockAtMostFor = "PT5M")
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(
            initialDelayString = "${yanzhen.keycloak.renew-every:60s}",
            fixedDelayString = "${yanzhen.keycloak.renew-every:60s}")
    void renew() {
        try {
            var begun = System.nanoTime();
            var done = compare();
            renewed = Instant.now();
            failure = null;
            var message = "directory renewed: {} people, {} of them written, {} removed, {} ms";
            var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            if (done.written() + done.removed() > 0) {
                log.info(message, done.people(), done.written(), done.removed(), took);
            } else {
                log.debug(message, done.people(), done.written(), done.removed(), took);
            }
        } catch (RuntimeException e) {
            failure = e.getMessage();
            log.warn("directory not renewed, the last copy stays in use: {}", e.getMessage());
        }
    }

    /** When it last succeeded, on this node. */
    @Nullable
    Instant renewed() {
        return renewed;
    }

    /** Why it did not succeed the last time. */
    @Nullable
    String failure() {
        return failure;
    }

    record Done(int people, int written, int removed) {}

    Done compare() {
        var answer = keycloak.read();
        var before = directory.people().stream().collect(toMap(Person::id, person -> person));
        var changed = answer.present().stream()
                .filter(person -> !person.equals(before.get(person.id())))
                .toList();
        changed.forEach(this::admit);
        var gone = gone(before.keySet(), answer);
        gone.forEach(directory::remove);
        return new Done(answer.present().size(), changed.size(), gone.size());
    }

    /**
     * Who is disabled, and who was deleted. An answer that leaves out many at once is no reason to lock them out: it
     * may be half an answer, or another directory.
     */
    private Set<UserId> gone(Set<UserId> before, PeopleOfKeycloak.Answer answer) {
        var missing = new HashSet<>(before);
        answer.present().forEach(person -> missing.remove(person.id()));
        var gone = missing.stream().filter(answer.disabled()::contains).collect(toSet());
        missing.removeAll(gone);
        if (missing.size() > 5 && missing.size() > before.size() / 5) {
            gone.forEach(directory::remove);
            throw new RestClientException(
                    "%d of %d people are missing in Keycloak at once; disable them there before they are deleted"
                            .formatted(missing.size(), before.size()));
        }
        missing.stream().filter(keycloak::isGone).forEach(gone::add);
        return gone;
    }
}
