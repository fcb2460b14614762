package org.yanzhen.funds;

import org.jspecify.annotations.Nullable;

/**
 * Which postings of a fund; what is not given does not matter.
 *
 * @param account code of an account it comes from or goes to
 * @param kind of such an account
 * @param envelope whose awards it is about
 */
public record PostingFilter(
        @Nullable String account,
        @Nullable AccountKind kind,
        @Nullable EnvelopeId envelope) {}
