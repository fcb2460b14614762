package org.yanzhen.demo;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yanzhen.shared.ChinaTime;

/** The demo's clock stands where it was put, also after a restart. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoClock {

    @Bean
    @DependsOnDatabaseInitialization
    MovableClock clock(DataSource dataSource, DemoSettings settings) {
        var system = Clock.system(ChinaTime.ZONE);
        var offset = JdbcClient.create(dataSource)
                .sql("SELECT offset_ms FROM rehearsal_clock WHERE id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElseGet(() -> Duration.between(
                        system.instant(),
                        settings.begins().atTime(9, 0).atZone(system.getZone()).toInstant()));
        return new MovableClock(system, offset);
    }
}
