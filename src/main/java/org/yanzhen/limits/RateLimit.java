package org.yanzhen.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.yanzhen.shared.TooOften;

/** One limit for many. Each node counts for itself, and whoever restarts it forgives everybody. */
final class RateLimit {

    /** Nobody's name is longer; what a stranger sends must not fill the memory. */
    private static final int LONGEST = 200;

    private final LimitSettings.Rate rate;
    private final Cache<String, Bucket> buckets;

    RateLimit(LimitSettings.Rate rate) {
        this.rate = rate;
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(rate.within())
                .maximumSize(100_000)
                .build();
    }

    /** @throws TooOften if nothing is left */
    void count(String who) {
        var answer = bucket(who).tryConsumeAndReturnRemaining(1);
        if (!answer.isConsumed()) {
            throw new TooOften(Duration.ofNanos(answer.getNanosToWaitForRefill()));
        }
    }

    /** @return false if nothing is left, and nothing was counted */
    boolean tryCount(String who) {
        return bucket(who).tryConsume(1);
    }

    /** As if it had not been counted. */
    void forgive(String who) {
        bucket(who).addTokens(1);
    }

    private Bucket bucket(String who) {
        return buckets.get(shortened(who), key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.times()).refillGreedy(rate.times(), rate.within()))
                .build());
    }

    static String shortened(String who) {
        return who.length() > LONGEST ? who.substring(0, LONGEST) : who;
    }
}
