package org.yanzhen.database;

import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrations have connections of their own: a large table takes longer to change than any request may take. */
@Configuration(proxyBeanMethods = false)
class Migrations {

    @Bean
    FlywayConfigurationCustomizer withoutTimeLimit(JdbcConnectionDetails database) {
        return flyway -> flyway.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
