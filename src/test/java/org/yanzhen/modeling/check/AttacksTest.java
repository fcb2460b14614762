package org.yanzhen.modeling.check;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.modeling.check.InWords.assertInWords;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.modeling.Bundle;
import org.yanzhen.modeling.Contents;
import org.yanzhen.modeling.Finding.Severity;
import org.yanzhen.modeling.Library;
import org.yanzhen.modeling.ModelCheck;
import org.yanzhen.testing.ApplicationTest;

/** Nobody gets anything into a model that does not belong there, and everybody is told what and where. */
@ApplicationTest
class AttacksTest {

    @Autowired
    ModelCheck check;

    @Autowired
    Contents contents;

    @Autowired
    Library library;

    @Test
    void whatShipsHasNothingWrong() {
        assertThat(library.processes()).hasSizeGreaterThanOrEqualTo(16).allSatisfy(one -> assertThat(
                        check.check(current(one.process())))
                .as(one.process())
                .isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.yanzhen.modeling.check.Attacks#all")
    void isFoundNamedAndExplained(String attack, String file, UnaryOperator<String> change, String rule) {
        var current = current("projectChange");
        var before = current.files().get(file);
        var after = change.apply(before);
        assertThat(after).as("the attack changes the file").isNotEqualTo(before);

        var findings = check.check(with(current, file, after));

        assertThat(findings).extracting(finding -> finding.rule()).contains(rule);
        assertInWords(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<bpmn:outgoing>flow_checked</bpmn:outgoing>|<bpmn:outgoing>flow_checked</bpmn:outgoing>"
                        + "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>90</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"
                        + "|要 90 个人各填一份，“党建办”现在只有"
            })
    void thatPeopleAreMissingIsSaidAndForbidsNothing(String before, String after, String said) {
        var current = current("projectChange");
        var model = Objects.requireNonNull(current.files().get(Attacks.MODEL));
        var position = model.indexOf(before, model.indexOf("userTask_checkChange\" name="));

        var findings = check.check(with(
                current,
                Attacks.MODEL,
                model.substring(0, position) + after + model.substring(position + before.length())));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.element()).isEqualTo("userTask_checkChange");
            assertThat(finding.message()).contains(said);
        });
    }

    @Test
    void whatIsMisspeltIsAnsweredWithTheNearest() {
        assertThat(said("${recordChangeCheck}", "${recordChangeChek}")).contains("是不是“recordChangeCheck”？");
        assertThat(said("candidateGroups=\"party-office\"", "candidateGroups=\"party-ofice\""))
                .contains("是不是“party-office”？");
        assertThat(said("${outcome == 'ACCEPT'}", "${outcomme == 'ACCEPT'}")).contains("是不是“outcome”？");
        assertThat(said("formRef=\"checkChange\"", "formRef=\"checkChnage\"")).contains("是不是“checkChange”？");
        assertThat(said("decisionRef=\"changeApproval\"", "decisionRef=\"changeAproval\""))
                .contains("是不是“changeApproval”？");
    }

    @Test
    void aBlankLineBeforeTheDeclarationHarmsNothing() {
        var current = current("projectChange");

        assertThat(check.check(with(
                        current, Attacks.MODEL, "\ufeff\n \n" + current.files().get(Attacks.MODEL))))
                .isEmpty();
    }

    @Test
    void aProcessThatCallsItselfDirectlyOrThroughOthersIsFound() {
        var around = new Surroundings(
                library.processes().stream().map(Library.Entry::process).collect(toSet()),
                process -> Surroundings.calledBy(Optional.of(current(process))),
                group -> true);
        assertThat(around.leads("projectLifecycle", "quarterlyReview")).isTrue();
        assertThat(around.leads("quarterlyReview", "projectLifecycle")).isFalse();

        var lifecycle = current("projectLifecycle");
        assertThat(check.check(with(
                        lifecycle,
                        "project-lifecycle.bpmn",
                        Objects.requireNonNull(lifecycle.files().get("project-lifecycle.bpmn"))
                                .replace("calledElement=\"quarterlyReview\"", "calledElement=\"projectLifecycle\""))))
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("called-itself"));
    }

    @Test
    void ofANewProcessThatNobodyCanStartOneIsTold() {
        var draft = Bundle.of("brandNew", Map.of("brandNew.bpmn", """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <process id="brandNew" name="新流程" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="event_started"/>
                    <sequenceFlow id="flow" sourceRef="event_started" targetRef="event_done"/>
                    <endEvent id="event_done"/>
                  </process>
                </definitions>
                """));

        assertThat(check.check(draft)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("never-started");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    private String said(String before, String after) {
        var current = current("projectChange");
        return check.check(with(
                        current,
                        Attacks.MODEL,
                        Objects.requireNonNull(current.files().get(Attacks.MODEL))
                                .replace(before, after)))
                .toString();
    }

    static Bundle with(Bundle bundle, String file, String content) {
        return Bundle.of(
                bundle.process(),
                bundle.files().entrySet().stream()
                        .collect(
                                toMap(Map.Entry::getKey, one -> one.getKey().equals(file) ? content : one.getValue())));
    }

    private Bundle current(String process) {
        return contents.of(process, "current", Locale.SIMPLIFIED_CHINESE).bundle();
    }
}
