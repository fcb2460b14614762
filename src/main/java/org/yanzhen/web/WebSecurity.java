package org.yanzhen.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.yanzhen.engine.Actor;
import org.yanzhen.identity.CallerFilter;
import org.yanzhen.identity.Callers;
import org.yanzhen.identity.LoginMethod;

/**
 * Three doors. At the public one nobody is anybody, even who is logged in elsewhere; machines prove who they are with
 * every call; neither gets a session. Browsers have one for our pages and the engine's web applications. What is not
 * opened here needs a log-in.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final RequestMatcher PUBLIC_API = path("/api/public/**");
    private static final RequestMatcher PUBLIC = new OrRequestMatcher(path("/notices/**"), PUBLIC_API);
    private static final RequestMatcher ENGINE_REST = path("/engine-rest/**");
    private static final RequestMatcher OWN_API = path("/api/**");
    private static final RequestMatcher WEBAPP_API = path("/camunda/api/**");
    private static final RequestMatcher OWN_LOGOUT =
            request -> "POST".equals(request.getMethod()) && path("/logout").matches(request);

    /** A script call: the header cannot be sent by a foreign form, so it needs no token of ours. */
    private static final RequestMatcher WEBAPP_LOGOUT = request -> "POST".equals(request.getMethod())
            && request.getHeader("X-XSRF-TOKEN") != null
            && path("/camunda/api/*/auth/user/*/logout").matches(request);

    /**
     * The token against forged forms lies in a cookie, for want of a session. The public API takes JSON only, which no
     * foreign page can send without being asked first.
     */
    @Bean
    @Order(1)
    SecurityFilterChain strangers(HttpSecurity http) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("YANZHEN_FORM");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        http.securityMatcher(PUBLIC)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(PUBLIC_API))
                .requestCache(RequestCacheConfigurer::disable);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain machines(HttpSecurity http, LoginMethod login, Callers callers, Actor actor) throws Exception {
        http.securityMatcher(request -> ENGINE_REST.matches(request)
                        || OWN_API.matches(request) && request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(new CallerFilter(callers, actor), AuthorizationFilter.class);
        login.machines(http);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain browsers(HttpSecurity http, LoginMethod login, Callers callers, Actor actor) throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(
                                path("/login"),
                                path("/error"),
                                path("/assets/**"),
                                path("/favicon.svg"),
                                path("/camunda/assets/**"),
                                path("/camunda/lib/**"),
                                path("/camunda/app/*/scripts/**"),
                                path("/camunda/favicon.ico"))
                        .permitAll()
                        // the engine's own log-in and set-up pages would be ways round ours
                        .requestMatchers(
                                path("/camunda/api/*/auth/user/*/login/*"), path("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPP_API)) // guarded by the engine's own token
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin))
                .requestCache(cache -> cache.requestCache(pageLoadsOnly()))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint((request, response, failure) -> {
                    if (isPageLoad(request)) {
                        response.sendRedirect(request.getContextPath() + login.entry());
                    } else {
                        response.setStatus(HttpStatus.UNAUTHORIZED.value());
                    }
                }))
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(OWN_LOGOUT, WEBAPP_LOGOUT))
                        .logoutSuccessHandler((request, response, authentication) -> {
                            if (WEBAPP_LOGOUT.matches(request)) {
                                response.setStatus(HttpStatus.OK.value());
                            } else {
                                response.sendRedirect(request.getContextPath() + login.entry() + "?bye");
                            }
                        }))
                .addFilterAfter(new CallerFilter(callers, actor), AuthorizationFilter.class);
        login.people(http);
        return http.build();
    }

    /** Otherwise an icon or a background call could be the page one lands on after logging in. */
    private static RequestCache pageLoadsOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(WebSecurity::isPageLoad);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** {@code Sec-Fetch-Mode} is sent over HTTPS and to the loopback address only, hence the second way to tell. */
    private static boolean isPageLoad(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return false;
        }
        var mode = request.getHeader("Sec-Fetch-Mode");
        if (mode != null) {
            return "navigate".equals(mode);
        }
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html") && request.getHeader("HX-Request") == null;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
