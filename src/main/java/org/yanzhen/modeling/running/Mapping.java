package org.yanzhen.modeling.running;

import org.jspecify.annotations.Nullable;

/**
 * Where what stands at one element goes on in another version.
 *
 * @param from an element of the version it runs on
 * @param to an element of the version it goes to; null if nothing may stand at {@code from}
 * @param anew whether a timer counts again from the moment of the move, by the new model; else it goes off when it would
 *     have anyway
 */
public record Mapping(String from, @Nullable String to, boolean anew) {}
