package org.yanzhen.modeling.running;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the key behind which it goes on; nothing at its end
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

    public static final int SIZE = 20;

    /** @param found in order, one more than are shown if the list goes on */
    static <T> Slice<T> of(List<T> found, Function<T, String> key) {
        return found.size() > SIZE
                ? new Slice<>(List.copyOf(found.subList(0, SIZE)), key.apply(found.get(SIZE - 1)))
                : new Slice<>(found, null);
    }
}
