package org.yanzhen.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.web.servlet.FlashMap;

/** Everything anybody puts into a session comes out of the database as it went in. */
class SessionAttributesTest {

    private static final Instant NOW = Instant.parse("2023-03-31T01:00:00Z");

    @SuppressWarnings("JavaUtilDate") // the web applications' own
    static Stream<Serializable> attributes() {
        var token = new OidcIdToken(
                "token",
                NOW,
                NOW.plusSeconds(300),
                Map.of("sub", "1", "preferred_username", "zhang.wei", "name", "张伟"));
        var client = ClientRegistration.withRegistrationId("keycloak")
                .clientId("yanzhen-app")
                .clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .authorizationUri("http://127.0.0.1/auth")
                .tokenUri("http://127.0.0.1/token")
                .build();
        var access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, "access", NOW, NOW.plusSeconds(300), Set.of("openid"));
        var flash = new FlashMap();
        flash.put("reminded", "李红");
        var webapps = new Authentications();
        var webappUser = new UserAuthentication("zhang.wei", "default");
        webappUser.setGroupIds(List.of("party-office"));
        webappUser.setAuthorizedApps(Set.of("tasklist"));
        webappUser.setCacheValidationTime(Date.from(NOW));
        webapps.addOrReplace(webappUser);
        var page = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");
        page.addHeader("Accept", "text/html");
        return Stream.of(
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated("zhang.wei", null, List.of())),
                new SecurityContextImpl(new OAuth2AuthenticationToken(
                        new DefaultOidcUser(List.of(), token, "preferred_username"), List.of(), "keycloak")),
                new OAuth2AuthorizedClient(client, "zhang.wei", access, new OAuth2RefreshToken("refresh", NOW)),
                OAuth2AuthorizationRequest.authorizationCode()
                        .clientId("yanzhen-app")
                        .authorizationUri("http://127.0.0.1/auth")
                        .state("state")
                        .attributes(Map.of("code_verifier", "verifier", "nonce", "nonce"))
                        .build(),
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"),
                new DefaultSavedRequest(page),
                (Serializable) List.of(flash),
                webapps);
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void comesOutAsItWentIn(Serializable attribute) {
        var conversion = SessionStore.attributes();

        var kept = conversion.convert(attribute, byte[].class);

        assertThat(conversion.convert(kept, Object.class))
                .usingRecursiveComparison()
                .isEqualTo(attribute);
    }

    @Test
    void whatCannotBeReadIsNotThere() {
        assertThat(SessionStore.attributes().convert(new byte[] {1, 2, 3}, Object.class))
                .isNull();
    }
}
