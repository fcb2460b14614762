package org.yanzhen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yanzhen.limits.Limits;
import org.yanzhen.shared.LimitedStream;
import org.yanzhen.shared.TooLarge;

/** What is sent must be of a size that people type, and strangers may not ask without end. Files have limits of their own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLimits extends OncePerRequestFilter {

    private final RequestMatcher strangers = WebSecurity.PUBLIC;
    private final Limits limits;
    private final DataSize most;

    RequestLimits(Limits limits, @Value("${yanzhen.web.largest-body}") DataSize most) {
        this.limits = limits;
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (strangers.matches(request)) {
            limits.publicRequest(request.getRemoteAddr());
        }
        if (request.getContentLengthLong() > most.toBytes() && !isUpload(request)) {
            throw new TooLarge(most.toMegabytes());
        }
        var lengthUnknown = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        chain.doFilter(lengthUnknown && !isUpload(request) ? new Limited(request) : request, response);
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** Who does not say how much is coming is stopped when it was too much. */
    private final class Limited extends HttpServletRequestWrapper {

        private @Nullable ServletInputStream counted;

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (counted == null) {
                counted = new Counted(super.getInputStream());
            }
            return counted;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.UTF_8.name() : encoding));
        }
    }

    private final class Counted extends ServletInputStream {

        private final ServletInputStream source;
        private final LimitedStream limited;

        Counted(ServletInputStream source) {
            this.source = source;
            this.limited = new LimitedStream(source, most.toBytes(), () -> new TooLarge(most.toMegabytes()));
        }

        @Override
        public int read() throws IOException {
            return limited.read();
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            return limited.read(target, from, length);
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
