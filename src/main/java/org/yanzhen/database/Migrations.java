package org.yanzhen.database;

import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server too old is left as it is. Migrations have connections of their own: a large table takes longer to change than any request may take. */
@Configuration(proxyBeanMethods = false)
class Migrations {

    @Bean
    FlywayConfigurationCustomizer withoutTimeLimit(JdbcConnectionDetails database) {
        return flyway -> {
            DatabaseCheck.requireKnown(JdbcClient.create(new DriverManagerDataSource(
                            database.getJdbcUrl(), database.getUsername(), database.getPassword()))
                    .sql("SELECT VERSION()")
                    .query(String.class)
                    .single());
            flyway.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        };
    }
}
