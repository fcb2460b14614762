package org.yanzhen.supply;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Known vulnerabilities of our parts are answered in {@code src/docs/vulnerabilities.csv}. Where a copy of the advisories
 * is at hand, in the format of OSV in the folder {@code YANZHEN_ADVISORIES}, whatever concerns our parts must be in it.
 */
class VulnerabilitiesTest {

    private static final Path LIST = Path.of("src/docs/vulnerabilities.csv");
    private static final Pattern JAR = Pattern.compile(".*/repository/(.+)/([^/]+)/([^/]+)/\\2-\\3(?:-[^/]*)?\\.jar");
    private static final String MODULES = "node_modules/";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names of parts, {@code group:artifact} or as npm has them, with each version that is used. */
    private final Map<String, Set<String>> parts = parts();

    private record Known(String id, String part, String from, String before, boolean answered) {

        boolean concerns(String version) {
            var used = Version.parse(version);
            return used.compareTo(Version.parse(from)) >= 0 && used.compareTo(Version.parse(before)) < 0;
        }
    }

    @Test
    void eachLineOfTheListIsTrueOfThePartsWeUse() throws IOException {
        var known = list();

        assertThat(known).isNotEmpty();
        for (var one : known) {
            assertThat(parts).as(one.id() + ": is this part used?").containsKey(one.part());
            assertThat(parts.getOrDefault(one.part(), Set.of()).stream().anyMatch(one::concerns))
                    .as("%s: %s %s is concerned, or no longer".formatted(one.id(), one.part(), parts.get(one.part())))
                    .isEqualTo(one.answered());
        }
    }

    @Test
    void whateverTheAdvisoriesAtHandSayOfOurPartsIsInTheList() throws IOException {
        var folder = System.getenv("YANZHEN_ADVISORIES");
        if (folder == null) {
            return; // no copy at hand; how they are read is tested below
        }
        try (var files = Files.walk(Path.of(folder))) {
            var concerning = new TreeSet<String>();
            for (var file :
                    files.filter(name -> name.toString().endsWith(".json")).toList()) {
                var advisory = JSON.readTree(file.toFile());
                if (concerns(advisory, parts)) {
                    concerning.add(String.join(" = ", ids(advisory)));
                }
            }
            var listed = list().stream().map(Known::id).collect(toSet());
            concerning.removeIf(ids -> Stream.of(ids.split(" = ", -1)).anyMatch(listed::contains));
            assertThat(concerning).as("not in " + LIST).isEmpty();
        }
    }

    @Test
    void anAdvisoryConcernsTheVersionsItNamesAndNoOthers() throws IOException {
        var advisory = JSON.readTree("""
                {"id": "GHSA-x", "aliases": ["CVE-2099-1"], "affected": [
                  {"package": {"ecosystem": "Maven", "name": "org.example:part"},
                   "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.10.0"}]},
                              {"type": "ECOSYSTEM", "events": [{"introduced": "2.0.0"}, {"last_affected": "2.3.1"}]}]},
                  {"package": {"ecosystem": "npm", "name": "@some/part"}, "versions": ["4.0.0"]}]}
                """);

        assertThat(ids(advisory)).containsExactly("GHSA-x", "CVE-2099-1");
        for (var concerned : List.of("0.1", "1.9.9", "2.0.0", "2.3.1")) {
            assertThat(concerns(advisory, Map.of("org.example:part", Set.of(concerned))))
                    .as(concerned)
                    .isTrue();
        }
        for (var other : List.of("1.10.0", "1.10.1", "2.3.2", "10.0")) {
            assertThat(concerns(advisory, Map.of("org.example:part", Set.of(other))))
                    .as(other)
                    .isFalse();
        }
        assertThat(concerns(advisory, Map.of("@some/part", Set.of("3.0.0", "4.0.0"))))
                .isTrue();
        assertThat(concerns(advisory, Map.of("another", Set.of("1.0")))).isFalse();
    }

    private static List<Known> list() throws IOException {
        try (var rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(LIST))) {
            return rows.stream().map(VulnerabilitiesTest::known).toList();
        }
    }

    private static Known known(CSVRecord row) {
        assertThat(row.get("answer")).as(row.get("id")).isNotBlank();
        assertThat(LocalDate.parse(row.get("looked at"))).isNotNull();
        assertThat(row.get("state")).as(row.get("id")).isIn("answered", "past");
        return new Known(
                row.get("id"),
                row.get("part"),
                row.get("from"),
                row.get("before"),
                row.get("state").equals("answered"));
    }

    private static List<String> ids(JsonNode advisory) {
        var ids = new ArrayList<>(List.of(advisory.path("id").asText()));
        advisory.path("aliases").forEach(alias -> ids.add(alias.asText()));
        return ids;
    }

    private static boolean concerns(JsonNode advisory, Map<String, Set<String>> parts) {
        return each(advisory.path("affected"))
                .anyMatch(affected ->
                        parts.getOrDefault(affected.path("package").path("name").asText(), Set.of()).stream()
                                .anyMatch(version -> isAffected(affected, version)));
    }

    private static boolean isAffected(JsonNode affected, String version) {
        return each(affected.path("versions")).anyMatch(one -> one.asText().equals(version))
                || each(affected.path("ranges"))
                        .filter(range -> !range.path("type").asText().equals("GIT"))
                        .anyMatch(range -> isWithin(range.path("events"), Version.parse(version)));
    }

    private static boolean isWithin(JsonNode events, Version version) {
        var within = false;
        for (var event : events) {
            if (event.has("introduced")) {
                within |= compare(version, event.path("introduced")) >= 0;
            }
            if (event.has("fixed") && compare(version, event.path("fixed")) >= 0
                    || event.has("last_affected") && compare(version, event.path("last_affected")) > 0) {
                within = false;
            }
        }
        return within;
    }

    private static int compare(Version version, JsonNode other) {
        return version.compareTo(Version.parse(other.asText()));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Those of the build's own tests are among them. */
    private static Map<String, Set<String>> parts() {
        var parts = new HashMap<String, Set<String>>();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (var entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
            var jar = JAR.matcher(entry.replace('\\', '/'));
            if (jar.matches()) {
                add(parts, jar.group(1).replace('/', '.') + ":" + jar.group(2), jar.group(3));
            }
        }
        try {
            JSON.readTree(Path.of("src/main/web/package-lock.json").toFile())
                    .path("packages")
                    .properties()
                    .forEach(part -> {
                        var at = part.getKey().lastIndexOf(MODULES);
                        if (at >= 0 && !part.getValue().path("dev").asBoolean()) {
                            add(
                                    parts,
                                    part.getKey().substring(at + MODULES.length()),
                                    part.getValue().path("version").asText());
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static void add(Map<String, Set<String>> parts, String name, String version) {
        parts.computeIfAbsent(name, any -> new TreeSet<>()).add(version);
    }
}
