package org.yanzhen.engine;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Where people are built in, whoever changes them at whichever door: names are kept, and who is deleted or leaves a group
 * gives back what only its members may do.
 */
@Component
@Profile("!keycloak")
class PeopleWhoChange extends AbstractProcessEnginePlugin {

    private final KeptNames names;

    PeopleWhoChange(KeptNames names) {
        this.names = names;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return People.class;
            }

            @Override
            public Session openSession() {
                return new People();
            }
        });
    }

    private final class People extends DbIdentityServiceProvider {

        @Override
        public IdentityOperationResult saveUser(User user) {
            var result = super.saveUser(user);
            names.keep(user.getId(), user.getFirstName());
            return result;
        }

        @Override
        public IdentityOperationResult deleteUser(String user) {
            var result = super.deleteUser(user);
            Workers.letGo(user, List.of());
            return result;
        }

        @Override
        public IdentityOperationResult deleteMembership(String user, String group) {
            var left = createGroupQuery().groupMember(user).list().stream()
                    .map(Group::getId)
                    .filter(one -> !one.equals(group))
                    .toList();
            var result = super.deleteMembership(user, group);
            Workers.letGo(user, left);
            return result;
        }
    }
}
