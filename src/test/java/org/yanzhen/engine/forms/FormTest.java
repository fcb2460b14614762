package org.yanzhen.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.yanzhen.testing.Refused.assertMistake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanzhen.models.Shipped;

/** What the server takes from a form, whatever the browser lets through. */
class FormTest {

    @Nested
    class AnyForm {

        private final Form form = form("""
                {"type": "textfield", "key": "title", "label": "项目名称", "validate": {"required": true}},
                {"type": "textfield", "key": "number", "label": "编号", "disabled": true}""");

        @Test
        void whatWasAnsweredIsTaken() {
            assertThat(form.check(Map.of("title", "  老旧小区改造 "), Map.of()))
                    .containsExactly(Map.entry("title", "老旧小区改造"));
        }

        @Test
        void whatTheFormDoesNotDeclareIsRefused() {
            assertMistake(
                    "decidedBy",
                    "field-undeclared",
                    () -> form.check(Map.of("title", "改造", "decidedBy", "committee-1"), Map.of()));
        }

        @Test
        void whatIsOnlyShownIsRefused() {
            assertMistake(
                    "number", "field-disabled", () -> form.check(Map.of("title", "改造", "number", "2023-1"), Map.of()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\t", "　"})
        void aRequiredFieldIsNotAnsweredWithBlanks(String blank) {
            assertMistake("title", "required", () -> form.check(Map.of("title", blank), Map.of()));
        }

        @Test
        void aRequiredFieldThatIsMissingIsNamed() {
            assertMistake("title", "required", () -> form.check(Map.of(), Map.of()));
        }

        @Test
        void nothingIsTakenByAFormThatAsksForNothing() {
            assertThat(Form.NONE.check(Map.of(), Map.of())).isEmpty();
            assertMistake("approved", "field-undeclared", () -> Form.NONE.check(Map.of("approved", true), Map.of()));
        }

        @Test
        void aComponentTheServerDoesNotKnowMakesNoForm() {
            assertThatThrownBy(() -> form("""
                    {"type": "filepicker", "key": "file"}""")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Form.parse("{")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Text {

        private final Form form = form("""
                {"type": "textarea", "key": "text", "label": "说明",
                 "validate": {"minLength": 2, "maxLength": 5, "pattern": "^[^<>]*$"}}""");

        @Test
        void itsLengthIsCountedInCharactersAsPeopleCountThem() {
            assertThat(form.check(Map.of("text", "𠮷𠮷𠮷𠮷𠮷"), Map.of())).containsEntry("text", "𠮷𠮷𠮷𠮷𠮷");
            assertMistake("text", "too-long", () -> form.check(Map.of("text", "六个字太长了"), Map.of()));
            assertMistake("text", "too-short", () -> form.check(Map.of("text", "短"), Map.of()));
        }

        @Test
        void itHasAPattern() {
            assertMistake("text", "pattern", () -> form.check(Map.of("text", "<b>"), Map.of()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"老\u000b旧", "老\u202e旧", "老\ud800", "\udfb7旧", "\u200f\u200f"})
        void itHoldsNothingButWhatOneSees(String text) {
            assertMistake("text", "text-forbidden", () -> form.check(Map.of("text", text), Map.of()));
        }

        @Test
        void itHasLinesOnlyWhereThereIsRoomForThem() {
            var line = form("""
                    {"type": "textfield", "key": "title", "label": "项目名称", "validate": {"required": true}}""");

            assertThat(form.check(Map.of("text", "一\n二"), Map.of())).containsEntry("text", "一\n二");
            assertMistake("title", "one-line", () -> line.check(Map.of("title", "一\n二"), Map.of()));
            assertMistake("title", "required", () -> line.check(Map.of("title", "\u200b\ufeff\u3164"), Map.of()));
        }

        @Test
        void aNumberOrAListIsNoText() {
            assertMistake("text", "field-type", () -> form.check(Map.of("text", 12345), Map.of()));
            assertMistake("text", "field-type", () -> form.check(Map.of("text", List.of("一", "二")), Map.of()));
            assertMistake("text", "text-forbidden", () -> form.check(Map.of("text", "空\0字"), Map.of()));
        }

        @Test
        void itMayStayEmptyIfNobodyRequiresIt() {
            assertThat(form.check(Map.of("text", ""), Map.of())).isEmpty();
        }

        @Test
        void withoutADeclaredLengthThereIsOneAllTheSame() {
            var open = form("""
                    {"type": "textarea", "key": "text", "label": "说明"}""");

            assertMistake("text", "too-long", () -> open.check(Map.of("text", "长".repeat(10_001)), Map.of()));
        }
    }

    @Nested
    class Numbers {

        private final Form form = form("""
                {"type": "number", "key": "amount", "label": "金额", "decimalDigits": 2,
                 "validate": {"min": 0, "max": 100}}""");

        @ParameterizedTest
        @CsvSource({"0, 0", "100, 100", "99.99, 99.99", "50.00, 50", "￥５０元, 50", "'0,050', 50", "0.005万, 50"})
        void aNumberIsANumberHoweverItIsSent(String sent, BigDecimal number) {
            assertThat((BigDecimal) form.check(Map.of("amount", sent), Map.of()).get("amount"))
                    .isEqualByComparingTo(number);
        }

        @ParameterizedTest
        @CsvSource({
            "-0.01, too-small",
            "100.01, too-large",
            "1.001, too-many-decimals",
            "一百, not-a-number",
            "NaN, not-a-number",
            "Infinity, not-a-number",
            "1e1, not-a-number",
            "'1,00', not-a-number",
            "1万2, not-a-number",
            "1e999999999, not-a-number",
            "1e-999999999, not-a-number",
            "0x10, not-a-number"
        })
        void whatIsOutOfRangeOrNoNumberIsRefused(String sent, String code) {
            assertMistake("amount", code, () -> form.check(Map.of("amount", sent), Map.of()));
        }

        @Test
        void theLengthIsLookedAtBeforeTheNumberIsRead() {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertMistake(
                            "amount",
                            "not-a-number",
                            () -> form.check(Map.of("amount", "9".repeat(1_900_000)), Map.of())));
        }

        @Test
        void aListOrATickIsNoNumber() {
            assertMistake("amount", "not-a-number", () -> form.check(Map.of("amount", List.of(1)), Map.of()));
            assertMistake("amount", "not-a-number", () -> form.check(Map.of("amount", true), Map.of()));
        }

        @Test
        void aLimitMayComeFromTheDataAndNobodyMovesItByAnswering() {
            var limited = form("""
                    {"type": "number", "key": "amount", "label": "金额", "validate": {"max": "=limit"}},
                    {"type": "number", "key": "limit", "label": "限额", "disabled": true}""");

            assertMistake("amount", "too-large", () -> limited.check(Map.of("amount", 11), Map.of("limit", 10)));
        }
    }

    @Nested
    class Choices {

        private final Form form = form("""
                {"type": "radio", "key": "one", "label": "评定", "values": [{"value": "GREEN"}, {"value": "RED"}]},
                {"type": "taglist", "key": "many", "label": "成员", "valuesKey": "candidates"},
                {"type": "checkbox", "key": "agreed", "label": "同意", "validate": {"required": true}}""");

        private final Map<String, Object> data = Map.of(
                "candidates",
                List.of(Map.of("label", "专家一", "value", "expert-1"), Map.of("label", "专家二", "value", "expert-2")));

        @Test
        void whatIsOfferedCanBeChosen() {
            assertThat(form.check(Map.of("one", "RED", "many", List.of("expert-2"), "agreed", true), data))
                    .containsEntry("one", "RED")
                    .containsEntry("many", List.of("expert-2"));
        }

        @Test
        void whatIsNotOfferedIsRefused() {
            assertMistake("one", "not-offered", () -> form.check(Map.of("one", "PURPLE", "agreed", true), data));
            assertMistake(
                    "many",
                    "not-offered",
                    () -> form.check(Map.of("many", List.of("expert-1", "guihua-secretary"), "agreed", true), data));
        }

        @Test
        void nobodyExtendsTheOfferByAnswering() {
            assertThatThrownBy(() -> form.check(
                            Map.of(
                                    "candidates", List.of(Map.of("value", "guihua-secretary")),
                                    "many", List.of("guihua-secretary"),
                                    "agreed", true),
                            data))
                    .hasMessageContaining("没有“guihua-secretary”这个选项")
                    .hasMessageContaining("表单里没有“candidates”这一项");
        }

        @Test
        void nobodyChoosesTheSameTwice() {
            assertMistake(
                    "many",
                    "twice",
                    () -> form.check(Map.of("many", List.of("expert-1", "expert-1"), "agreed", true), data));
        }

        @Test
        void oneIsNotManyAndManyAreNotOne() {
            assertMistake("many", "field-type", () -> form.check(Map.of("many", "expert-1", "agreed", true), data));
            assertMistake("one", "not-offered", () -> form.check(Map.of("one", List.of("RED"), "agreed", true), data));
        }

        @Test
        void aBoxThatMustBeTickedIsTicked() {
            assertMistake("agreed", "required", () -> form.check(Map.of("agreed", false), data));
            assertMistake("agreed", "field-type", () -> form.check(Map.of("agreed", "yes"), data));
        }
    }

    @Nested
    class Dates {

        private final Form form = form("""
                {"type": "datetime", "subtype": "date", "key": "day", "label": "期限"},
                {"type": "datetime", "subtype": "time", "key": "time", "label": "时间"},
                {"type": "datetime", "subtype": "datetime", "key": "at", "label": "时刻"}""");

        @Test
        void theyAreWrittenAsTheStandardSays() {
            assertThatCode(() -> form.check(
                            Map.of("day", "2023-03-31", "time", "09:30", "at", "2023-03-31T09:30:00+08:00"), Map.of()))
                    .doesNotThrowAnyException();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2023-02-30", "31.03.2023", "2023-3-1", "明天", "2023-03-31T09:30"})
        void otherwiseTheyAreNone(String day) {
            assertMistake("day", "not-a-date", () -> form.check(Map.of("day", day), Map.of()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0001-01-01", "1999-12-31", "2100-01-01", "+12024-01-01"})
        void aYearThatNobodyDealsWithIsNamed(String day) {
            assertMistake("day", "date-far-off", () -> form.check(Map.of("day", day), Map.of()));
            assertMistake("at", "date-far-off", () -> form.check(Map.of("at", day + "T09:30"), Map.of()));
            assertThatThrownBy(() -> form.check(Map.of("day", day), Map.of())).hasMessageContaining(day);
        }
    }

    @Nested
    class Hidden {

        private final Form light = shipped("quarterly-review/set-light");

        @Test
        void aRedLightNeedsARemarkAndADeadline() {
            assertThatThrownBy(() -> light.check(Map.of("light", "RED"), Map.of()))
                    .hasMessageContaining("请填写“提醒、整改要求或补报要求”")
                    .hasMessageContaining("请填写“整改期限”");
            assertThat(light.check(Map.of("light", "RED", "remark", "限期整改", "deadline", "2023-05-31"), Map.of()))
                    .hasSize(3);
        }

        @Test
        void aGreenOneTakesNeither() {
            assertThat(light.check(Map.of("light", "GREEN"), Map.of())).containsOnlyKeys("light");
            assertMistake(
                    "deadline",
                    "field-hidden",
                    () -> light.check(Map.of("light", "GREEN", "deadline", "2023-05-31"), Map.of()));
        }

        @Test
        void whatWasTypedBeforeItWasHiddenAndThenEmptiedIsNothing() {
            assertThat(light.check(Map.of("light", "GREEN", "remark", ""), Map.of()))
                    .containsOnlyKeys("light");
        }

        @Test
        void whetherAReasonForAnotherProjectIsAskedTheDataSayAndNotTheSender() {
            var proposal = shipped("project-lifecycle/proposal");
            var answers = proposal();

            assertThatCode(() -> proposal.check(answers, proposalData(false))).doesNotThrowAnyException();
            assertMistake("reasonForAnother", "required", () -> proposal.check(answers, proposalData(true)));
            assertMistake(
                    "reasonForAnother",
                    "field-hidden",
                    () -> proposal.check(plus(answers, "reasonForAnother", "需要"), proposalData(false)));
        }
    }

    @Nested
    class Lists {

        private final Form proposal = shipped("project-lifecycle/proposal");
        private final Map<String, Object> answers = proposal();

        @Test
        void rowsAreCheckedRowByRow() {
            assertMistake(
                    "budget[1].amount",
                    "too-small",
                    () -> check(plus(answers, "budget", List.of(line("管网", "100"), line("绿化", "-1")))));
            assertMistake("budget[0].item", "required", () -> check(plus(answers, "budget", List.of(line("", "100")))));
            assertMistake(
                    "budget[0].paid",
                    "field-undeclared",
                    () -> check(plus(answers, "budget", List.of(plus(line("管网", "100"), "paid", true)))));
        }

        @Test
        void aListWhoseRowsAreFixedTakesNeitherMoreNorLess() {
            assertMistake(
                    "milestones",
                    "rows-fixed",
                    () -> check(plus(answers, "milestones", Collections.nCopies(5, milestone("20")))));
            assertMistake(
                    "milestones",
                    "rows-fixed",
                    () -> check(plus(answers, "milestones", Collections.nCopies(3, milestone("20")))));
        }

        @Test
        void aListIsAListOfRows() {
            assertMistake("budget", "field-type", () -> check(plus(answers, "budget", "一百元")));
            assertMistake("budget[0]", "field-type", () -> check(plus(answers, "budget", List.of("一百元"))));
        }

        @Test
        void nobodyFillsInThousandsOfRows() {
            assertMistake(
                    "budget",
                    "too-many-rows",
                    () -> check(plus(answers, "budget", Collections.nCopies(201, line("管网", "1")))));
        }

        @Test
        void theNumbersInThemComeAsNumbers() {
            assertThat(check(answers))
                    .containsEntry(
                            "budget",
                            List.of(Map.of("item", "管网改造", "amount", new BigDecimal("300000.00"), "source", "社区自筹")));
        }

        private Map<String, Object> check(Map<String, Object> sent) {
            return proposal.check(sent, proposalData(false));
        }
    }

    @Nested
    class Sums {

        private final Form score = shipped("project-acceptance/score-acceptance");

        @Test
        void theServerAddsUpItselfWhateverTheBrowserSends() {
            var sent = Map.of("achievement", 40, "satisfaction", 20, "funds", 10, "example", 15, "total", 100);

            assertThat(score.check(sent, Map.of()).get("total")).isEqualTo(new BigDecimal("85"));
        }

        @Test
        void aVoteOutsideTheRubricIsRefused() {
            assertMistake(
                    "achievement",
                    "too-large",
                    () -> score.check(
                            Map.of("achievement", 41, "satisfaction", 20, "funds", 10, "example", 15), Map.of()));
        }
    }

    @Nested
    class Groups {

        @Test
        void aGroupWithAPathAnswersInAMapOfItsOwn() {
            var form = form("""
                    {"type": "group", "path": "site", "components": [
                      {"type": "textfield", "key": "street", "label": "街道", "validate": {"required": true}}]}""");

            assertThat(form.check(Map.of("site", Map.of("street", "桂城")), Map.of()))
                    .containsEntry("site", Map.of("street", "桂城"));
            assertMistake("site.street", "required", () -> form.check(Map.of(), Map.of()));
            assertMistake("site", "field-type", () -> form.check(Map.of("site", "桂城"), Map.of()));
        }

        @Test
        void aGroupWithoutOneIsButAFrameAndHidesWhatIsInIt() {
            var form = form("""
                    {"type": "group", "conditional": {"hide": "=kind = \\"small\\""}, "components": [
                      {"type": "textfield", "key": "reason", "label": "理由", "validate": {"required": true}}]},
                    {"type": "textfield", "key": "kind", "label": "类别"}""");

            assertThat(form.check(Map.of("kind", "small"), Map.of())).containsOnlyKeys("kind");
            assertMistake("reason", "required", () -> form.check(Map.of("kind", "large"), Map.of()));
        }
    }

    private static Form form(String components) {
        return Form.parse("""
                {"id": "small", "type": "default", "components": [%s]}""".formatted(components));
    }

    private static Form shipped(String path) {
        return Form.parse(Shipped.text(Path.of("forms", path + ".form")));
    }

    private static Map<String, Object> proposalData(boolean another) {
        return Map.of(
                "another",
                another,
                "keyPoints",
                List.of(Map.of("label", "6．长效机制", "value", "6")),
                "milestones",
                Collections.nCopies(4, Map.of()));
    }

    /** As the browser sends it. */
    private static Map<String, Object> proposal() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("title", "2023 年老旧小区改造");
        answers.put("category", "老旧小区改造");
        answers.put("keyPoint", "6");
        answers.put("background", "小区设施老化");
        answers.put("goal", "完成六个小区改造");
        answers.put("measures", "分季度推进");
        answers.put(
                "milestones",
                new ArrayList<>(Arrays.asList(milestone("25"), milestone("25"), milestone("25"), milestone("25"))));
        answers.put("budget", List.of(line("管网改造", "300000.00")));
        return answers;
    }

    private static Map<String, Object> milestone(String weight) {
        return Map.of("goal", "目标", "indicator", "指标", "weight", weight);
    }

    private static Map<String, Object> line(String item, String amount) {
        return Map.of("item", item, "amount", amount, "source", "社区自筹");
    }

    private static Map<String, Object> plus(Map<String, Object> answers, String key, Object answer) {
        var more = new LinkedHashMap<>(answers);
        more.put(key, answer);
        return more;
    }
}
