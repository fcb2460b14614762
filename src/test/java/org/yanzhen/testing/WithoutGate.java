package org.yanzhen.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;

/** Lets a test deploy what the gate would refuse, to see what the engine itself does with it. */
public final class WithoutGate {

    private WithoutGate() {}

    public static <T> T call(ProcessEngine engine, Supplier<T> action) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var deployers = List.copyOf(configuration.getDeployers());
        var rest = new ArrayList<Deployer>(deployers);
        rest.removeIf(deployer -> deployer.getClass().getSimpleName().equals("GatePlugin"));
        configuration.getDeploymentCache().setDeployers(rest);
        try {
            return action.get();
        } finally {
            configuration.getDeploymentCache().setDeployers(deployers);
        }
    }
}
