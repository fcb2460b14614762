package org.yanzhen.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How a person, and how a machine, proves who they are; the one thing in which built-in identity and Keycloak differ. */
public interface LoginMethod {

    void people(HttpSecurity http) throws Exception;

    void machines(HttpSecurity http) throws Exception;

    /** Where a person without a log-in is sent. */
    String entry();
}
