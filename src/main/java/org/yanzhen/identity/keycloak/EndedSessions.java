package org.yanzhen.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** When Keycloak says that somebody has logged out there, their sessions end here, whichever node serves them. */
@Component
@Profile("keycloak")
class EndedSessions implements LogoutHandler {

    private final OidcSessionRegistry logins;
    private final SessionRepository<?> sessions;

    EndedSessions(OidcSessionRegistry logins, SessionRepository<?> sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication word) {
        if (word.getPrincipal() instanceof OidcLogoutToken token) {
            logins.removeSessionInformation(token).forEach(login -> sessions.deleteById(login.getSessionId()));
        }
    }
}
