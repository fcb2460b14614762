package org.yanzhen.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.UserId;

/** Tells the engine who acts in this thread, so that its authorizations and its records know. */
@Component
public class Actor {

    private final IdentityService identity;

    Actor(IdentityService identity) {
        this.identity = identity;
    }

    public void enter(UserId person, Set<String> groups) {
        identity.setAuthentication(person.name(), List.copyOf(groups));
    }

    public static boolean isAdministrator(Authentication somebody) {
        return somebody.getGroupIds() != null && somebody.getGroupIds().contains(Workers.ADMINISTRATORS);
    }

    public void leave() {
        identity.clearAuthentication();
    }

    public void as(UserId person, Set<String> groups, Runnable work) {
        enter(person, groups);
        try {
            work.run();
        } finally {
            leave();
        }
    }
}
