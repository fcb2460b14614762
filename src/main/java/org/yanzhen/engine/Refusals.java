package org.yanzhen.engine;

import java.sql.SQLException;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.Refusal;
import org.yanzhen.shared.RuleViolation;

/** Says in the words of the business what the engine or the database refused; nothing for what nobody foresaw. */
public final class Refusals {

    private static final int DUPLICATE_ENTRY = 1062;

    public static Optional<Refusal> of(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var refusal = direct(cause);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> direct(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        if (failure instanceof AuthorizationException) {
            return Optional.of(new NotAllowed("no-right"));
        }
        if (Concurrency.isCollision(failure) || isDuplicate(failure)) {
            return Optional.of(new RuleViolation("somebody-was-faster"));
        }
        if (failure instanceof MismatchingMessageCorrelationException) {
            return Optional.of(new RuleViolation("nobody-waits-for-message"));
        }
        if (failure instanceof SuspendedEntityInteractionException) {
            return Optional.of(new RuleViolation("suspended"));
        }
        return Optional.empty();
    }

    /** Hibernate does not tell a second row from other broken constraints; the database does. */
    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof DuplicateKeyException
                || failure instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_ENTRY;
    }

    private Refusals() {}
}
