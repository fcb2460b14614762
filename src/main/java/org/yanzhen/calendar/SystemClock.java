package org.yanzhen.calendar;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.yanzhen.shared.ChinaTime;

/** The one source of "now" outside the demo, whose clock can be moved. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class SystemClock {

    @Bean
    Clock clock() {
        return Clock.system(ChinaTime.ZONE);
    }
}
