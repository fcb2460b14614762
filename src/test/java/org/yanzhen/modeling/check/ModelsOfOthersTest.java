package org.yanzhen.modeling.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.modeling.Bundle;
import org.yanzhen.modeling.Contents;
import org.yanzhen.modeling.ModelCheck;
import org.yanzhen.testing.ApplicationTest;

/** Models that others wrote for this engine: whatever the gate thinks of them, it says so in words and in time. */
@ApplicationTest
class ModelsOfOthersTest {

    private static final Logger log = LoggerFactory.getLogger(ModelsOfOthersTest.class);

    private static final Surroundings AROUND = new Surroundings(Set.of(), process -> Set.of(), group -> false);

    @Autowired
    Rules rules;

    @Autowired
    ModelCheck check;

    @Autowired
    Contents contents;

    @Test
    void areAllAnswered() throws IOException {
        var count = 0;
        var refused = 0;
        var slowest = Duration.ZERO;
        try (var models = new ZipFile("target/models-of-others.zip")) {
            for (var entry : models.stream().toList()) {
                var name = entry.getName();
                var ending = name.matches(".*bpmn(20\\.xml)?$")
                        ? ".bpmn"
                        : name.matches(".*\\.dmn(11\\.xml)?$") ? ".dmn" : "";
                if (ending.isEmpty()) {
                    continue;
                }
                var content = new String(models.getInputStream(entry).readAllBytes(), UTF_8);

                var begun = System.nanoTime();
                var findings = rules.check(Bundle.of("x", Map.of("x" + ending, content)), AROUND, Optional.empty());
                var took = Duration.ofNanos(System.nanoTime() - begun);

                assertThat(findings).as(name).allSatisfy(finding -> {
                    assertThat(finding.message()).containsPattern("\\p{IsHan}");
                    assertThat(finding.remedy()).containsPattern("\\p{IsHan}");
                });
                count++;
                refused += findings.isEmpty() ? 0 : 1;
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
            }
        }
        log.info(
                "{} models of others answered, {} refused, the slowest within {} ms",
                count,
                refused,
                slowest.toMillis());
        assertThat(count).isGreaterThan(1000);
    }

    /** Printed, not judged: machines differ. */
    @Test
    void theLargestOfOurs() {
        var largest = contents.of("competitionRound", "current", Locale.SIMPLIFIED_CHINESE)
                .bundle();
        var times = new ArrayList<Long>();
        for (var run = 0; run < 20; run++) {
            var begun = System.nanoTime();
            assertThat(check.check(largest)).isEmpty();
            times.add((System.nanoTime() - begun) / 1_000_000);
        }
        log.info(
                "the gate on the largest model ({} characters): first {} ms, then {} ms in the middle",
                largest.files().values().stream().mapToInt(String::length).sum(),
                times.get(0),
                times.stream().sorted().toList().get(10));
    }
}
