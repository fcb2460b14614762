package org.yanzhen.engine;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yanzhen.shared.Refusal;

/**
 * People who answer at the same moment, say departments in a 会审, meet in the rows that count them. The database lets one
 * through; the others try again, and either succeed or learn what has changed.
 */
public final class Concurrency {

    private static final int ATTEMPTS = 5;

    /** What one deletes while the other still points to it, as the end of a process what is counted in it. */
    private static final Set<Integer> MET = Set.of(
            BuiltinExceptionCode.DEADLOCK.getCode(), BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode());

    private static final String NO_SUBSCRIPTION = "does not have a subscription to a message event";

    /** Only outside a transaction: inside one, the whole of it would have to be repeated. */
    public static <T> T retrying(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !mayHaveMet(e)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Whoever fails inside a step of a process, as by meeting somebody in a row of ours, makes the engine look for
     * somebody who catches that, up the executions, which the other has ended meanwhile: it then fails over what is no
     * longer there and hides the reason. So that counts too, but only here: if it was a fault of ours, it comes again.
     */
    private static boolean mayHaveMet(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return false;
            }
            if (isCollision(cause)
                    || cause instanceof DuplicateKeyException
                    || cause instanceof NullValueException
                    || isLost(cause)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Who sends a message to a process that ends between looking for it and reading it makes the engine stumble, or say
     * that nobody waits for it, as of any mistake.
     */
    static boolean isLost(Throwable failure) {
        var trace = failure.getStackTrace();
        return failure instanceof NullPointerException
                        && trace.length > 0
                        && trace[0].getClassName().startsWith(ProcessEngine.class.getPackageName() + ".impl.")
                || failure instanceof ProcessEngineException
                        && String.valueOf(failure.getMessage()).contains(NO_SUBSCRIPTION);
    }

    static boolean isCollision(Throwable failure) {
        return failure instanceof ConcurrencyFailureException
                || failure instanceof OptimisticLockingException
                || failure instanceof ProcessEngineException known && MET.contains(known.getCode());
    }

    private Concurrency() {}
}
