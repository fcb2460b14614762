package org.yanzhen.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Lets the application itself use the engine: it has checked by its own rules that the person may do this, so the
 * engine's authorizations are not asked again. Who acts stays on record.
 */
@Component
public class TrustedEngine {

    private final ProcessEngine engine;

    TrustedEngine(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Runs within one engine command, for whoever is logged in. */
    public <T> T call(Callable<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(work));
    }

    /**
     * Runs within a command of its own also if one is under way: what it changes is written before this returns, and
     * seen by whatever comes next. The transaction stays the same.
     */
    public void runApart(Runnable work) {
        try {
            ProcessEngineContext.withNewProcessEngineContext(() -> {
                run(work);
                return null;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
