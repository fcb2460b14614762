package org.yanzhen.shared;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What everybody asks the database for and seldom changes: read anew after a while, since another node may change it. */
public final class Remembered<T> {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String ONLY = "only";

    private final LoadingCache<String, T> value;

    /** Read once a minute. */
    public Remembered(Supplier<T> read) {
        this(KEPT, read);
    }

    public Remembered(Duration kept, Supplier<T> read) {
        this.value = Caffeine.newBuilder().expireAfterWrite(kept).build(only -> read.get());
    }

    public T get() {
        return value.get(ONLY);
    }

    /**
     * It is read anew: now, by who changed it, and once more when the transaction has ended, since until then everybody
     * else reads what was before.
     */
    public void forget() {
        value.invalidate(ONLY);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    value.invalidate(ONLY);
                }
            });
        }
    }
}
