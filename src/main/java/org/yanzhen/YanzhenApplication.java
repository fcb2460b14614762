package org.yanzhen;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.yanzhen.shared.ChinaTime;

/** 雁阵: carries a street office's projects and funding competitions from the first idea to the closed file. */
@Modulithic(systemName = "雁阵 Yanzhen", sharedModules = "shared")
@ConfigurationPropertiesScan
@EnableScheduling
@EnableJpaRepositories(considerNestedRepositories = true) // they stand with the services that use them
@SpringBootApplication
public class YanzhenApplication {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(ChinaTime.ZONE)); // the engine keeps local times
        SpringApplication.run(YanzhenApplication.class, args);
    }
}
