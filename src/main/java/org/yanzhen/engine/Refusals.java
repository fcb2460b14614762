package org.yanzhen.engine;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.OutOfSpace;
import org.yanzhen.shared.Refusal;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unavailable;

/** Says in the words of the business what the engine or the database refused; nothing for what nobody foresaw. */
public final class Refusals {

    private static final int DUPLICATE_ENTRY = 1062;

    /** The server shuts down, or somebody ended the connection. */
    private static final Set<Integer> CUT_OFF = Set.of(1053, 1152, 1184, 1927);

    /** No room on the disk, a full table, a file that cannot be written. */
    private static final Set<Integer> FULL = Set.of(3, 1021, 1026, 1114);

    /** Somebody else carried out a timer, or what it belonged to has ended. */
    private static final String NO_SUCH_JOB = "ENGINE-14026";

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
        if (Concurrency.isCollision(failure) || Concurrency.isLost(failure) || isDuplicate(failure)) {
            return Optional.of(new RuleViolation("somebody-was-faster"));
        }
        if (failure instanceof MismatchingMessageCorrelationException) {
            return Optional.of(new RuleViolation("nobody-waits-for-message"));
        }
        if (failure instanceof SuspendedEntityInteractionException) {
            return Optional.of(new RuleViolation("suspended"));
        }
        if (failure instanceof ProcessEngineException
                && failure.getMessage() != null
                && failure.getMessage().startsWith(NO_SUCH_JOB)) {
            return Optional.of(new RuleViolation("job-done"));
        }
        if (failure instanceof SQLException sql) {
            return ofDatabase(sql);
        }
        var fault = ModelFaults.of(failure);
        if (fault.isPresent()) {
            return Optional.of(fault.get());
        }
        return OutOfSpace.isReasonOf(failure) ? Optional.of(new OutOfSpace()) : Optional.empty();
    }

    private static Optional<Refusal> ofDatabase(SQLException failure) {
        if (isUnreachable(failure)) {
            return Optional.of(new Unavailable("database-unavailable"));
        }
        return FULL.contains(failure.getErrorCode()) ? Optional.of(new OutOfSpace()) : Optional.empty();
    }

    /** No connection can be had in time, or the one that was there broke; in SQL states, class 08. */
    private static boolean isUnreachable(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || failure.getSQLState() != null && failure.getSQLState().startsWith("08")
                || CUT_OFF.contains(failure.getErrorCode());
    }

    /** Hibernate does not tell a second row from other broken constraints; the database does. */
    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof DuplicateKeyException
                || failure instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_ENTRY;
    }

    private Refusals() {}
}
