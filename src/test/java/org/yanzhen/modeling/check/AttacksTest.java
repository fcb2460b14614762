package org.yanzhen.modeling.check;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).containsPattern("[一-龥]");
            assertThat(finding.remedy()).containsPattern("[一-龥]");
            assertThat(finding.file())
                    .endsWith(finding.file().substring(finding.file().lastIndexOf('.')));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "camunda:candidateGroups=\"party-office\"|camunda:candidateGroups=\"party-ofice\"|这个组现在没有人",
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
