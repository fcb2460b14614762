package org.yanzhen.operations;

import java.util.function.Supplier;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.metrics.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.yanzhen.identity.Callers;
import org.yanzhen.identity.LoginMethod;
import org.yanzhen.identity.Role;

/**
 * Who may watch. Whether the application lives and is ready, everybody may know. The figures are for whoever reaches the
 * port of their own, which stays inside; the rest is for administrators.
 */
@Configuration(proxyBeanMethods = false)
class ActuatorSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain watchers(HttpSecurity http, LoginMethod login, Callers callers, Environment environment)
            throws Exception {
        var alive = EndpointRequest.toAdditionalPaths(WebServerNamespace.SERVER, HealthEndpoint.class);
        http.securityMatcher(new OrRequestMatcher(EndpointRequest.toAnyEndpoint(), alive))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(alive, EndpointRequest.to(HealthEndpoint.class))
                            .permitAll();
                    if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
                        requests.requestMatchers(EndpointRequest.to(PrometheusScrapeEndpoint.class))
                                .permitAll();
                    }
                    requests.anyRequest().access(administrator(callers));
                })
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable) // nothing here changes anything
                .requestCache(RequestCacheConfigurer::disable);
        login.machines(http);
        return http.build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> administrator(Callers callers) {
        return (Supplier<Authentication> authentication, RequestAuthorizationContext context) ->
                new AuthorizationDecision(callers.of(authentication.get())
                        .filter(caller -> caller.is(Role.ADMINISTRATOR))
                        .isPresent());
    }
}
