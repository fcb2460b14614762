package org.yanzhen.shared;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Counts, and refuses what goes on for too long, before it is all read. */
public final class LimitedStream extends InputStream {

    private final InputStream source;
    private final Limit limit;
    private long count;

    /** Told of what was read, and stops it by what it throws. */
    @FunctionalInterface
    public interface Limit {
        void read(int bytes) throws IOException;
    }

    /** @param limit also of other streams together with this */
    public LimitedStream(InputStream source, Limit limit) {
        this.source = source;
        this.limit = limit;
    }

    /** @param most bytes */
    public LimitedStream(InputStream source, long most, Supplier<? extends Refusal> tooMuch) {
        this.source = source;
        this.limit = bytes -> {
            if (count > most) {
                throw tooMuch.get();
            }
        };
    }

    /** So many bytes were read. */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var one = source.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        var got = source.read(target, from, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int more) throws IOException {
        count += more;
        limit.read(more);
    }
}
