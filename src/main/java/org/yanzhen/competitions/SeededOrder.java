package org.yanzhen.competitions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * An order that chance gave once and anybody can draw again: by the SHA-256 of {@code <seed>:<what for>:<id>}. It does not
 * depend on what else is ordered.
 *
 * @param seed of the round
 * @param purpose so that one seed gives several orders
 */
record SeededOrder(long seed, String purpose) {

    static final String APPLICATIONS = "applications";
    static final String PRESENTATIONS = "presentations";

    <T> Comparator<T> by(Function<T, String> id) {
        return Comparator.<T, String>comparing(one -> digest(id.apply(one)))
                .thenComparing(comparing(id, naturalOrder()));
    }

    List<String> of(Collection<String> ids) {
        return ids.stream().sorted(by(Function.identity())).toList();
    }

    /** What is digested. */
    String text(String id) {
        return seed + ":" + purpose + ":" + id;
    }

    String digest(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text(id).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
