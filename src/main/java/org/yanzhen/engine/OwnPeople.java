package org.yanzhen.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Where people are built in: passwords are kept by a slow hash, and nobody is locked out for what others try with their
 * name. The engine would do so for good after ten wrong passwords; who guesses is held up at the door.
 */
@Component
@Profile("!keycloak")
class OwnPeople extends AbstractProcessEnginePlugin {

    private final int rounds;

    OwnPeople(@Value("${yanzhen.identity.password-rounds}") int rounds) {
        this.rounds = rounds;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var slow = new SlowHash(rounds);
        configuration.setPasswordEncryptor(slow); // beside its own, for what is kept by those
        var nobodys = slow.encrypt("");
        configuration.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return Unlocked.class;
            }

            @Override
            public Session openSession() {
                return new Unlocked(slow, nobodys);
            }
        });
    }

    private static final class Unlocked extends DbIdentityServiceProvider {

        private final SlowHash slow;
        private final String nobodys;

        Unlocked(SlowHash slow, String nobodys) {
            this.slow = slow;
            this.nobodys = nobodys;
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
    }
}
