package org.yanzhen.nodes;

import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider.Configuration;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is done by the clock is done by one node at a time: it holds a lock, with the database's time, and gives it back
 * outside the transaction of its work.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableSchedulerLock(defaultLockAtMostFor = "PT10M", order = 0)
class SchedulerLocks {

    @Bean
    LockProvider lockProvider(@Qualifier("sessionConnections") DataSource connections) {
        return new JdbcTemplateLockProvider(Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(connections))
                .withTableName("scheduler_lock")
                .usingDbTime()
                .build());
    }
}
