package org.yanzhen.shared;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Counts, and refuses what goes on for too long, before it is all read. */
public final class LimitedStream extends InputStream {

    private final InputStream source;
    private final long most;
    private final Supplier<? extends Refusal> tooMuch;
    private long count;

    /** @param most bytes */
    public LimitedStream(InputStream source, long most, Supplier<? extends Refusal> tooMuch) {
        this.source = source;
        this.most = most;
        this.tooMuch = tooMuch;
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

    private void count(int more) {
        count += more;
        if (count > most) {
            throw tooMuch.get();
        }
    }
}
