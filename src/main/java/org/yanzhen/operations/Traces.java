package org.yanzhen.operations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;

/** What happens after a commit, in another thread, carries the number of the request that caused it. */
@Configuration(proxyBeanMethods = false)
class Traces {

    @Bean
    ContextPropagatingTaskDecorator carryOn() {
        return new ContextPropagatingTaskDecorator();
    }
}
