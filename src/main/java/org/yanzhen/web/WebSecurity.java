package org.yanzhen.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
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
 * every call; neither gets a session. Browsers have one for our pages and the engine's web applications. Who may do what
 * behind a door is in the {@link AccessTable}.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final RequestMatcher PUBLIC_API = path("/api/public/**");
    static final RequestMatcher PUBLIC =
            new OrRequestMatcher(path("/notices/**"), PUBLIC_API, path("/.well-known/security.txt"));
    private static final RequestMatcher ENGINE_REST = path("/engine-rest/**");
    private static final RequestMatcher OWN_API = path("/api/**");
    private static final RequestMatcher WEBAPP_API = path("/camunda/api/**");
    private static final RequestMatcher MACHINES = request -> ENGINE_REST.matches(request)
            || OWN_API.matches(request) && request.getHeader(HttpHeaders.AUTHORIZATION) != null;

    /** What the pages are made of is the same for everybody, and asks nobody who they are. */
    private static final RequestMatcher FILES =
            new OrRequestMatcher(path("/assets/**"), path("/camunda/assets/**"), path("/camunda/lib/**"));

    static final RequestMatcher WITHOUT_SESSION = new OrRequestMatcher(PUBLIC, MACHINES, FILES);

    private static final RequestMatcher OWN_LOGOUT =
            request -> "POST".equals(request.getMethod()) && path("/logout").matches(request);

    /** A script call: the header cannot be sent by a foreign form, so it needs no token of ours. */
    private static final RequestMatcher WEBAPP_LOGOUT = request -> "POST".equals(request.getMethod())
            && request.getHeader("X-XSRF-TOKEN") != null
            && path("/camunda/api/*/auth/user/*/logout").matches(request);

    private final SecurityHeaders headers;

    WebSecurity(SecurityHeaders headers) {
        this.headers = headers;
    }

    /**
     * The token against forged forms lies in a cookie, for want of a session. The public API takes JSON only, which no
     * foreign page can send without being asked first.
     */
    @Bean
    @Order(1)
    SecurityFilterChain strangers(HttpSecurity http, AccessRules rules) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("YANZHEN_FORM");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        http.securityMatcher(PUBLIC)
                .headers(headers)
                .authorizeHttpRequests(requests -> byTable(requests, rules))
                .exceptionHandling(exceptions -> exceptions
                        .accessDeniedHandler(rules)
                        .authenticationEntryPoint((request, response, nobody) ->
                                rules.handle(request, response, new AccessDeniedException("nobody", nobody))))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(PUBLIC_API))
                .requestCache(RequestCacheConfigurer::disable);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain machines(HttpSecurity http, LoginMethod login, Callers callers, Actor actor, AccessRules rules)
            throws Exception {
        http.securityMatcher(MACHINES)
                .headers(headers)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .authorizeHttpRequests(requests -> byTable(requests, rules))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(rules))
                .addFilterBefore(new CallerFilter(callers, actor), AuthorizationFilter.class);
        login.machines(http);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain browsers(HttpSecurity http, LoginMethod login, Callers callers, Actor actor, AccessRules rules)
            throws Exception {
        http.authorizeHttpRequests(requests -> byTable(requests, rules))
                .csrf(csrf -> csrf.csrfTokenRepository(new TokensOfBrowsers())
                        .ignoringRequestMatchers(WEBAPP_API)) // has a token of its own
                .headers(headers)
                .requestCache(cache -> cache.requestCache(pageLoadsOnly()))
                .exceptionHandling(exceptions -> exceptions
                        .accessDeniedHandler(rules)
                        .authenticationEntryPoint((request, response, failure) -> {
                            if (isPageLoad(request)) {
                                response.sendRedirect(request.getContextPath() + login.entry());
                            } else {
                                rules.refuseStranger(request, response);
                            }
                        }))
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(OWN_LOGOUT, WEBAPP_LOGOUT))
                        .logoutSuccessHandler((request, response, authentication) -> {
                            if (WEBAPP_LOGOUT.matches(request)) {
                                response.setStatus(HttpStatus.OK.value());
                            } else {
                                response.sendRedirect(request.getContextPath() + login.exit(request));
                            }
                        }))
                .addFilterBefore(new CallerFilter(callers, actor), AuthorizationFilter.class)
                .addFilterAfter(new TokensOfWebapps(WEBAPP_API, rules), AuthorizationFilter.class);
        login.people(http);
        return http.build();
    }

    /** What is forwarded, goes on later, or is an error, began with a request that was let in or refused. */
    private static void byTable(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            AccessRules rules) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .access(rules::decide);
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
