package org.yanzhen.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Fonts never change and stay in the browser. Scripts and styles keep their names from release to release, so the browser
 * asks each time whether they are still the same.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    private static final String FOLDER = "classpath:/static/assets/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/*.woff2")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic());
        registry.addResourceHandler("/assets/**").addResourceLocations(FOLDER).setCacheControl(CacheControl.noCache());
    }
}
