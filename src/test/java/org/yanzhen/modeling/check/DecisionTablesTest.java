package org.yanzhen.modeling.check;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.modeling.check.InWords.assertInWords;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanzhen.modeling.Finding;
import org.yanzhen.modeling.Finding.Severity;
import org.yanzhen.models.Shipped;

/** Every cell of a decision table is read as what it is, before it decides who approves money. */
class DecisionTablesTest {

    private static final String PAYMENT = Shipped.text(Path.of("bpmn", "payment-approval.dmn"));
    private static final String TRANCHE = Shipped.text(Path.of("bpmn", "tranche-release.bpmn"));
    private static final Set<String> KNOWN = Set.of("amount", "category");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "大于五万|> 50000",
                "< 50,000|< 50000",
                "＜ 50000|< 50000",
                "≤ 50000|<= 50000",
                "< 5万|< 50000",
                "< ５００００|< 50000",
                "不超过二十万元|<= 200000",
                "< ￥50000|< 50000",
                "5万以上|>= 50000",
                "一万至五万|[10000..50000]",
                "'\"50000\"'|50000",
                "=> 50000|>= 50000",
                "= 50000|50000"
            })
    void whatIsWrittenAsOnPaperIsFoundWithRowColumnAndRightSpelling(String cell, String right) {
        assertThat(check(cell("< 50000", cell)))
                .filteredOn(one -> one.rule().equals("decision-cell"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).startsWith("第 1 条规则的“").contains("金额", "“" + cell + "”");
                    assertThat(finding.remedy()).isEqualTo("正确的写法是：" + right + "。");
                    assertThat(finding.element()).startsWith("inputEntry_");
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"小额", "< 50 000", "50000元左右", "> <", "true", "[5..", "1e5x", "\"小额\""})
    void whatCannotBeUnderstoodIsAnsweredWithWhatMayBeWritten(String cell) {
        assertThat(check(cell("< 50000", cell))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("decision-cell");
            assertThat(finding.remedy()).contains("数字列可以写一个数（50000）、比较（< 50000）、范围（[10..20]）");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"< 50000", "<50000", "[0..50000)", "< 49999.5, 50000", "< 30000, [30000..50000]", "not(>= 50000)"
            })
    void whatTheEngineUnderstandsPasses(String cell) {
        assertThat(check(cell("< 50000", cell))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"OFFICE|\"OFFICE\"", "“OFFICE”|\"OFFICE\"", "5|\"5\"", "党工委|\"党工委\"", "TRUE|\"TRUE\""})
    void aResultWithoutQuotesIsFound(String cell, String right) {
        assertThat(check(cell("\"OFFICE\"", cell)))
                .anySatisfy(finding -> assertThat(finding.message() + finding.remedy())
                        .contains(cell.equals("OFFICE") || cell.equals("TRUE") ? "写成 " + right : "正确的写法是：" + right));
    }

    @Test
    void anEmptyResultIsFound() {
        assertThat(check(cell("\"OFFICE\"", ""))).singleElement().satisfies(finding -> assertThat(finding.message())
                .isEqualTo("第 1 条规则的“审批层级”列没有写结果。"));
    }

    @ParameterizedTest
    @CsvSource({"OFFICE,OFICE", "OFFICE,PARTY", "TWO,TWOO", "COMMITTEE,COMITTEE"})
    void aResultThatNoGatewayKnowsIsFound(String before, String after) {
        assertThat(use(cell("\"" + before + "\"", "\"" + after + "\""), Map.of("paymentApproval", Set.of("COMMITTEE"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("decision-outcome");
                    assertThat(finding.message()).startsWith("第 ").contains("条规则的“审批层级”列", after, "没有一条连线认识");
                    assertThat(finding.remedy()).contains("\"" + (after.equals("PARTY") ? "OFFICE" : before) + "\"");
                });
    }

    @Test
    void ofANewTableOneResultMayBeWhatTheDefaultFlowIsFor() {
        assertThat(use(PAYMENT, Map.of())).isEmpty();
        assertThat(use(cell("\"OFFICE\"", "\"OFICE\""), Map.of()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("OFICE"));
    }

    @Test
    void aMisspeltInputIsFoundWithTheNearest() {
        assertThat(check(cell("amount", "amonut"))).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("amonut", "没有表单、决策或者环节给出它", "是不是“amount”？"));
        assertThat(check(cell("amount", "拨付金额"))).isNotEmpty();
    }

    @Test
    void aMissingCatchAllIsFoundWithAnExample() {
        assertThat(check(cell("-", ">= 300000"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("decision-gap");
            assertThat(finding.message()).containsPattern("金额.*”为 200000");
            assertThat(finding.remedy()).contains("最后加一条规则");
        });
        assertThat(check(cell("-", ">= 200000"))).isEmpty();
    }

    @Test
    void aRuleThatNeverHasItsTurnIsPointedOut() {
        assertThat(check(cell("< 200000", "< 40000"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("decision-shadowed");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).startsWith("第 2 条规则永远轮不到");
        });
    }

    @ParameterizedTest
    @CsvSource({"是,true", "否,false", "TRUE,true", "\"true\",true"})
    void yesAndNoInAColumnOfTruthValuesAreAnsweredWithTrueAndFalse(String cell, String right) {
        var table = Shipped.text(Path.of("bpmn", "change-approval.dmn"))
                .replaceFirst("<text>true</text>", "<text>" + cell.replace("\"", "&quot;") + "</text>");

        assertThat(of(table, Set.of("changesGoals", "budgetIncreasePercent")))
                .anySatisfy(finding -> assertThat(finding.message() + finding.remedy())
                        .contains(cell.equals("TRUE") ? "TRUE" : "正确的写法是：" + right));
    }

    @Test
    void whatATableLacksIsToldInWords() {
        assertThat(check(cell("amount", ""))).extracting(Finding::rule).contains("decision-input");
        assertThat(check(cell("amount", "amount +"))).extracting(Finding::rule).contains("decision-input");
        assertThat(check(cell("< 50000", "${amount}")))
                .extracting(Finding::rule)
                .contains("decision-code");
        assertThat(check(PAYMENT.replaceAll("(?s)<decisionTable.*</decisionTable>", "<context/>")))
                .extracting(Finding::rule)
                .contains("decision-kind");
        var second = new AtomicInteger();
        var two = Pattern.compile("(?s)<output .*?(?:/>|</output>)|<outputEntry .*?</outputEntry>")
                .matcher(PAYMENT)
                .replaceAll(found -> found.group()
                        + (found.group().startsWith("<output ")
                                ? "<output id=\"second\" name=\"second\" typeRef=\"string\"/>"
                                : "<outputEntry id=\"second_%d\"><text>\"A\"</text></outputEntry>"
                                        .formatted(second.incrementAndGet())));
        var inModel = new Findings("tranche-release.bpmn");
        use(two, Map.of(), inModel);
        assertThat(inModel.all()).extracting(Finding::rule).containsExactly("decision-columns");
        assertInWords(inModel.all());
    }

    private static String cell(String before, String after) {
        var was = "<text>" + escaped(before) + "</text>";
        assertThat(PAYMENT).contains(was);
        return PAYMENT.replaceFirst(
                java.util.regex.Pattern.quote(was),
                java.util.regex.Matcher.quoteReplacement("<text>" + escaped(after) + "</text>"));
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;");
    }

    private static List<Finding> check(String table) {
        return of(table, KNOWN);
    }

    private static List<Finding> of(String table, Set<String> known) {
        var findings = new Findings("x.dmn");
        var rules = new DecisionRules(findings);
        rules.check(table);
        rules.requireKnown(known);
        assertInWords(findings.all());
        return findings.all();
    }

    private static List<Finding> use(String table, Map<String, Set<String>> before) {
        return use(table, before, new Findings("x.bpmn"));
    }

    private static List<Finding> use(String table, Map<String, Set<String>> before, Findings inModel) {
        var findings = new Findings("payment-approval.dmn");
        var rules = new DecisionRules(findings);
        var decisions = new HashMap<String, Findings>();
        rules.check(table).forEach(id -> decisions.put(id, findings));
        new DecisionUse(Bpmn.readModelFromStream(SafeXml.bytes(TRANCHE)), rules.answers(), before, inModel)
                .check(Map.copyOf(decisions));
        assertThat(rules.answers().keySet())
                .isEqualTo(decisions.keySet().stream().collect(toSet()));
        assertInWords(findings.all());
        return findings.all();
    }
}
