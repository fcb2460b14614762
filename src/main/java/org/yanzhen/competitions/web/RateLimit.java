package org.yanzhen.competitions.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.TooOften;

/** How often somebody nobody knows may do something within an hour. Whoever restarts the server forgives everybody. */
@Component
class RateLimit {

    static final int MOST = 10;

    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(100_000)
            .build();

    /** @throws TooOften from the eleventh time on */
    void count(String who) {
        if (counts.get(who, key -> new AtomicInteger()).incrementAndGet() > MOST) {
            throw new TooOften();
        }
    }
}
