package org.yanzhen.engine;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those who know models by heart that there are new ones, through whichever door they came. */
@Component
class DeploymentNotice extends AbstractProcessEnginePlugin implements Deployer {

    private final ApplicationEventPublisher events;

    DeploymentNotice(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostDeployers() == null) {
            configuration.setCustomPostDeployers(new ArrayList<>());
        }
        configuration.getCustomPostDeployers().add(this);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        events.publishEvent(new ModelsDeployed());
    }
}
