package org.yanzhen.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.LocaleResolver;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.identity.LoginMethod;
import org.yanzhen.shared.UserId;

/** People log in at Keycloak, machines bring a token of its. Nothing of either is kept but who it is. */
@Component
@Profile("keycloak")
class KeycloakLogin implements LoginMethod {

    private static final Logger log = LoggerFactory.getLogger(KeycloakLogin.class);

    private static final String START = "/oauth2/authorization";
    private static final String FAILED = "/login-failed";
    private static final String STILL_OPEN = KeycloakLogin.class.getName() + ".stillOpen";

    private final Keycloak keycloak;
    private final ClientRegistrationRepository clients;
    private final JwtDecoder tokens;
    private final TokenBearers bearers;
    private final DirectoryCopy copy;
    private final Memberships memberships;
    private final EndedSessions ended;
    private final LocaleResolver languages;

    KeycloakLogin(
            Keycloak keycloak,
            ClientRegistrationRepository clients,
            JwtDecoder tokens,
            TokenBearers bearers,
            DirectoryCopy copy,
            Memberships memberships,
            EndedSessions ended,
            LocaleResolver languages) {
        this.keycloak = keycloak;
        this.clients = clients;
        this.tokens = tokens;
        this.bearers = bearers;
        this.copy = copy;
        this.memberships = memberships;
        this.ended = ended;
        this.languages = languages;
    }

    @Override
    public void people(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage(entry())
                        .authorizationEndpoint(authorization -> authorization.authorizationRequestResolver(requests()))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(tokenEndpoint()))
                        .userInfoEndpoint(user -> user.oidcUserService(this::admit))
                        .failureHandler(this::failed)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(KeycloakLogin.this::failed);
                                return filter;
                            }
                        }))
                .oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(ended)))
                .logout(logout -> logout.addLogoutHandler(this::endSession));
    }

    @Override
    public void machines(HttpSecurity http) throws Exception {
        http.oauth2ResourceServer(resources -> resources
                .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(bearers))
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(KeycloakLogin::refused);
                        return filter;
                    }
                }));
    }

    @Override
    public String entry() {
        return START + "/" + KeycloakClient.REGISTRATION;
    }

    @Override
    public String exit(HttpServletRequest request) {
        return request.getAttribute(STILL_OPEN) == null ? "/logged-out" : "/logged-out?elsewhere";
    }

    private OAuth2AuthorizationRequestResolver requests() {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(clients, START);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return prepared(requests.resolve(request), request);
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
                return prepared(requests.resolve(request, client), request);
            }
        };
    }

    /** Nobody is sent to a server that does not answer; who is sent finds the language they read here. */
    private @Nullable OAuth2AuthorizationRequest prepared(
            @Nullable OAuth2AuthorizationRequest login, HttpServletRequest request) {
        if (login == null) {
            return null;
        }
        keycloak.requireReachable();
        return OAuth2AuthorizationRequest.from(login)
                .additionalParameters(more ->
                        more.put("ui_locales", languages.resolveLocale(request).toLanguageTag()))
                .build();
    }

    private static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokenEndpoint() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(Keycloak.http(http -> http.messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())));
        return client;
    }

    /** The ID token is fresher than any timer. */
    private OidcUser admit(OidcUserRequest request) {
        var token = request.getIdToken();
        var id = new UserId(token.getPreferredUsername());
        copy.admit(new Person(
                id,
                Names.inOrder(token.getFamilyName(), token.getGivenName(), id.name()),
                memberships.groups(
                        Memberships.words(token.getClaim("groups")),
                        Memberships.words(token.getClaim(Memberships.ATTRIBUTE)))));
        return new DefaultOidcUser(List.of(), token, KeycloakClient.USER_NAME);
    }

    /** One page and no second try by itself: with a lasting cause that would go round for ever. */
    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.warn("log-in failed: {}", rootOf(failure).toString());
        var unreachable = failure.getCause() instanceof RestClientException;
        response.sendRedirect(request.getContextPath() + FAILED + (unreachable ? "?unreachable" : ""));
    }

    /** Also where a script logs out, which cannot follow a redirect to Keycloak. */
    private void endSession(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof OidcUser person) {
            try {
                keycloak.endSession(person.getIdToken().getTokenValue());
            } catch (RestClientException e) {
                log.warn("a session at Keycloak could not be ended: {}", e.getMessage());
                request.setAttribute(STILL_OPEN, true);
            }
        }
    }

    /** A token nobody could check, for want of Keycloak's keys, may be good: try again later. */
    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        if (failure instanceof AuthenticationServiceException) {
            log.warn("a token could not be checked: {}", rootOf(failure).toString());
            response.setHeader("Retry-After", "10");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            new BearerTokenAuthenticationEntryPoint().commence(request, response, failure);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
