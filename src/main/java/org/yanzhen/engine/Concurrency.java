package org.yanzhen.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * People who answer at the same moment, say departments in a 会审, meet in the rows that count them. The database lets one
 * through; the others try again, and either succeed or learn what has changed.
 */
public final class Concurrency {

    private static final int ATTEMPTS = 5;

    /** Only outside a transaction: inside one, the whole of it would have to be repeated. */
    public static <T> T retrying(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ProcessEngineException | ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS || !isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    static boolean isCollision(Throwable failure) {
        return failure instanceof ConcurrencyFailureException
                || failure instanceof OptimisticLockingException
                || failure instanceof ProcessEngineException known
                        && known.getCode() == BuiltinExceptionCode.DEADLOCK.getCode();
    }

    private Concurrency() {}
}
