package org.yanzhen.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How a person, and how a machine, proves who they are; the one thing in which built-in identity and Keycloak differ. */
public interface LoginMethod {

    /** Called last, when everything else about people's requests is configured, logging out included. */
    void people(HttpSecurity http) throws Exception;

    void machines(HttpSecurity http) throws Exception;

    /** Where a person without a log-in is sent. */
    String entry();

    /** Where a person is sent who has just logged out with this request. */
    String exit(HttpServletRequest request);
}
