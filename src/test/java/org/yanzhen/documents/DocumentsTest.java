package org.yanzhen.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.demo.Visitor;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.projects.Stage;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Refused;
import org.yanzhen.testing.Scene;

/** Files go up as what they are, come down as they went up, and stay where people rely on them. */
@ApplicationTest
class DocumentsTest {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(ISO_8859_1);
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100");
    private static final byte[] EXE = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b800000000000000");
    private static final int MEGABYTE = 1_048_576;

    @Autowired
    Scene scene;

    @Autowired
    Documents documents;

    @Autowired
    DocumentCheck check;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("项目方案（第一稿）.pdf", PDF, "application/pdf", "inline"),
                Arguments.of("现场照片.png", PNG, "image/png", "inline"),
                Arguments.of("现场照片.jpg", JPEG, "image/jpeg", "inline"),
                Arguments.of(
                        "台账.docx",
                        zip("[Content_Types].xml", "word/document.xml"),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "attachment"),
                Arguments.of(
                        "台账.xlsx",
                        zip("[Content_Types].xml", "xl/workbook.xml"),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "attachment"),
                Arguments.of("会议记录.txt", "一致同意，𠮷先生补充两点。".getBytes(UTF_8), "text/plain", "attachment"),
                Arguments.of("会议记录.txt", "会议记录：一致同意。".getBytes(Charset.forName("GB18030")), "text/plain", "attachment"),
                Arguments.of("佐证材料.zip", zip("照片/1.jpg"), "application/zip", "attachment"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("accepted")
    void aFileComesDownAsItWentUp(String name, byte[] content, String mediaType, String disposition) {
        var draft = draft();

        var added = added(draft.secretary(), draft.id(), name, content);

        var file = scene.as(draft.secretary()).download("/attachments/" + added);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(content);
        assertThat(file.headers().firstValue("Content-Type")).hasValue(mediaType);
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        var header = ContentDisposition.parse(
                file.headers().firstValue("Content-Disposition").orElseThrow());
        assertThat(header.getType()).isEqualTo(disposition);
        assertThat(header.getFilename()).isEqualTo(name);
        var listed = listed(draft.secretary(), draft.id()).json().path("attachments");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("name").asText()).isEqualTo(name);
        assertThat(listed.get(0).path("size").asInt()).isEqualTo(content.length);
        assertThat(listed.get(0).path("sha256").asText()).isEqualTo(sha256(content));
    }

    @Test
    void aLargeFileIsKeptInPieces() {
        var draft = draft();
        var content = pdf(MEGABYTE + MEGABYTE / 4);

        var added = added(draft.secretary(), draft.id(), "方案.pdf", content);

        assertThat(scene.as(draft.secretary()).download("/attachments/" + added).body())
                .isEqualTo(content);
        assertThat(pieces(added)).isEqualTo(3);
    }

    /** Of files that nobody was to read blind when they came in. */
    @Test
    void aBlindCopyIsMadeOnceAndLeavesTheFileAsItIs() throws IOException {
        var draft = draft();
        var content = zipOf("<x author=\"桂花社区\"/>".getBytes(UTF_8), "[Content_Types].xml", "word/document.xml");
        var id = added(draft.secretary(), draft.id(), "桂花社区方案.docx", content);

        var first = documents.blind(documents.find(UUID.fromString(id), draft.caller()));
        var second = documents.blind(documents.find(UUID.fromString(id), draft.caller()));

        assertThat(second.blind()).isPresent().isEqualTo(first.blind());
        var blind = new ByteArrayOutputStream();
        documents.copyBlind(second, blind);
        assertThat(blind.toByteArray()).isNotEmpty().isNotEqualTo(content);
        assertThat(second.blindName(1)).isEqualTo("附件1.docx");
        assertThat(scene.as(draft.secretary()).download("/attachments/" + id).body())
                .isEqualTo(content);
        assertThat(removed(draft.secretary(), id).status()).isEqualTo(204);
        assertNothingStored(draft);
    }

    @Test
    void ofAnArchiveThereIsNoBlindCopy() {
        var draft = draft();
        var id = added(draft.secretary(), draft.id(), "佐证材料.zip", zip("照片/1.jpg"));
        var attachment = documents.find(UUID.fromString(id), draft.caller());

        Refused.assertRefused("attachment-not-blind", () -> documents.blind(attachment));
    }

    /** A disk that rots, a backup put back by halves. */
    @Test
    void whatIsNoLongerWhatWasHandedInIsNotSentAndIsFoundAtNight() {
        var draft = draft();
        var changed = added(draft.secretary(), draft.id(), "方案.pdf", PDF);
        var lost = added(draft.secretary(), draft.id(), "现场照片.png", PNG);
        var whole = added(draft.secretary(), draft.id(), "会议记录.txt", "一致同意。".getBytes(UTF_8));
        transaction.executeWithoutResult(damaged -> {
            jdbc.update("UPDATE attachment_piece SET bytes = 'x' WHERE attachment = ?", changed);
            jdbc.update("DELETE FROM attachment_piece WHERE attachment = ?", lost);
        });

        for (var id : List.of(changed, lost)) {
            var answer = scene.as(draft.secretary()).get("/attachments/" + id);
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("与上传时不一致");
        }
        assertThat(check.damaged())
                .contains(UUID.fromString(changed), UUID.fromString(lost))
                .doesNotContain(UUID.fromString(whole));
        for (var id : List.of(changed, lost)) {
            assertThat(removed(draft.secretary(), id).status()).isEqualTo(204);
        }
        assertThat(check.damaged()).doesNotContain(UUID.fromString(changed), UUID.fromString(lost));
    }

    @Test
    void aLongChineseNameIsNotALargeFile() {
        var draft = draft();
        var name = "老".repeat(146) + ".pdf";

        added(draft.secretary(), draft.id(), name, PDF);

        assertThat(listed(draft.secretary(), draft.id()).json().findValuesAsText("name"))
                .containsExactly(name);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("方案.pdf", EXE, "内容与文件名不符"),
                Arguments.of("方案.pdf", PNG, "内容与文件名不符"),
                Arguments.of("安装.exe", EXE, "内容与文件名不符"),
                Arguments.of("页面.html", "<html><script>alert(1)</script></html>".getBytes(UTF_8), "内容与文件名不符"),
                Arguments.of("说明.txt", "<html><script>alert(1)</script></html>".getBytes(UTF_8), "内容与文件名不符"),
                Arguments.of("图.svg", svg(), "内容与文件名不符"),
                Arguments.of("图.png", svg(), "内容与文件名不符"),
                Arguments.of("图.txt", svg(), "内容与文件名不符"),
                Arguments.of("方案.pdf", new byte[0], "空文件"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refused")
    void whatIsNotWhatItsNameSaysIsNotStored(String name, byte[] content, String sentence) {
        var draft = draft();

        assertRefused(upload(draft.secretary(), draft.id(), name, content), sentence);

        assertNothingStored(draft);
    }

    /** A backslash is sent as two, as RFC 9110 asks for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../方案.pdf",
                "..\\\\方案.pdf",
                "a/b.pdf",
                "a\\\\b.pdf",
                "C:\\\\a.pdf",
                "方\u0007案.pdf",
                "方\u202e案.pdf",
                ""
            })
    void aNameThatIsMoreThanANameIsNotStored(String name) {
        var draft = draft();

        assertRefused(upload(draft.secretary(), draft.id(), name, PDF), "文件名不能包含路径、特殊字符或系统保留名");

        assertNothingStored(draft);
    }

    @ParameterizedTest(name = "{0} MB")
    @ValueSource(ints = {21, 61})
    void aFileThatIsTooLargeIsNotStoredAndThePersonIsToldHowLargeItMayBe(int megabytes) {
        var draft = draft();

        assertRefused(
                upload(draft.secretary(), draft.id(), "方案.pdf", pdf(megabytes * MEGABYTE)), "文件超过 20 MB，请压缩或拆分后再上传");

        assertNothingStored(draft);
    }

    @Test
    void aFileOfExactlyTheLargestSizeIsStored() {
        var draft = draft();

        assertThat(pieces(added(draft.secretary(), draft.id(), "方案.pdf", pdf(20 * MEGABYTE))))
                .isEqualTo(40);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        var draft = draft();
        var broken = new SequenceInputStream(new ByteArrayInputStream(pdf(MEGABYTE)), new BrokenStream());

        assertThatThrownBy(() -> documents.add(draft.id(), "方案.pdf", broken, draft.caller()))
                .isInstanceOf(UncheckedIOException.class);

        assertNothingStored(draft);
    }

    @Test
    void whatIsInADraftItsSecretaryMayTakeOutAgainAndNobodyElseSeesIt() {
        var draft = draft();
        var added = added(draft.secretary(), draft.id(), "方案.pdf", PDF);

        for (var other : List.of("guihua-secretary", draft.community() + "-team", "party-office-1")) {
            assertThat(listed(other, draft.id()).status()).as(other).isEqualTo(403);
            assertThat(scene.as(other).get("/attachments/" + added).status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(removed(other, added).status()).as(other).isEqualTo(403);
        }

        assertThat(removed(draft.secretary(), added).status()).isEqualTo(204);
        assertThat(scene.as(draft.secretary()).get("/attachments/" + added).status())
                .isEqualTo(404);
        assertNothingStored(draft);
    }

    @Test
    void whatWasHandedInStays() {
        var play = scene.proposed();
        var added = added(play.secretary(), play.id(), "方案.pdf", PDF);

        for (var user : List.of(play.secretary(), play.team(), "party-office-1", "administrator")) {
            assertThat(removed(user, added).status()).as(user).isEqualTo(403);
        }

        assertThat(removed(play.secretary(), added).json().path("detail").asText())
                .isEqualTo("已经提交的附件不能删除。");
        assertThat(scene.as(play.secretary()).download("/attachments/" + added).body())
                .isEqualTo(PDF);
    }

    @Test
    void foreignersAndStrangersNeitherAddNorRead() {
        var play = scene.proposed();
        var added = added(play.secretary(), play.id(), "方案.pdf", PDF);

        for (var user : List.of("guihua-secretary", "team-9", "expert-1", "finance-1", "administrator")) {
            assertThat(upload(user, play.id(), "方案.pdf", PDF).status()).as(user).isEqualTo(403);
            assertThat(listed(user, play.id()).status()).as(user).isEqualTo(403);
            assertThat(scene.as(user).get("/attachments/" + added).status())
                    .as(user)
                    .isEqualTo(403);
        }
        var stranger = scene.stranger();
        assertThat(upload(stranger, play.id(), "方案.pdf", PDF).status()).isIn(401, 403);
        assertThat(stranger.get("/api/subjects/" + play.id() + "/attachments").status())
                .isEqualTo(401);
        assertThat(stranger.get("/attachments/" + added).status()).isEqualTo(401);
        assertThat(listed(play.secretary(), play.id()).json().path("attachments"))
                .hasSize(1);
    }

    @Test
    void thoseWhoAnswerForAllReadWithoutAdding() {
        var play = scene.proposed();
        var added = added(play.team(), play.id(), "核实照片.png", PNG);

        for (var user : List.of("committee-1", "auditor-1")) {
            assertThat(scene.as(user).download("/attachments/" + added).body())
                    .as(user)
                    .isEqualTo(PNG);
            assertThat(upload(user, play.id(), "方案.pdf", PDF).status()).as(user).isEqualTo(403);
        }
    }

    @Test
    void theExpertsOfThePanelReadAndOnceTheFileIsClosedNobodyAdds() {
        var play = scene.proposed().approved();
        var added = added(play.secretary(), play.id(), "方案.pdf", PDF);
        for (var day : List.of("2023-03-27", "2023-06-27", "2023-09-27", "2023-12-27")) {
            play.until(LocalDate.parse(day)).reviewedGreen(100);
        }
        play.until(LocalDate.of(2024, 1, 29)).evaluatedAndChecked();

        assertThat(scene.as("expert-1").download("/attachments/" + added).body())
                .isEqualTo(PDF);
        assertThat(scene.as("expert-4").get("/attachments/" + added).status()).isEqualTo(403);

        play.scored(38, 24, 14, 19);

        assertThat(play.stage()).isEqualTo(Stage.CLOSED);
        for (var user : List.of(play.secretary(), play.team(), "party-office-1", "expert-1")) {
            var late = upload(user, play.id(), "补充.pdf", PDF);
            assertThat(late.status()).as(user).isEqualTo(403);
            assertThat(late.json().path("detail").asText()).isEqualTo("现在不能在这里上传附件。");
        }
        assertThat(scene.as(play.secretary()).download("/attachments/" + added).body())
                .isEqualTo(PDF);
    }

    @Test
    void nothingCanBelongToWhatDoesNotExist() {
        for (var subject : List.of("00000000-0000-4000-8000-000000000000", "x", "..%2F")) {
            assertThat(upload("party-office-1", subject, "方案.pdf", PDF).status())
                    .as(subject)
                    .isIn(400, 404);
        }
    }

    /** Something a secretary has begun to write. */
    private record Draft(String community, String id) {

        String secretary() {
            return community + "-secretary";
        }

        Caller caller() {
            return new Caller(
                    new UserId(secretary()), "书记", Set.of(Role.SECRETARY.group(), Role.SECRETARY.groupFor(community)));
        }
    }

    private Draft draft() {
        scene.today(LocalDate.of(2023, 1, 30));
        var community = scene.community();
        var draft = scene.as(community + "-secretary")
                .post("/api/drafts", Map.of("community", community, "year", 2023))
                .json();
        return new Draft(community, draft.path("id").asText());
    }

    private String added(String user, String subject, String name, byte[] content) {
        var answer = upload(user, subject, name, content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private Answer upload(String user, String subject, String name, byte[] content) {
        return upload(scene.as(user), subject, name, content);
    }

    /** As a browser sends a file. */
    private static Answer upload(Visitor visitor, String subject, String name, byte[] content) {
        var head = """
                --border\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(name);
        return visitor.send(
                "POST",
                "/api/subjects/" + subject + "/attachments",
                "multipart/form-data; boundary=border",
                BodyPublishers.ofByteArrays(
                        List.of(head.getBytes(UTF_8), content, "\r\n--border--\r\n".getBytes(UTF_8))));
    }

    private Answer listed(String user, String subject) {
        return scene.as(user).get("/api/subjects/" + subject + "/attachments");
    }

    private Answer removed(String user, String attachment) {
        return scene.as(user).send("DELETE", "/api/attachments/" + attachment, null);
    }

    private static void assertRefused(Answer answer, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains(sentence);
    }

    private void assertNothingStored(Draft draft) {
        assertThat(listed(draft.secretary(), draft.id()).json().path("attachments"))
                .isEmpty();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM attachment_piece WHERE attachment NOT IN (SELECT id FROM attachment)"
                                + " AND attachment NOT IN (SELECT blind_id FROM attachment WHERE blind_id IS NOT NULL)",
                        Integer.class))
                .as("pieces of nothing")
                .isZero();
    }

    private int pieces(String attachment) {
        return jdbc.queryForList("SELECT number FROM attachment_piece WHERE attachment = ?", attachment)
                .size();
    }

    /** Begins like a PDF; the rest is noise that cannot be compressed. */
    private static byte[] pdf(int bytes) {
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        return content;
    }

    private static byte[] svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".getBytes(UTF_8);
    }

    private static byte[] zip(String... entries) {
        return zipOf(Arrays.copyOf(PDF, 4), entries);
    }

    private static byte[] zipOf(byte[] content, String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
