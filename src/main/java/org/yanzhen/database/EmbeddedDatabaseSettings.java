package org.yanzhen.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the embedded database server keeps its files and listens.
 *
 * @param folder programs and data; survives restarts, may be deleted to start afresh
 * @param port on the loopback interface; 0 takes any that is free
 */
@Validated
@ConfigurationProperties("yanzhen.embedded-database")
record EmbeddedDatabaseSettings(
        @DefaultValue(".yanzhen/mariadb") Path folder,
        @Min(0) @Max(65535) @DefaultValue("0") int port) {}
