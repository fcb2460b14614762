package org.yanzhen.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.TooOften;

/**
 * Passwords are not found by trying, and nobody is kept out by others who try: whoever guesses is made to wait, one
 * attempt after the other, and so is whoever uses the guessed name elsewhere; in a browser that its owner has used before
 * only its own mistakes count. One address altogether is refused after very many.
 */
@Component
public class LogIns {

    /** So many wait for their turn with one name; more are sent away, for each takes up a thread. */
    private static final int QUEUE = 4;

    private static final int QUEUES = 40;

    private final RateLimit ofNameAndAddress;
    private final RateLimit ofName;
    private final RateLimit ofAddress;
    private final RateLimit told;
    private final Duration delay;
    private final Cache<String, Queue> queues =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).build();
    private final Semaphore places = new Semaphore(QUEUES);

    LogIns(LimitSettings settings) {
        ofNameAndAddress = new RateLimit(settings.failedLogInsOfNameAndAddress());
        ofName = new RateLimit(settings.failedLogInsOfName());
        ofAddress = new RateLimit(settings.failedLogInsOfAddress());
        told = new RateLimit(new LimitSettings.Rate(1, Duration.ofDays(1)));
        delay = settings.delayOfLogIns();
    }

    /** @param turn one attempt at a time */
    private record Queue(Semaphore places, Semaphore turn) {

        Queue(String name) {
            this(new Semaphore(QUEUE), new Semaphore(1, true));
        }
    }

    /**
     * Only failures count. Counted before it is tried, so that many at the same time do not slip through.
     *
     * @param device where this person has logged in before; nothing, if it is unknown
     * @param tell that the name is being guessed; called once a day at most
     * @return what the attempt returned: whether it succeeded
     * @throws TooOften if too many wait already, or this address has tried very often
     */
    public boolean attempt(
            String address, String name, @Nullable String device, BooleanSupplier attempt, Runnable tell) {
        var person = name.strip().toLowerCase(Locale.ROOT);
        if (device != null) {
            var own = person + ' ' + device;
            return ofNameAndAddress.tryCount(own)
                    ? forgiven(attempt.getAsBoolean(), () -> ofNameAndAddress.forgive(own))
                    : inTurn(own, attempt);
        }
        var network = Limits.network(address);
        var both = person + ' ' + network;
        ofAddress.count(network);
        var ofBoth = ofNameAndAddress.tryCount(both);
        var ofThisName = ofName.tryCount(person);
        var success = ofBoth && ofThisName ? attempt.getAsBoolean() : inTurn(person, attempt);
        if (!success && !(ofBoth && ofThisName) && told.tryCount(person)) {
            tell.run();
        }
        return forgiven(success, () -> {
            ofAddress.forgive(network);
            if (ofBoth) {
                ofNameAndAddress.forgive(both);
            }
            if (ofThisName) {
                ofName.forgive(person);
            }
        });
    }

    private static boolean forgiven(boolean success, Runnable forgive) {
        if (success) {
            forgive.run();
        }
        return success;
    }

    private boolean inTurn(String name, BooleanSupplier attempt) {
        var queue = queues.get(RateLimit.shortened(name), Queue::new);
        if (!queue.places().tryAcquire()) {
            throw new TooOften(delay.multipliedBy(QUEUE));
        }
        try {
            if (!places.tryAcquire()) {
                throw new TooOften(delay.multipliedBy(QUEUE));
            }
            try {
                return afterDelay(queue.turn(), attempt);
            } finally {
                places.release();
            }
        } finally {
            queue.places().release();
        }
    }

    private boolean afterDelay(Semaphore turn, BooleanSupplier attempt) {
        try {
            turn.acquire();
            try {
                TimeUnit.NANOSECONDS.sleep(delay.toNanos());
                return attempt.getAsBoolean();
            } finally {
                turn.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooOften(delay);
        }
    }
}
