package org.yanzhen.web;

import java.beans.PropertyEditorSupport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.yanzhen.shared.TypedJson;
import org.yanzhen.shared.TypedText;

/** What people send to pages and interfaces of ours, in bodies and in parameters, is text that one sees. */
@ControllerAdvice
class TypedBodies extends RequestBodyAdviceAdapter {

    @InitBinder
    void parameters(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                TypedText.requireClean("parameter", text);
                setValue(text);
            }
        });
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return AbstractJackson2HttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        return new Body(message.getHeaders(), TypedJson.read(message.getBody()));
    }

    /** Of what has been read once. */
    private static final class Body implements HttpInputMessage {

        private final HttpHeaders headers;
        private final byte[] content;

        Body(HttpHeaders headers, byte[] content) {
            this.headers = headers;
            this.content = content;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
