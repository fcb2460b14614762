package org.yanzhen.engine;

import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Where people are built in: passwords are kept by a slow hash, and nobody is locked out for what others try with their
 * name. The engine would do so for good after ten wrong passwords; who guesses is held up at the door.
 *
 * <p>Whoever changes people at whichever door: names are kept, and who is deleted, leaves a group or was in one that is
 * deleted gives back what only its members may do.
 */
@Component
@Profile("!keycloak")
class OwnPeople extends AbstractProcessEnginePlugin {

    private final int rounds;
    private final KeptNames names;

    OwnPeople(@Value("${yanzhen.identity.password-rounds}") int rounds, KeptNames names) {
        this.rounds = rounds;
        this.names = names;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var slow = new SlowHash(rounds);
        configuration.setPasswordEncryptor(slow); // beside its own, for what is kept by those
        var nobodys = slow.encrypt("");
        configuration.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return People.class;
            }

            @Override
            public Session openSession() {
                return new People(slow, nobodys, names);
            }
        });
    }

    private static final class People extends DbIdentityServiceProvider {

        private final SlowHash slow;
        private final String nobodys;
        private final KeptNames names;

        People(SlowHash slow, String nobodys, KeptNames names) {
            this.slow = slow;
            this.nobodys = nobodys;
            this.names = names;
        }

        /** For a name that does not exist it takes as long; a password that was kept by a quicker hash is kept anew. */
        @Override
        public boolean checkPassword(String id, String password) {
            var user = findUserById(id);
            if (user == null || user.getPassword() == null) {
                slow.check(password, nobodys);
                return false;
            }
            if (!matchPassword(password, user)) {
                return false;
            }
            if (!user.getPassword().startsWith("{" + SlowHash.NAME + "}")) {
                user.setPassword(password);
                saveUser(user);
            }
            return true;
        }

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
            var left = without(group, user);
            var result = super.deleteMembership(user, group);
            Workers.letGo(user, left);
            return result;
        }

        /** All its members leave it. */
        @Override
        public IdentityOperationResult deleteGroup(String group) {
            var left = new HashMap<String, List<String>>();
            createUserQuery()
                    .memberOfGroup(group)
                    .list()
                    .forEach(user -> left.put(user.getId(), without(group, user.getId())));
            var result = super.deleteGroup(group);
            left.forEach(Workers::letGo);
            return result;
        }

        private List<String> without(String group, String user) {
            return createGroupQuery().groupMember(user).list().stream()
                    .map(Group::getId)
                    .filter(one -> !one.equals(group))
                    .toList();
        }
    }
}
