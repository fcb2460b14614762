package org.yanzhen.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's web applications hand the nonce from an answer's header to its page through an attribute of the whole
 * application, where the next request overwrites it: the browser then refuses the page's scripts and the page stays
 * empty. Here every request has that attribute to itself.
 */
class NonceOfOneAnswer extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = withOwnNonce(request.getServletContext());
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return context;
                    }
                },
                response);
    }

    private static ServletContext withOwnNonce(ServletContext all) {
        var nonce = new AtomicReference<@Nullable Object>();
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (self, method, given) -> {
                    var ofNonce = given != null && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(given[0]);
                    if (ofNonce && method.getName().equals("setAttribute")) {
                        nonce.set(given[1]);
                        return null;
                    }
                    if (ofNonce && method.getName().equals("getAttribute")) {
                        return nonce.get();
                    }
                    try {
                        return method.invoke(all, given);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
