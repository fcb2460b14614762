package org.yanzhen.identity.keycloak;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What we are to Keycloak, and how its tokens are checked. Nothing here asks it anything at start. */
@Configuration(proxyBeanMethods = false)
@Profile("keycloak")
class KeycloakClient {

    static final String REGISTRATION = "keycloak";

    /** Who somebody is here: the name they log in with, not the random id they have in Keycloak. */
    static final String USER_NAME = "preferred_username";

    private static final int LARGEST_KEY_SET = 64 * 1024;
    private static final long KEYS_KEPT_MS = 5 * 60_000;
    private static final long KEYS_ASKED_AGAIN_AFTER_MS = 1_000;
    private static final long KEYS_OUTLIVE_OUTAGE_MS = 12 * 60 * 60_000;

    @Bean
    ClientRegistrationRepository keycloakClients(Keycloak keycloak, KeycloakSettings settings) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(keycloak.issuer())
                .authorizationUri(keycloak.authorization())
                .tokenUri(keycloak.token())
                .jwkSetUri(keycloak.keys())
                .userNameAttributeName(USER_NAME)
                .build());
    }

    /** Nothing is called in anybody's name, so no token is kept. */
    @Bean
    OAuth2AuthorizedClientRepository keycloakTokens() {
        return new OAuth2AuthorizedClientRepository() {
            @Override
            @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's own
            public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                    String client, Authentication person, HttpServletRequest request) {
                return null;
            }

            @Override
            public void saveAuthorizedClient(
                    OAuth2AuthorizedClient client,
                    Authentication person,
                    HttpServletRequest request,
                    HttpServletResponse response) {}

            @Override
            public void removeAuthorizedClient(
                    String client, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
        };
    }

    /** New ones are fetched when a token names a key that is not known; but not for each forged one. */
    @Bean
    JWKSource<SecurityContext> keycloakKeys(Keycloak keycloak) throws MalformedURLException {
        return JWKSourceBuilder.create(
                        URI.create(keycloak.keys()).toURL(),
                        new DefaultResourceRetriever(
                                (int) Keycloak.CONNECTS_WITHIN.toMillis(),
                                (int) Keycloak.ANSWERS_WITHIN.toMillis(),
                                LARGEST_KEY_SET))
                .cache(KEYS_KEPT_MS, Keycloak.ANSWERS_WITHIN.toMillis())
                .refreshAheadCache(false)
                .rateLimited(KEYS_ASKED_AGAIN_AFTER_MS)
                .outageTolerant(KEYS_OUTLIVE_OUTAGE_MS)
                .build();
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> keycloakIdTokens(JWKSource<SecurityContext> keys) {
        return client -> {
            var decoder = decoder(keys, new OidcIdTokenValidator(client));
            decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            return decoder;
        };
    }

    /** For what other systems send along: of this realm, meant for us, in force. */
    @Bean
    JwtDecoder keycloakBearerTokens(JWKSource<SecurityContext> keys, Keycloak keycloak, TokenBearers bearers) {
        var forUs = new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(KeycloakSettings.AUDIENCE));
        return decoder(
                keys,
                JwtValidators.createDefaultWithValidators(
                        List.of(new JwtIssuerValidator(keycloak.issuer()), forUs, bearers)));
    }

    private static NimbusJwtDecoder decoder(JWKSource<SecurityContext> keys, OAuth2TokenValidator<Jwt> validator) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators do
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validator);
        return decoder;
    }
}
