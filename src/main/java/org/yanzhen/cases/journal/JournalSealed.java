package org.yanzhen.cases.journal;

import java.time.Instant;

/**
 * What was written until midnight is sealed.
 *
 * @param lines how many since the seal before
 * @param root over them and the root before, as 64 hexadecimal digits
 */
public record JournalSealed(int lines, String root, Instant at) {}
