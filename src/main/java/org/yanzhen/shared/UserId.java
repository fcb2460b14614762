package org.yanzhen.shared;

import jakarta.persistence.Embeddable;

/** The log-in name of a person, as the Tasklist and Keycloak see it: lower-case ASCII. */
@Embeddable
public record UserId(String name) {

    public UserId {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A user id must not be blank");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
