package org.yanzhen.modeling.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yanzhen.modeling.check.Attacks.MODEL;
import static org.yanzhen.modeling.check.AttacksTest.with;
import static org.yanzhen.testing.Refused.assertAnswered;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yanzhen.access.Person;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.modeling.Bundle;
import org.yanzhen.modeling.Contents;
import org.yanzhen.modeling.Release;
import org.yanzhen.modeling.Releases;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** The gate stands at every door, and those who come with a desktop modeler are welcome. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS) // everybody logs in once
class GateTest {

    private static final String PROCESS = "projectChange";
    private static final String REST = "/engine-rest";
    private static final String WEB_APPLICATIONS = "/camunda/api/engine/engine/default";

    @Autowired
    Scene scene;

    @Autowired
    Directory directory;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    Contents contents;

    @Autowired
    Releases releases;

    @Autowired
    JdbcTemplate jdbc;

    private final Map<String, Person> people = new HashMap<>();

    @AfterEach
    void whatShipsIsInUseAgain() {
        trusted.run(() -> engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentNameLike("gate%")
                .list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true)));
        trusted.run(() -> {
            jdbc.update("DELETE FROM model_draft WHERE process = ?", PROCESS);
            jdbc.update(
                    "DELETE FROM model_release_file WHERE of_release IN (SELECT id FROM model_release WHERE process = ?)",
                    PROCESS);
            jdbc.update("DELETE FROM model_release WHERE process = ?", PROCESS);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.yanzhen.modeling.check.Attacks#all")
    void whatIsRefusedIsRefusedAtEveryDoor(String attack, String file, UnaryOperator<String> change, String rule) {
        var bundle = with(shipped(), file, change.apply(shipped().files().get(file)));
        var before = latest();

        if (!rule.equals("process-id")) { // to the engine a process with another id is another process
            isRefusedByTheEngine(bundle);
        }
        var draft = draft();
        var saved = scene.as("administrator")
                .send(
                        "PUT",
                        "/api/models/drafts/%s/files/%s"
                                .formatted(draft.path("id").asText(), file),
                        Map.of(
                                "version",
                                draft.path("version").asLong(),
                                "content",
                                bundle.files().get(file)));
        if (saved.status() == 200) {
            var found = scene.as("administrator")
                    .post(
                            "/api/models/drafts/%s/check"
                                    .formatted(draft.path("id").asText()),
                            Map.of());
            assertThat(found.json().findValuesAsText("rule")).contains(rule);
            assertAnswered(
                    scene.as("administrator")
                            .post(
                                    "/api/models/drafts/%s/submit"
                                            .formatted(draft.path("id").asText()),
                                    Map.of(
                                            "version",
                                            saved.json().path("version").asLong(),
                                            "note",
                                            attack)),
                    409,
                    "处错误");
        } else {
            assertThat(saved.status()).isBetween(400, 413);
            assertThat(saved.body()).containsPattern("[一-龥]");
        }
        assertThat(latest().getId()).isEqualTo(before.getId());
        assertThat(releases.pending()).noneMatch(release -> release.process().equals(PROCESS));
    }

    private void isRefusedByTheEngine(Bundle bundle) {
        assertThatThrownBy(() -> deploy(bundle)).as("the engine").isInstanceOf(ParseException.class);
        for (var door : List.of(REST, WEB_APPLICATIONS)) {
            var answer = upload("administrator", door, bundle.files());
            assertThat(answer.status()).as("%s: %s", door, answer.body()).isEqualTo(400);
            assertThat(answer.json().path("type").asText()).as(answer.body()).isEqualTo("ParseException");
            assertThat(answer.json().path("message").asText()).containsPattern("[一-龥]");
            assertThat(answer.json().path("details").findValuesAsText("message"))
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(message).containsPattern("[一-龥]"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.bpmn20.xml",
                "x.cmmn",
                "x.cmmn11.xml",
                "x.dmn11.xml",
                "xbpmn",
                "folder/x.bpmn",
                "x.png",
                "x.groovy"
            })
    void noFileOfAnotherKindGetsIn(String name) {
        var files = new HashMap<>(shipped().files());
        files.put(name, model().replace("${recordChangeCheck}", "${evil}"));

        var answer = upload("administrator", REST, files);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("不是流程、决策或者表单文件");
    }

    @Test
    void bytesThatMeanOneThingToTheCheckAndAnotherToTheEngineAreRefused() {
        var utf16 = new ByteArrayOutputStream();
        utf16.writeBytes(model().replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")
                .getBytes(java.nio.charset.StandardCharsets.UTF_16));

        var answer = upload(utf16.toByteArray());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("UTF-8");
    }

    @Test
    void fiftyMegabytesAreTooMuch() {
        var answer = upload(new byte[50 * 1024 * 1024]);

        assertThat(answer.status()).isIn(400, 413);
        assertThat(answer.body()).contains("文件太大");
    }

    @Test
    void whoIsNoAdministratorDeploysNothing() {
        for (var user : List.of("guihua-secretary", "party-office-1", "committee-1", "auditor-1")) {
            assertThat(upload(user, REST, shipped().files()).status()).as(user).isEqualTo(403);
            assertThat(upload(user, WEB_APPLICATIONS, shipped().files()).status())
                    .as(user)
                    .isEqualTo(403);
        }
    }

    @Test
    void aModelFromADesktopModelerGetsItsFormsAndIsOnRecord() {
        var before = latest();
        var changed = model().replace("name=\"审核变更\"", "name=\"审核变更内容\"");

        var answer = asModeler("administrator", MODEL, changed);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(latest().getVersion()).isEqualTo(before.getVersion() + 1);
        var now = contents.of(PROCESS, "current", Locale.SIMPLIFIED_CHINESE).bundle();
        assertThat(now.files().keySet()).isEqualTo(shipped().files().keySet());
        assertThat(now.files().get(MODEL)).contains("审核变更内容");
        assertThat(releases.inUse(PROCESS)).hasValueSatisfying(release -> {
            assertThat(release.kind()).isEqualTo(Release.Kind.DIRECT);
            assertThat(release.author()).isEqualTo(new UserId("administrator"));
        });
    }

    @Test
    void aBlankLineBeforeTheDeclarationIsTakenAwayAtEveryDoor() {
        var model = "\n\n" + model().replace("name=\"审核变更\"", "name=\"审核变更二\"");
        for (var door : List.of(REST, WEB_APPLICATIONS)) {
            var answer =
                    upload("administrator", door, with(shipped(), MODEL, model).files());
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        assertThat(asModeler("administrator", MODEL, model).status()).isEqualTo(200);
        assertThat(contents.of(PROCESS, "current", Locale.SIMPLIFIED_CHINESE)
                        .bundle()
                        .files()
                        .get(MODEL))
                .startsWith("<?xml")
                .contains("审核变更二");
    }

    @Test
    void whatAModelFromADesktopModelerLacksIsNamed() {
        var answer = asModeler(
                "administrator", MODEL, model().replaceFirst("formRef=\"checkChange\"", "formRef=\"checkNothing\""));

        assertThat(answer.status()).isEqualTo(400);
        var error = answer.json().path("details").path(MODEL).path("errors").path(0);
        assertThat(error.path("message").asText()).contains("没有编号为“checkNothing”的表单", "请");
        assertThat(error.path("mainElementId").asText()).as(answer.body()).isEqualTo("userTask_checkChange");
    }

    @Test
    void aDesktopModelerWithoutPasswordIsTurnedAway() {
        assertThat(asModeler("nobody", MODEL, model()).status()).isEqualTo(401);
        assertThat(asModeler("party-office-1", MODEL, model()).status()).isEqualTo(403);
    }

    private String model() {
        return Objects.requireNonNull(shipped().files().get(MODEL));
    }

    private Bundle shipped() {
        return contents.of(PROCESS, "shipped", Locale.SIMPLIFIED_CHINESE).bundle();
    }

    private com.fasterxml.jackson.databind.JsonNode draft() {
        return scene.as("administrator")
                .post("/api/models/" + PROCESS + "/draft", Map.of())
                .json();
    }

    private ProcessDefinition latest() {
        return trusted.call(() -> engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult());
    }

    private void deploy(Bundle bundle) {
        trusted.run(() -> {
            var deployment = engine.getRepositoryService().createDeployment().name("gate");
            bundle.files().forEach(deployment::addString);
            deployment.deploy();
        });
    }

    private Answer upload(String user, String door, Map<String, String> files) {
        var parts = new Parts().field("deployment-name", "gate");
        files.forEach((name, content) -> parts.file(name, content.getBytes(UTF_8)));
        var answer = people.computeIfAbsent(user, name -> Person.of(scene, directory, name))
                .send("POST", door + "/deployment/create", new String(parts.end(), UTF_8), Parts.TYPE);
        return new Answer(answer.statusCode(), answer.body());
    }

    private Answer upload(byte[] model) {
        return withPassword(
                "administrator",
                new Parts().field("deployment-name", "gate").file(MODEL, model).end());
    }

    /** As Camunda Modeler sends it. */
    private Answer asModeler(String user, String name, String content) {
        return withPassword(
                user,
                new Parts()
                        .field("deployment-name", "gate of a modeler")
                        .field("deployment-source", "Camunda Modeler")
                        .field("enable-duplicate-filtering", "true")
                        .field("deploy-changed-only", "false")
                        .file(name, content.getBytes(UTF_8))
                        .end());
    }

    /** Without a cookie: the password comes with each request. */
    private Answer withPassword(String user, byte[] form) {
        var password = Base64.getEncoder().encodeToString((user + ":" + Scene.PASSWORD).getBytes(UTF_8));
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(scene.address().resolve(REST + "/deployment/create"))
                                    .header("Authorization", "Basic " + password)
                                    .header("Content-Type", Parts.TYPE)
                                    .POST(BodyPublishers.ofByteArray(form))
                                    .build(),
                            BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a form with files. */
    private static final class Parts {

        private static final String TYPE = "multipart/form-data; boundary=parts";
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Parts field(String name, String value) {
            bytes.writeBytes("--parts\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(name, value)
                    .getBytes(UTF_8));
            return this;
        }

        Parts file(String name, byte[] content) {
            bytes.writeBytes(
                    "--parts\r\nContent-Disposition: form-data; name=\"%1$s\"; filename=\"%1$s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                            .formatted(name)
                            .getBytes(UTF_8));
            bytes.writeBytes(content);
            bytes.writeBytes("\r\n".getBytes(UTF_8));
            return this;
        }

        byte[] end() {
            bytes.writeBytes("--parts--\r\n".getBytes(UTF_8));
            return bytes.toByteArray();
        }
    }
}
