package org.yanzhen.operations;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tests' database server, with the programs an administrator has beside it: schemas come and go, dumps are taken and read. */
record TestServer(int port, String user, String password) {

    private static final Path PROGRAMS = Path.of("target/test-database/base/bin");

    static TestServer of(JdbcConnectionDetails details) {
        var address = URI.create(details.getJdbcUrl().substring("jdbc:".length()));
        return new TestServer(address.getPort(), details.getUsername(), details.getPassword());
    }

    String url(String schema) {
        return "jdbc:mysql://127.0.0.1:%d/%s?useSSL=false&allowPublicKeyRetrieval=true".formatted(port, schema);
    }

    JdbcTemplate in(String schema) {
        return new JdbcTemplate(new DriverManagerDataSource(url(schema), user, password));
    }

    void createEmpty(String schema) {
        in("").execute("DROP DATABASE IF EXISTS " + schema);
        in("").execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
    }

    /** As the README says. */
    void dump(String schema, Path file) {
        run(new ProcessBuilder(command(
                        "mariadb-dump",
                        "--single-transaction",
                        "--triggers",
                        "--hex-blob",
                        "--no-tablespaces",
                        "--default-character-set=utf8mb4",
                        schema))
                .redirectOutput(file.toFile()));
    }

    /** As the README says. */
    void read(Path file, String schema) {
        run(new ProcessBuilder(command("mariadb", "--default-character-set=utf8mb4", schema))
                .redirectInput(file.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD));
    }

    private List<String> command(String program, String... arguments) {
        var command = new ArrayList<>(List.of(
                PROGRAMS.resolve(program) + (File.separatorChar == '\\' ? ".exe" : ""),
                "--no-defaults",
                "--host=127.0.0.1",
                "--protocol=tcp",
                "--skip-ssl",
                "--port=" + port,
                "--user=" + user));
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(ProcessBuilder program) {
        program.environment().put("MYSQL_PWD", password);
        program.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            var result = program.start().waitFor();
            if (result != 0) {
                throw new AssertionError(program.command().get(0) + " ended with " + result);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
