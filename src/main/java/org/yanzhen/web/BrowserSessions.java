package org.yanzhen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.servlet.server.Session.Cookie;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/** Browsers have a session; at the doors without one none is looked for, whatever cookie came along. */
@Component
class BrowserSessions implements HttpSessionIdResolver {

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    BrowserSessions(ServerProperties server) {
        cookies.setCookieSerializer(serializer(server.getServlet().getSession().getCookie()));
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return WebSecurity.WITHOUT_SESSION.matches(request) ? List.of() : cookies.resolveSessionIds(request);
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        if (!WebSecurity.WITHOUT_SESSION.matches(request)) {
            cookies.setSessionId(request, response, id);
        }
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }

    /** The id as it is: Spring Security's back-channel log-out sends it like that. */
    private static DefaultCookieSerializer serializer(Cookie cookie) {
        var serializer = new DefaultCookieSerializer();
        serializer.setUseBase64Encoding(false);
        var map = PropertyMapper.get().alwaysApplyingWhenNonNull();
        map.from(cookie::getName).to(serializer::setCookieName);
        map.from(cookie::getDomain).to(serializer::setDomainName);
        map.from(cookie::getPath).to(serializer::setCookiePath);
        map.from(cookie::getHttpOnly).to(serializer::setUseHttpOnlyCookie);
        map.from(cookie::getSecure).to(serializer::setUseSecureCookie);
        map.from(cookie::getSameSite).as(sameSite -> sameSite.attributeValue()).to(serializer::setSameSite);
        return serializer;
    }
}
