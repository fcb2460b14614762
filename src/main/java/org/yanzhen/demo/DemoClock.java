package org.yanzhen.demo;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.shared.ChinaTime;

/** The demo's clock begins once; then it stands where it was put, on every node and after a restart. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoClock {

    @Bean
    @DependsOnDatabaseInitialization
    MovableClock clock(DataSource dataSource, DemoSettings settings) {
        var system = Clock.system(ChinaTime.ZONE);
        var beginning = Duration.between(
                system.instant(),
                settings.begins().atTime(9, 0).atZone(system.getZone()).toInstant());
        var jdbc = JdbcClient.create(dataSource);
        var offset = new TransactionTemplate(new JdbcTransactionManager(dataSource)).execute(status -> {
            jdbc.sql("INSERT IGNORE INTO rehearsal_clock (id, offset_ms) VALUES (1, ?)")
                    .param(beginning.toMillis())
                    .update();
            return jdbc.sql("SELECT offset_ms FROM rehearsal_clock WHERE id = 1")
                    .query(Long.class)
                    .single();
        });
        return new MovableClock(system, Duration.ofMillis(offset));
    }
}
