package org.yanzhen.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts the engine brings, able to hold every character.
 *
 * <p>The scripts say {@code utf8}, which is three bytes: 𠮷 in a name would fail. The tables stay binary, as the engine
 * expects of its ids.
 */
@Component
class EngineTables implements JavaMigration {

    private static final String ENGINE_VERSION = "7.24.0";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws IOException {
        for (var part : PARTS) {
            ScriptUtils.executeSqlScript(context.getConnection(), script(part));
        }
    }

    private static EncodedResource script(String part) throws IOException {
        var text = new ClassPathResource(
                        "org/camunda/bpm/engine/db/create/activiti.mysql.create.%s.sql".formatted(part))
                .getContentAsString(UTF_8)
                .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
        return new EncodedResource(new ByteArrayResource(text.getBytes(UTF_8)), UTF_8);
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine tables " + ENGINE_VERSION;
    }

    @Override
    public Integer getChecksum() {
        return ENGINE_VERSION.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false; // DDL commits by itself
    }
}
