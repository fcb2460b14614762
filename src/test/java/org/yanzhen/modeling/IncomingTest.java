package org.yanzhen.modeling;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.yanzhen.testing.Refused.assertMistake;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanzhen.modeling.Adjustment.Kind;

/** What other tools wrote is taken once somebody has agreed to what has to change in it; nothing changes unasked. */
class IncomingTest {

    static final String OURS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <!-- 一份 "流程" -->
              <process id="visit" name="走访 &amp; 登记" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <startEvent id="started"/>
                <sequenceFlow id="flow_first" sourceRef="started" targetRef="visiting"/>
                <userTask id="visiting" name="走访"><documentation><![CDATA[请走访 <居民>。]]></documentation></userTask>
                <sequenceFlow id="flow_last" sourceRef="visiting" targetRef="done"/>
                <endEvent id="done"/>
              </process>
            </definitions>
            """;

    private static final String NOTED = OURS.replace(
                    "targetNamespace",
                    "xmlns:signavio=\"http://www.signavio.com\" xmlns:other=\"http://example.org/tool\" targetNamespace")
            .replace("<startEvent id=\"started\"/>", """
                    <startEvent id="started" other:colour="red"><extensionElements>
                      <signavio:signavioMetaData metaKey="bgcolor" metaValue="#ffffff"><signavio:more/></signavio:signavioMetaData>
                      <signavio:signavioMetaData metaKey="x" metaValue="y"/>
                    </extensionElements></startEvent>""");

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments(NOTED, Kind.METADATA, "有“Signavio”自己用的内容 2 处"),
                arguments(NOTED, Kind.METADATA, "有“http://example.org/tool”自己用的内容 1 处"),
                arguments(
                        OURS.replace("targetNamespace", "xmlns:f=\"http://flowable.org/bpmn\" targetNamespace")
                                .replace("<userTask ", "<userTask f:candidateGroups=\"a\" f:formKey=\"b\" "),
                        Kind.SETTINGS,
                        "有“Flowable”引擎的设置 2 处"),
                arguments(OURS.replace("userTask", "task"), Kind.TASK, "有 1 个没有人办理的普通任务（“走访”），改为角色任务"),
                arguments(OURS.replace("userTask", "manualTask"), Kind.TASK, "改为角色任务；由谁办理、填哪张表单，导入后请选定"),
                arguments(
                        OURS.replace(" camunda:historyTimeToLive=\"P3650D\"", ""),
                        Kind.HISTORY,
                        "流程“走访 & 登记”没有写明历史记录保存多久，设为 3650 天"),
                arguments(
                        OURS.replace(" camunda:historyTimeToLive=\"P3650D\"", "")
                                .replace(" xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"", ""),
                        Kind.HISTORY,
                        "设为 3650 天"),
                arguments(OURS.replace(" isExecutable=\"true\"", ""), Kind.EXECUTABLE, "没有标为可执行，标上"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatHasToChangeIsToldAndDoneOnceAgreedTo(String foreign, Kind kind, String told) {
        var refused = refused("visit.bpmn", foreign.getBytes(UTF_8), null);
        assertThat(refused.getMessage()).contains("还没有导入", told);
        assertThat(refused.sentence(Locale.ENGLISH))
                .contains("nothing was imported")
                .doesNotContainPattern("\\bnull\\b");
        assertThat((List<?>) refused.particulars().get("adjustments")).hasSize(kind == Kind.METADATA ? 2 : 1);

        var taken = taken("visit.bpmn", foreign.getBytes(UTF_8), consent(refused));

        assertThat(taken)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
                .contains("isExecutable=\"true\"", "camunda:historyTimeToLive=\"P3650D\"", "<userTask id=\"visiting\"")
                .contains("<!-- 一份 \"流程\" -->", "走访 &amp; 登记", "<![CDATA[请走访 <居民>。]]>")
                .contains("<startEvent id=\"started\"/>")
                .doesNotContain("<signavio:", "other:colour", "f:candidateGroups", "anualTask", "<task");
        assertThat(files("visit.bpmn", taken.getBytes(UTF_8), null)).containsValue(taken);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments(as("GBK"), bytes("GBK", Charset.forName("GBK")), "编码是 GBK，"),
                arguments(as("gb2312"), bytes("gb2312", Charset.forName("GBK")), "编码是 gb2312，"),
                arguments(as("UTF-8"), bytes("UTF-8", Charset.forName("GB18030")), "编码是 GBK，"),
                arguments(as("UTF-16"), bytes("UTF-16", UTF_16), "编码是 UTF-16，"),
                arguments(as("UTF-16"), bytes("UTF-16", UTF_16LE), "编码是 UTF-16，"),
                arguments(as("ISO-8859-1"), bytes("ISO-8859-1", UTF_8), "写明的编码是“ISO-8859-1”，内容其实是 UTF-8"));
    }

    private static String as(String encoding) {
        return OURS.replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");
    }

    private static byte[] bytes(String encoding, Charset charset) {
        return as(encoding).getBytes(charset);
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("encodings")
    void textInAnotherEncodingIsKeptAsUtf8(String text, byte[] content, String told) {
        var refused = refused("visit.bpmn", content, null);

        assertThat(refused.getMessage()).contains(told);
        assertThat(taken("visit.bpmn", content, consent(refused))).isEqualTo(OURS);
    }

    @Test
    void westernLettersAreReadAsWhatTheFileSaysTheyAre() {
        var western = as("ISO-8859-1").replaceAll("\\p{IsHan}+", "Prüfung é").replace("。", "");
        var content = western.getBytes(ISO_8859_1);
        var refused = refused("visit.bpmn", content, null);

        assertThat(refused.getMessage()).contains("编码是 ISO-8859-1，");
        assertThat(taken("visit.bpmn", content, consent(refused))).isEqualTo(western.replace("ISO-8859-1", "UTF-8"));
        assertThat(refused("table.dmn", content, null).getMessage()).contains("table.dmn");
    }

    @Test
    void whatIsOursComesAsItIs() {
        assertThat(taken("visit.bpmn", OURS.getBytes(UTF_8), null)).isEqualTo(OURS);
        assertThat(taken("visit.bpmn", ("\ufeff" + OURS).getBytes(UTF_8), null)).isEqualTo(OURS);
        assertThat(taken("read.form", "{ }".getBytes(UTF_8), null)).isEqualTo("{ }");
    }

    @Test
    void theConsentIsToTheseFilesOnly() {
        var foreign = OURS.replace(" isExecutable=\"true\"", "");
        var consent = consent(refused("visit.bpmn", foreign.getBytes(UTF_8), null));

        for (var other : List.of(foreign.replace("走访", "踏勘"), foreign.replace("userTask", "task"))) {
            assertThat(consent(refused("visit.bpmn", other.getBytes(UTF_8), consent)))
                    .isNotEqualTo(consent);
        }
        refused("other.bpmn", foreign.getBytes(UTF_8), consent);
        refused("visit.bpmn", foreign.getBytes(UTF_8), "");
        assertThat(taken("visit.bpmn", foreign.getBytes(UTF_8), consent)).contains("isExecutable=\"true\"");
    }

    /** Nothing of it is parsed: it stays for the gate to refuse, as it came. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"a\">&x;</process></definitions>",
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"a\" name=\"&b;\"/></definitions>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"a\"/></definitions>",
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"a\">",
                "<task xmlns=\"urn:other\"/>",
                "not XML at all"
            })
    void whatMustNotBeParsedIsNotAdapted(String content) {
        assertThat(taken("visit.bpmn", content.getBytes(UTF_8), null)).isEqualTo(content);
    }

    @Test
    void whatIsTooDeepOrHasTooMuchInItIsNotAdapted() {
        var deep = OURS.replace(" isExecutable=\"true\"", "")
                .replace("<startEvent id=\"started\"/>", "<lane>".repeat(100) + "</lane>".repeat(100));
        var many = OURS.replace(" isExecutable=\"true\"", "")
                .replace("<startEvent id=\"started\"/>", "<lane/>".repeat(60_000));

        assertThat(taken("visit.bpmn", deep.getBytes(UTF_8), null)).isEqualTo(deep);
        assertThat(taken("visit.bpmn", many.getBytes(UTF_8), null)).isEqualTo(many);
        assertMistake("file", "model-file-too-large", () -> new Incoming()
                .add("visit.bpmn", (OURS + " ".repeat(ModelFiles.LARGEST_FILE)).getBytes(UTF_8)));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertMistake("file", "model-no-text", () -> new Incoming()
                .add("visit.bpmn", new byte[] {(byte) 0x80, (byte) 0xff, 0, 1, 2}));
        assertMistake(
                "file", "text-forbidden", () -> new Incoming().add("visit.bpmn", "<a>\u202e</a>".getBytes(UTF_16)));
    }

    private static Map<String, String> files(String name, byte[] content, @Nullable String consent) {
        var incoming = new Incoming();
        incoming.add(name, content);
        return incoming.agreed(consent, Locale.SIMPLIFIED_CHINESE);
    }

    private static String taken(String name, byte[] content, @Nullable String consent) {
        return Objects.requireNonNull(files(name, content, consent).get(name));
    }

    private static NotAgreed refused(String name, byte[] content, @Nullable String consent) {
        return Objects.requireNonNull(catchThrowableOfType(NotAgreed.class, () -> files(name, content, consent)));
    }

    private static String consent(NotAgreed refused) {
        return String.valueOf(refused.particulars().get("consent"));
    }
}
