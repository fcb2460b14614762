package org.yanzhen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * What browsers must not do with our answers. Scripts, styles and fonts come from here and from nowhere else; nothing
 * stands in the pages themselves. The engine's web applications bring a looser policy of their own.
 */
@Component
class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    static final String POLICY = "Content-Security-Policy";

    /** A browser's own viewer for documents and pictures puts styles into the page it makes for them. */
    private static final String FILES =
            "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline';"
                    + " form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    /** The code fields of the editors write their styles into the page; scripts stay as strict there as anywhere. */
    private static final String EDITORS = "/models/drafts/";

    private static final String NOTHING = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), bluetooth=(),"
            + " serial=(), hid=(), midi=(), accelerometer=(), gyroscope=(), magnetometer=(), display-capture=(),"
            + " browsing-topics=()";

    private final String pages;

    /** @param issuer who logs people out elsewhere: browsers ask the policy also where a form is sent on to */
    SecurityHeaders(@Value("${yanzhen.keycloak.issuer:}") String issuer) {
        pages = pages(issuer.isBlank() ? "" : " " + origin(URI.create(issuer)));
    }

    /** @param alsoTo further addresses forms may go to, each after a space */
    static String pages(String alsoTo) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                + " connect-src 'self'; form-action 'self'" + alsoTo
                + "; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NOTHING))
                .addHeaderWriter(this::policy)
                .addHeaderWriter(SecurityHeaders::keptByNobody);
    }

    /** For answers to what the security filters did not let in. */
    void addMissing(HttpServletRequest request, HttpServletResponse response) {
        policy(request, response);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private void policy(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, isFile(response.getContentType()) ? FILES : policyOf(request));
        }
    }

    private String policyOf(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + EDITORS)
                ? pages.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
                : pages;
    }

    /** The engine lets browsers keep its answers as long as they ask whether they still hold. */
    private static void keptByNobody(HttpServletRequest request, HttpServletResponse response) {
        var type = response.getContentType();
        if (type != null && type.startsWith("application/") && type.contains("json")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static boolean isFile(@Nullable String type) {
        return type != null && (type.startsWith("application/pdf") || type.startsWith("image/"));
    }
}
