package org.yanzhen.shared;

import jakarta.persistence.Embeddable;
import java.util.function.Supplier;

/** The log-in name of a person, as the Tasklist and Keycloak see it: lower-case ASCII. */
@Embeddable
public record UserId(String name) {

    public UserId {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A user id must not be blank");
        }
    }

    /**
     * Whom somebody chose from a list.
     *
     * @param nobody what is said if they chose nobody
     */
    public static UserId chosen(String name, Supplier<InvalidInput> nobody) {
        if (name.isBlank()) {
            throw nobody.get();
        }
        return new UserId(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
