package org.yanzhen.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yanzhen.shared.ChinaTime;

/**
 * The database of an installation of the version before this one, with everything under way; see {@code upgrade/V13.sql}.
 * When the next migration is released, the newest state is played and dumped in its place.
 */
final class PreviousVersion {

    static final String PROJECT = "04af31e1-7d95-4d76-9613-84cfdbc24958";
    static final String PROJECTS_COMMUNITY = "scene2";
    static final String AWARD = "3ccfa47c-e252-4746-90a8-2d3a4a598099";
    static final String AWARDS_COMMUNITY = "scene1";
    static final String ROUND = "cf7e126f-ac3a-433b-8148-8e3d404de4c4";
    static final String SCORED = "a8a8d471-b382-4495-b611-76a0950a2211";
    static final String UNSCORED = "315292a4-4bb5-4c3c-bde3-e7132799b821";

    private static final String NEWEST_MIGRATION = "13";
    private static final LocalDateTime NOW = LocalDateTime.of(2023, 3, 27, 10, 0);

    /** @param migrations all there are today */
    static void write(TestServer server, String schema, Flyway migrations) {
        server.createEmpty(schema);
        migrate(server, schema, migrations, "classpath:db/demo", "latest");
        migrate(server, schema, migrations, "classpath:db/migration", NEWEST_MIGRATION);
        try {
            server.read(new ClassPathResource("upgrade/V13.sql").getFile().toPath(), schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var jdbc = server.in(schema);
        fillInModels(jdbc);
        jdbc.update(
                "INSERT INTO rehearsal_clock (id, offset_ms) VALUES (1, ?)",
                Duration.between(Instant.now(), NOW.atZone(ChinaTime.ZONE).toInstant())
                        .toMillis());
    }

    /** The demo's migration has the highest number, so that version's own came after it. */
    private static void migrate(TestServer server, String schema, Flyway migrations, String location, String target) {
        Flyway.configure()
                .configuration(migrations.getConfiguration())
                .dataSource(server.url(schema), server.user(), server.password())
                .locations(location)
                .outOfOrder(true)
                .validateOnMigrate(false)
                .target(target)
                .load()
                .migrate();
    }

    private static void fillInModels(JdbcTemplate jdbc) {
        jdbc.query(
                        "SELECT b.ID_, b.NAME_, d.NAME_ FROM ACT_GE_BYTEARRAY b JOIN ACT_RE_DEPLOYMENT d ON d.ID_ ="
                                + " b.DEPLOYMENT_ID_",
                        (row, index) -> Map.entry(row.getString(1), file(row.getString(2), row.getString(3))))
                .forEach(file -> jdbc.update(
                        "UPDATE ACT_GE_BYTEARRAY SET BYTES_ = ? WHERE ID_ = ?", file.getValue(), file.getKey()));
    }

    /** The forms of a process lie in the folder named like its model; what has changed since lies beside the dump. */
    private static byte[] file(String name, String process) {
        var path = name.endsWith(".form")
                ? Path.of("forms", process.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), name)
                : Path.of("bpmn", name);
        var before = Path.of("src/test/resources/upgrade").resolve(path);
        try {
            return Files.readAllBytes(Files.exists(before) ? before : path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fixture has no passwords: the demo's people lend theirs. */
    static void lendPasswords(JdbcTemplate jdbc) {
        jdbc.update("""
            UPDATE ACT_ID_USER u JOIN ACT_ID_USER lender ON lender.ID_ = 'administrator'
            SET u.PWD_ = lender.PWD_, u.SALT_ = lender.SALT_ WHERE u.PWD_ IS NULL
            """);
    }

    private PreviousVersion() {}
}
