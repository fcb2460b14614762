package org.yanzhen.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.shardingsphere.sql.parser.api.CacheOption;
import org.apache.shardingsphere.sql.parser.api.SQLParserEngine;
import org.apache.shardingsphere.sql.parser.exception.SQLParsingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All SQL of ours is MySQL's as much as MariaDB's, though only MariaDB runs here: a parser of MySQL's grammar reads it, and
 * what MariaDB alone understands is refused by name.
 */
class SqlDialectTest {

    private static final SQLParserEngine MYSQL = new SQLParserEngine("MySQL", new CacheOption(1, 1));

    /** What MariaDB added to the language, and a lenient parser may let pass. */
    private static final List<Pattern> MARIADB_ONLY = Stream.of(
                    "\\bRETURNING\\b",
                    "\\bCREATE\\s+OR\\s+REPLACE\\s+(TEMPORARY\\s+)?(TABLE|INDEX|DATABASE|USER|ROLE)\\b",
                    "\\b(ADD|MODIFY|CHANGE|DROP)\\s+(COLUMN\\s+|INDEX\\s+|KEY\\s+|CONSTRAINT\\s+|FOREIGN\\s+KEY\\s+)?IF\\s+(NOT\\s+)?EXISTS\\b",
                    "\\bCREATE\\s+(UNIQUE\\s+|FULLTEXT\\s+)?INDEX\\s+IF\\s+NOT\\s+EXISTS\\b",
                    "\\bDROP\\s+INDEX\\s+IF\\s+EXISTS\\b",
                    "\\b(CREATE|ALTER|DROP)\\s+(TEMPORARY\\s+)?SEQUENCE\\b",
                    "\\b(NEXTVAL|LASTVAL|SETVAL)\\s*\\(",
                    "\\b(NEXT|PREVIOUS)\\s+VALUE\\s+FOR\\b",
                    "\\bseq_\\d+_to_\\d+\\b",
                    "\\s(UUID|INET4|INET6)(\\s+(NOT\\s+NULL|NULL|DEFAULT|PRIMARY|UNIQUE)|\\s*[,)])",
                    "\\bWITH\\s+SYSTEM\\s+VERSIONING\\b",
                    "\\bFOR\\s+SYSTEM_TIME\\b",
                    "\\bPERSISTENT\\b",
                    "\\b(JSON_DETAILED|JSON_LOOSE|JSON_COMPACT|JSON_EXISTS|JSON_QUERY|NVL|NVL2|SFORMAT|NATURAL_SORT_KEY|TO_CHAR|MEDIAN|PERCENTILE_CONT)\\s*\\(",
                    "\\bENGINE\\s*=?\\s*(ARIA|COLUMNSTORE|SPIDER|MYROCKS|ROCKSDB)\\b",
                    "\\bSET\\s+STATEMENT\\b",
                    "\\bLIMIT\\s+ROWS\\s+EXAMINED\\b",
                    "\\bFETCH\\s+(FIRST|NEXT)\\b",
                    "\\bINTERSECT\\s+ALL\\b|\\bEXCEPT\\s+ALL\\b",
                    "\\bIGNORED\\b",
                    "uca1400_\\w+")
            .map(words -> Pattern.compile(words, CASE_INSENSITIVE))
            .toList();

    private static final Pattern STATEMENT = Pattern.compile(
            "^\\s*\\(?\\s*(SELECT\\s|INSERT\\s+(IGNORE\\s+)?INTO\\s|UPDATE\\s+\\w+\\s+(SET|\\w+\\s+SET|(\\w+\\s+)?(LEFT\\s+)?JOIN)\\s|DELETE\\s+FROM\\s|WITH\\s+(RECURSIVE\\s+)?\\w+\\s+AS|REPLACE\\s+INTO\\s|CREATE\\s+(UNIQUE\\s+)?(TABLE|INDEX)\\s|ALTER\\s+TABLE\\s|SHOW\\s|SET\\s+(SESSION|GLOBAL)\\s)",
            CASE_INSENSITIVE);

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(\\R|$)");

    /** What Java puts between two pieces of a text it composes. */
    private static final String GAP = "\u0001";

    /** What may stand in a gap: a value, a condition, an expression, nothing. */
    private static final List<String> FILLINGS = List.of("1", "?", "a = ?", "WHERE a = ?", "AND a = ?", "t", "");

    /** Set up the embedded server itself, which is MariaDB. */
    private static final List<String> EMBEDDED_ONLY = List.of("EmbeddedMariaDb");

    /** @param where the file it stands in */
    private record Sql(String where, String text) {

        @Override
        public String toString() {
            return where + ": " + text.replaceAll("\\s+", " ").replace(GAP, "…");
        }
    }

    static Stream<Sql> migrations() throws IOException {
        return statements("classpath*:db/**/*.sql", text -> text);
    }

    static Stream<Sql> engineTables() throws IOException {
        return statements(
                "classpath*:org/camunda/bpm/engine/db/create/activiti.mysql.create.*.sql",
                text -> text.replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin"));
    }

    static Stream<Sql> code() throws IOException {
        return texts().stream().filter(sql -> STATEMENT.matcher(sql.text()).find());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("migrations")
    void ourTablesAreMySqls(Sql sql) {
        assertThat(refusal(sql.text())).as(sql.toString()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engineTables")
    void theEnginesTablesAreMySqls(Sql sql) {
        assertThat(refusal(sql.text())).as(sql.toString()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("code")
    void whatOurCodeAsksIsMySqls(Sql sql) {
        assertThat(refusal(sql.text())).as(sql.toString()).isEmpty();
    }

    /** Pieces of statements too: the words that betray MariaDB may stand in any of them. */
    @Test
    void noPieceOfAStatementIsMariaDbs() throws IOException {
        assertThat(texts())
                .allSatisfy(sql ->
                        assertThat(onlyMariaDb(sql.text())).as(sql.toString()).isEmpty());
    }

    @Test
    void theStatementsAreFoundWhereverTheyStand() throws IOException {
        assertThat(migrations()).hasSizeGreaterThan(25);
        assertThat(engineTables()).hasSizeGreaterThan(150);
        assertThat(code().map(Sql::text).map(text -> text.replaceAll("\\s+", " ")))
                .hasSizeGreaterThan(30)
                .anyMatch(text -> text.startsWith("SELECT due_at, task, ")) // put together
                .anyMatch(text -> text.startsWith("INSERT INTO inbox_task")) // a text block
                .anyMatch(text -> text.startsWith("INSERT INTO inbox_offer")) // a constant
                .anyMatch(text -> text.equals("SELECT VERSION()")); // in one piece
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM inbox_task WHERE task = ? RETURNING task",
                "INSERT INTO inbox_task (task) VALUES (?) RETURNING task",
                "ALTER TABLE inbox_task ADD COLUMN IF NOT EXISTS note TEXT",
                "ALTER TABLE inbox_task DROP COLUMN IF EXISTS note",
                "CREATE INDEX IF NOT EXISTS inbox_task_name ON inbox_task (name)",
                "DROP INDEX IF EXISTS inbox_task_name ON inbox_task",
                "CREATE OR REPLACE TABLE note (id INT)",
                "CREATE SEQUENCE numbers",
                "SELECT NEXT VALUE FOR numbers",
                "SELECT NEXTVAL(numbers)",
                "SELECT seq FROM seq_1_to_10",
                "CREATE TABLE note (id UUID NOT NULL PRIMARY KEY)",
                "CREATE TABLE visit (address INET6)",
                "CREATE TABLE note (id INT) WITH SYSTEM VERSIONING",
                "SELECT id FROM note FETCH FIRST 5 ROWS ONLY",
                "SELECT name FROM note LIMIT ROWS EXAMINED 100",
                "CREATE TABLE note (name VARCHAR(9) COLLATE utf8mb4_uca1400_ai_ci)"
            })
    void whatOnlyMariaDbUnderstandsIsRefused(String sql) {
        assertThat(refusal(sql)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELEC 1", "SELECT a FROM WHERE b", "INSERT INTO t (a) VALUES", "UPDATE t SET WHERE a = 1"})
    void whatNobodyUnderstandsIsRefused(String sql) {
        assertThat(refusal(sql)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE IF NOT EXISTS note (id CHAR(36) NOT NULL PRIMARY KEY, name VARCHAR(9)) DEFAULT CHARACTER SET utf8mb4",
                "SELECT a FROM t WHERE NOT (a <=> ?) ORDER BY a LIMIT 16",
                "INSERT INTO t (a) SELECT UUID() ON DUPLICATE KEY UPDATE a = 1"
            })
    void whatBothUnderstandIsNot(String sql) {
        assertThat(refusal(sql)).isEmpty();
    }

    private static Optional<String> refusal(String sql) {
        return onlyMariaDb(sql).or(() -> unreadable(sql));
    }

    private static Optional<String> onlyMariaDb(String sql) {
        return MARIADB_ONLY.stream()
                .filter(words -> words.matcher(sql).find())
                .map(words -> "only MariaDB understands " + words)
                .findFirst();
    }

    /** Readable if there is a way to fill the gaps. */
    private static Optional<String> unreadable(String sql) {
        var gap = sql.indexOf(GAP);
        if (gap < 0) {
            return parse(sql);
        }
        var refusals = new ArrayList<String>();
        for (var filling : FILLINGS) {
            var refusal = unreadable(sql.substring(0, gap) + filling + sql.substring(gap + 1));
            if (refusal.isEmpty()) {
                return refusal;
            }
            refusals.add(refusal.get());
        }
        return Optional.of(refusals.get(0));
    }

    private static Optional<String> parse(String sql) {
        try {
            MYSQL.parse(sql, false);
            return Optional.empty();
        } catch (SQLParsingException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Stream<Sql> statements(String pattern, UnaryOperator<String> change) throws IOException {
        var found = new ArrayList<Sql>();
        for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            var script = change.apply(file.getContentAsString(UTF_8)).replaceAll("(?m)--.*$", "");
            END_OF_STATEMENT
                    .splitAsStream(script)
                    .filter(statement -> !statement.isBlank())
                    .forEach(statement -> found.add(new Sql(String.valueOf(file.getFilename()), statement.strip())));
        }
        return found.stream();
    }

    /** Every text in our compiled classes; constants are put together already, what is not constant is a {@link #GAP}. */
    private static List<Sql> texts() throws IOException {
        var texts = new ArrayList<Sql>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:org/yanzhen/**/*.class")) {
            if (isOurs(file)) {
                var name = String.valueOf(file.getFilename());
                try (var stream = file.getInputStream()) {
                    new ClassReader(stream)
                            .accept(new Texts(text -> texts.add(new Sql(name, text))), ClassReader.SKIP_DEBUG);
                }
            }
        }
        return texts;
    }

    private static boolean isOurs(Resource file) throws IOException {
        return file.getURI().getPath().contains("/target/classes/")
                && EMBEDDED_ONLY.stream()
                        .noneMatch(name -> String.valueOf(file.getFilename()).startsWith(name));
    }

    /** Finds the texts of a class: constants, what is loaded, what is put together, what native queries say. */
    private static final class Texts extends ClassVisitor {

        private final Consumer<String> found;

        Texts(Consumer<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String type, @Nullable String signature, @Nullable Object value) {
            if (value instanceof String text) {
                found.accept(text);
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, @Nullable String signature, String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {

                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof String text) {
                        found.accept(text.replaceAll("%[sd]|%\\d\\$[sd]", GAP)
                                .replaceAll("VALUES :[a-z]\\w*", "VALUES (?)") // rows, however many
                                .replaceAll("(?<=\\W):[a-z]\\w*", "?"));
                    }
                }

                @Override
                public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
                    if (bootstrap.getName().equals("makeConcatWithConstants")) {
                        found.accept(String.valueOf(arguments[0]));
                    }
                }

                @Override
                public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    return new NativeQuery();
                }
            };
        }

        private final class NativeQuery extends AnnotationVisitor {

            private final List<String> values = new ArrayList<>();
            private boolean isNative;

            NativeQuery() {
                super(Opcodes.ASM9);
            }

            @Override
            public void visit(String name, Object value) {
                if (value instanceof String text) {
                    values.add(text);
                }
                isNative |= name.equals("nativeQuery") && Boolean.TRUE.equals(value);
            }

            @Override
            public void visitEnd() {
                if (isNative) {
                    values.forEach(found);
                }
            }
        }
    }
}
