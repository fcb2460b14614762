package org.yanzhen.identity;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param renewAfter how long a change of somebody's groups may take to reach an open session
 * @param administratorPassword what the first administrator of the built-in people begins with; not used later
 */
@Validated
@ConfigurationProperties("yanzhen.identity")
record IdentitySettings(
        @NotNull @DefaultValue("15s") Duration renewAfter,
        @DefaultValue("") String administratorPassword) {}
