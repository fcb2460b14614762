package org.yanzhen.modeling.check;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.yanzhen.modeling.check.AttacksTest.with;
import static org.yanzhen.modeling.check.InWords.assertInWords;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.modeling.Bundle;
import org.yanzhen.modeling.Contents;
import org.yanzhen.modeling.Finding;
import org.yanzhen.modeling.Finding.Repair;
import org.yanzhen.modeling.Finding.Repair.Choice;
import org.yanzhen.modeling.Finding.Repair.Kind;
import org.yanzhen.modeling.ModelCheck;
import org.yanzhen.testing.ApplicationTest;

/** What is found is told in words that people know, and what can be mended by itself comes with what mends it. */
@ApplicationTest
class FindingsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/yanzhen/modeling/check");
    private static final Path TESTS = Path.of("src/test/java/org/yanzhen/modeling/check");
    private static final Pattern RULE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    @Autowired
    ModelCheck check;

    @Autowired
    Contents contents;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.yanzhen.modeling.check.Slips#all")
    void whatIsForgottenIsToldInWords(String slip, String file, UnaryOperator<String> change, String rule) {
        var before = text(file);
        var after = change.apply(before);
        assertThat(after).as("the slip changes the file").isNotEqualTo(before);

        var findings = check.check(with(shipped(), file, after));

        assertThat(findings).extracting(Finding::rule).contains(rule);
        assertInWords(findings);
    }

    @Test
    void aFileOfAnotherKindIsTold() {
        var findings = check.check(Bundle.of("x", Map.of("notes.txt", "")));

        assertThat(findings).extracting(Finding::rule).containsExactlyInAnyOrder("file", "one-process");
        assertInWords(findings);
    }

    /** Each is looked at by one of the tests of this package. */
    @Test
    void noRuleIsWithoutATestOfItsWords() throws IOException {
        var tried = sources(TESTS);
        var rules = new TreeSet<String>();
        Pattern.compile("(?s)(?:findings|tables)\\s*\\.(?:error|errorIn|warning|require)\\(.*?;\\n")
                .matcher(sources(SOURCES))
                .results()
                .flatMap(call -> RULE.matcher(call.group()).results())
                .map(literal -> literal.group(1))
                .filter(literal -> !literal.equals("deployment"))
                .forEach(rules::add);

        assertThat(rules).hasSizeGreaterThan(50).allSatisfy(rule -> assertThat(tried)
                .contains('"' + rule + '"'));
    }

    private static String sources(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .collect(joining());
        }
    }

    static Stream<Arguments> repairs() {
        return Stream.of(
                repair(
                        " default=\"flow_changeRefused\"",
                        "",
                        Kind.DEFAULT_FLOW,
                        "gateway_changeChecked",
                        null,
                        new Choice("flow_changeRefused", "把“否”设为默认去向")),
                set(
                        " camunda:historyTimeToLive=\"P3650D\"",
                        "",
                        "projectChange",
                        "camunda:historyTimeToLive",
                        new Choice("P3650D", "设为 3650 天（约十年）")),
                set(
                        "\"P3650D\"",
                        "\"90\"",
                        "projectChange",
                        "camunda:historyTimeToLive",
                        new Choice("P90D", "写成 90 天")),
                set(" isExecutable=\"true\"", "", "projectChange", "isExecutable", new Choice("true", "标为可执行")),
                repair(
                        "targetRef=\"serviceTask_recordChangeCheck\"",
                        "targetRef=\"gateway_changeChecked\"",
                        Kind.RECORD,
                        "userTask_checkChange",
                        null,
                        new Choice("", "在后面加一个“登记结果”")),
                set(
                        "id=\"serviceTask_recordChangeCheck\"",
                        "id=\"serviceTask_recordChangeCheck\" camunda:asyncBefore=\"true\"",
                        "serviceTask_recordChangeCheck",
                        "camunda:asyncBefore",
                        new Choice("false", "取消登记环节的“之前异步”")),
                set(
                        "\"party-office\"",
                        "\"finance,party-ofice\"",
                        "userTask_checkChange",
                        "camunda:candidateGroups",
                        new Choice("finance,party-office", "改由“党建办”办理")),
                set(
                        " camunda:candidateGroups=\"party-office\"",
                        " camunda:candidateGroups=\"party-office\" camunda:assignee=\"guihua\"",
                        "userTask_checkChange",
                        "camunda:assignee",
                        new Choice("", "只由角色办理")),
                set(
                        "formRef=\"checkChange\"",
                        "formRef=\"checkChnage\"",
                        "userTask_checkChange",
                        "camunda:formRef",
                        new Choice("checkChange", "改为“checkChange”")),
                set(
                        "${recordChangeCheck}",
                        "${recordChangeChek}",
                        "serviceTask_recordChangeCheck",
                        "camunda:delegateExpression",
                        new Choice("${recordChangeCheck}", "改为“recordChangeCheck”")),
                set(
                        "decisionRef=\"changeApproval\"",
                        "decisionRef=\"changeAproval\"",
                        "businessRuleTask_routeChange",
                        "camunda:decisionRef",
                        new Choice("changeApproval", "改为“changeApproval”")),
                set(
                        "\"working-committee\"",
                        "\"secretaries\"",
                        "userTask_decideChange",
                        "camunda:candidateGroups",
                        new Choice("working-committee", "改回原来的角色")));
    }

    private static Arguments set(String before, String after, String element, String property, Choice choice) {
        return repair(before, after, Kind.SET, element, property, choice);
    }

    private static Arguments repair(
            String before, String after, Kind kind, String element, @Nullable String property, Choice choice) {
        return arguments(before, after, new Repair(kind, element, property, List.of(choice)));
    }

    @ParameterizedTest(name = "{1} for {0}")
    @MethodSource("repairs")
    void whatCanBeMendedByItselfComesWithWhatMendsIt(String before, String after, Repair repair) {
        assertThat(repairsOf(before, after)).contains(repair);
    }

    @Test
    void whereNothingIsNearThePersonChooses() {
        assertThat(repairsOf("\"party-office\"", "\"nobody\""))
                .filteredOn(repair -> "camunda:candidateGroups".equals(repair.property()))
                .singleElement()
                .satisfies(repair -> assertThat(repair.choices())
                        .contains(new Choice("party-office", "改由“党建办”办理"), new Choice("finance", "改由“财政”办理"))
                        .doesNotContain(new Choice("administrators", "改由“流程管理员”办理")));
        assertThat(repairsOf("formRef=\"checkChange\"", "formRef=\"\""))
                .filteredOn(repair -> "camunda:formRef".equals(repair.property()))
                .singleElement()
                .satisfies(repair -> assertThat(repair.choices()).hasSizeGreaterThan(1));
    }

    /** One fact: the gateway lacks a default, and which flow was meant is plain. */
    @Test
    void aMissingDefaultIsToldOnce() {
        assertThat(check.check(with(
                        shipped(), Attacks.MODEL, text(Attacks.MODEL).replace(" default=\"flow_changeRefused\"", ""))))
                .extracting(Finding::rule)
                .containsExactly("gateway-default");
    }

    private List<Repair> repairsOf(String before, String after) {
        var model = text(Attacks.MODEL);
        var at = model.indexOf(before);
        assertThat(at).isPositive();
        return check
                .check(with(
                        shipped(),
                        Attacks.MODEL,
                        model.substring(0, at) + after + model.substring(at + before.length())))
                .stream()
                .flatMap(finding -> Stream.ofNullable(finding.repair()))
                .toList();
    }

    private String text(String file) {
        return Objects.requireNonNull(shipped().files().get(file));
    }

    private Bundle shipped() {
        return contents.of("projectChange", "shipped", Locale.SIMPLIFIED_CHINESE)
                .bundle();
    }
}
