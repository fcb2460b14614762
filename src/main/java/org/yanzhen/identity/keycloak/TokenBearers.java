package org.yanzhen.identity.keycloak;

import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;
import org.yanzhen.identity.Caller;
import org.yanzhen.shared.UserId;

/**
 * Who calls with a bearer token: a person, who is in the directory, or another system by the service account of its
 * client, whose groups are in our settings. A client that is not listed there is nobody.
 */
@Component
@Profile("keycloak")
class TokenBearers implements OAuth2TokenValidator<Jwt>, Converter<Jwt, AbstractAuthenticationToken> {

    /** So Keycloak names the user behind a client; the realm's user profile lets no person have such a name. */
    private static final String SERVICE_ACCOUNT = "service-account-";

    private final KeycloakSettings settings;

    TokenBearers(KeycloakSettings settings) {
        this.settings = settings;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var name = token.getClaimAsString(KeycloakClient.USER_NAME);
        if (name == null || name.isBlank()) {
            return refused("The token names nobody");
        }
        return isServiceAccount(token) && !settings.serviceClients().containsKey(clientOf(token))
                ? refused("This client's service account is not welcome")
                : OAuth2TokenValidatorResult.success();
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var name = token.getClaimAsString(KeycloakClient.USER_NAME);
        if (!isServiceAccount(token)) {
            return new JwtAuthenticationToken(token, List.of(), name);
        }
        var client = clientOf(token);
        var groups = Objects.requireNonNull(settings.serviceClients().get(client), "listed, or refused before");
        return new PreAuthenticatedAuthenticationToken(new Caller(new UserId(name), client, groups), token, List.of());
    }

    private static boolean isServiceAccount(Jwt token) {
        return Objects.requireNonNull(token.getClaimAsString(KeycloakClient.USER_NAME))
                .startsWith(SERVICE_ACCOUNT);
    }

    private static String clientOf(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsString("azp"), "");
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null));
    }
}
