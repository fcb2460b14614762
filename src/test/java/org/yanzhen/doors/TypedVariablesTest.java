package org.yanzhen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** Whatever a machine sends as a variable, it is told that it is wrong; nothing is broken, and nothing is saved. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class TypedVariablesTest {

    @Autowired
    Scene scene;

    private @Nullable Play play;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\": \"abc\", \"type\": \"Integer\"}",
                "{\"value\": \"abc\", \"type\": \"Long\"}",
                "{\"value\": \"abc\", \"type\": \"Double\"}",
                "{\"value\": 99999999999999999999, \"type\": \"Integer\"}",
                "{\"value\": \"neither\", \"type\": \"Boolean\"}",
                "{\"value\": {\"a\": 1}, \"type\": \"String\"}",
                "{\"value\": [1], \"type\": \"Boolean\"}",
                "{\"value\": \"yesterday\", \"type\": \"Date\"}",
                "{\"value\": 17, \"type\": \"Date\"}",
                "{\"value\": \"%%%\", \"type\": \"Bytes\"}",
                "{\"value\": 17, \"type\": \"Bytes\"}",
                "{\"value\": \"%%%\", \"type\": \"File\", \"valueInfo\": {\"filename\": 1}}",
                "{\"value\": \"YQ==\", \"type\": \"File\", \"valueInfo\": {\"filename\": \"a\", \"encoding\": \"x-none\"}}",
                "{\"value\": \"x\", \"type\": \"File\"}",
                "{\"value\": \"x\", \"type\": \"Nonsense\"}",
                "{\"value\": \"x\", \"type\": \"Object\"}",
                "{\"value\": \"rO0ABQ==\", \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\": \"java.util.ArrayList\","
                        + " \"serializationDataFormat\": \"application/x-java-serialized-object\"}}",
                "{\"value\": {}, \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\": 1, \"serializationDataFormat\": []}}",
                "{\"value\": \"{\", \"type\": \"Json\"}",
                "{\"value\": \"<a\", \"type\": \"Xml\"}",
                "{\"value\": \"x\", \"type\": 5}",
                "{\"value\": \"x\", \"type\": \"String\", \"valueInfo\": \"x\"}",
                "{\"value\": \"x\", \"type\": \"String\", \"local\": \"perhaps\"}",
                "{\"value\": null, \"type\": \"Integer\", \"valueInfo\": {\"transient\": \"x\"}}",
                "17",
                "[]"
            })
    void aMalformedVariableIsRefused(String variable) {
        for (var way : new String[] {"complete", "submit-form"}) {
            var answer = send(way, "{\"variables\": {\"outcome\": " + variable + "}}");
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        }
    }

    /** The engine would make 100000 of it, whether it comes as number or as text. */
    @ParameterizedTest
    @ValueSource(strings = {"1e5", "\"1e5\"", "1E2", "\"0x1p3\"", "\"Infinity\"", "1e400", "1e-300", "\"5d\""})
    void aTypedNumberIsWrittenInFigures(String number) {
        for (var way : new String[] {"complete", "submit-form"}) {
            var answer = send(
                    way, "{\"variables\": {\"outcome\": {\"value\": %s, \"type\": \"Double\"}}}".formatted(number));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("须为一个数字");
        }
    }

    @Test
    void soIsABodyOfAnotherShape() {
        for (var body : new String[] {"", "{", "[]", "17", "{\"variables\": []}", "{\"variables\": 1}", "{\"x\": 1}"}) {
            for (var way : new String[] {"complete", "submit-form"}) {
                var answer = send(way, body);
                assertThat(answer.status()).as(way + body + answer.body()).isBetween(400, 499);
            }
        }
        assertThat(proposed().waitingFor()).containsExactly("checkProposal");
    }

    private record Said(int status, String body) {}

    private Play proposed() {
        var proposed = play == null ? scene.proposed() : play;
        play = proposed;
        return proposed;
    }

    private Said send(String way, String body) {
        var machine = Machine.of(scene, "party-office-1");
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        var answer = machine.rest()
                .exchange(
                        machine.address() + "/engine-rest/task/" + proposed().task("checkProposal") + "/" + way,
                        HttpMethod.POST,
                        new HttpEntity<>(body, headers),
                        String.class);
        var said = answer.getBody();
        return new Said(answer.getStatusCode().value(), said == null ? "" : said);
    }
}
