package org.yanzhen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever is sent on within the application gets a place, not an address: the host would be the one that the request
 * names, and that anybody can make up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OwnRedirects extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(place(request, location));
            }

            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, name.equalsIgnoreCase("Location") ? place(request, value) : value);
            }

            @Override
            public void addHeader(String name, String value) {
                super.addHeader(name, name.equalsIgnoreCase("Location") ? place(request, value) : value);
            }
        });
    }

    /** What of an address of this application is left without scheme and host. */
    static String place(HttpServletRequest request, String location) {
        var address = request.getRequestURL();
        var own =
                address.substring(0, address.length() - request.getRequestURI().length()) + "/";
        return location.startsWith(own)
                ? location.substring(own.length() - 1).replaceFirst("^/+", "/") // two of them began another host
                : location;
    }
}
