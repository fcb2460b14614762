package org.yanzhen.identity;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.shared.UserId;

/** Where people are built in and there is no administrator yet, one is made who can enter the others. */
@Component
@Profile("built-in")
@Order(200)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    static final UserId NAME = new UserId("administrator");

    private final Directory directory;
    private final IdentitySettings settings;

    FirstAdministrator(Directory directory, IdentitySettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!directory.membersOf(Role.ADMINISTRATOR.group()).isEmpty()) {
            return;
        }
        if (settings.administratorPassword().isEmpty()) {
            throw new UnsafeStart(
                    "There is no administrator yet: set YANZHEN_ADMINISTRATOR_PASSWORD for the first one.");
        }
        directory.put(
                new Person(NAME, "流程管理员", Set.of(Role.ADMINISTRATOR.group(), Role.ENGINE_ADMINISTRATORS)),
                settings.administratorPassword());
        log.info("the first administrator, \"{}\", was made", NAME);
    }
}
