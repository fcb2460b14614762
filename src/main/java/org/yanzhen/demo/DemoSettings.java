package org.yanzhen.demo;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param password everybody's; only the demo profile has one
 * @param begins where the clock stands at the very first start
 * @param playUntil how far the year plays itself at the very first start; nothing leaves it to people
 */
@Validated
@ConfigurationProperties("yanzhen.demo")
record DemoSettings(
        @DefaultValue("") String password,
        @NotNull @DefaultValue("2023-01-30") LocalDate begins,
        @Nullable LocalDate playUntil) {}
