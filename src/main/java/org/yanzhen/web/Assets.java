package org.yanzhen.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * What pages are made of. The web build gives each file a name with its version in it, which browsers keep for good, and
 * packs it once. Templates and the Tasklist's settings use plain names: in a template {@code @{/assets/form.js}} becomes
 * the name with the version; a plain name that is asked for is answered too, but asked for again each time.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    private static final String FOLDER = "classpath:/static/assets/";
    private static final String WEBAPPS = "classpath:/META-INF/resources/webjars/camunda/";
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Map<String, String> names;

    Assets(ObjectMapper json) throws IOException {
        var file = new ClassPathResource("static/assets/names.json");
        names = file.exists()
                ? json.readValue(file.getContentAsByteArray(), new TypeReference<Map<String, String>>() {})
                : Map.of(); // the web part was not built
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        add(registry, "/assets/{name:.+\\.[\\w-]+\\.\\w+}", FOLDER, FOR_GOOD);
        add(registry, "/assets/**", FOLDER, CacheControl.noCache());
        // the engine's pages ask for these with the engine's version behind the question mark
        add(registry, "/camunda/lib/*", WEBAPPS + "lib/", FOR_GOOD);
        add(registry, "/camunda/assets/*", WEBAPPS + "assets/", FOR_GOOD);
        add(registry, "/camunda/app/{app}/{name:camunda-\\w+-bootstrap\\.\\w+}", WEBAPPS + "app/", FOR_GOOD);
        // the words are ours and change with us: asked for again, and sent again only when they have changed
        add(registry, "/camunda/app/{app}/locales/*", WEBAPPS + "app/", CacheControl.noCache());
        add(registry, "/camunda/app/{app}/styles/*", WEBAPPS + "app/", CacheControl.noCache());
    }

    private void add(ResourceHandlerRegistry registry, String paths, String folder, CacheControl kept) {
        registry.addResourceHandler(paths)
                .addResourceLocations(folder)
                .setCacheControl(kept)
                .resourceChain(true)
                .addResolver(packed())
                .addResolver(new PlainNames());
    }

    private static EncodedResourceResolver packed() {
        var resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of("br")); // for gzip, the server packs what is asked for
        return resolver;
    }

    /** Before the templates' addresses leave, they get the names with the version. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> versionedAddresses() {
        var filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    private final class PlainNames extends AbstractResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return chain.resolveResource(request, names.getOrDefault(path, path), locations);
        }

        @Override
        protected @Nullable String resolveUrlPathInternal(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return chain.resolveUrlPath(names.getOrDefault(path, path), locations);
        }
    }
}
