package org.yanzhen.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the running application with its real database and the people of the demo, on one and the same
 * application for all such tests. Timers do not go off by themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureObservability
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "yanzhen.embedded-database.folder=target/test-database",
            "yanzhen.demo.play-until=",
            "yanzhen.reminders.cron=-",
            "yanzhen.new-tasks.cron=-",
            "yanzhen.calendar.cron=-",
            "yanzhen.reconciliation.cron=-",
            "yanzhen.identity.renew-after=0s",
            "yanzhen.limits.delay-of-log-ins=20ms",
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.hikari.data-source-properties.queryInterceptors=org.yanzhen.testing.StatementCounts$Sent"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Scene.class, StatementCounts.class})
public @interface ApplicationTest {}
