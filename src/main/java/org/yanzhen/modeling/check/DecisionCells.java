package org.yanzhen.modeling.check;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.yanzhen.modeling.check.Feel.Kind;

/** The rules for one decision: each cell is read as what it is, and every case has its answer. */
class DecisionCells {

    private static final Set<HitPolicy> ONE_RULE =
            Set.of(HitPolicy.FIRST, HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.PRIORITY);
    private static final Map<Kind, String> TESTS = Map.of(
            Kind.NUMBER, "数字列可以写一个数（50000）、比较（< 50000）、范围（[10..20]），不限写“-”",
            Kind.STRING, "文字列写带英文双引号的文字（\"旧村改造\"），几个之间用逗号，不限写“-”",
            Kind.BOOLEAN, "是否列写 true（是）或者 false（否），不限写“-”",
            Kind.OTHER, "请写一个值、比较或者范围，不限写“-”");
    private static final Map<Kind, String> VALUES = Map.of(
            Kind.NUMBER, "数字列写一个数，如 2",
            Kind.STRING, "文字列写带英文双引号的文字，如 \"OFFICE\"；空的文字写 \"\"",
            Kind.BOOLEAN, "是否列写 true（是）或者 false（否）",
            Kind.OTHER, "请写一个值");

    private final Decision decision;
    private final Findings findings;
    private final Map<String, String> asked;

    /** @param asked gets the names that are asked for, with the id of the place */
    DecisionCells(Decision decision, Findings findings, Map<String, String> asked) {
        this.decision = decision;
        this.findings = findings;
        this.asked = asked;
    }

    /** @param name that the process takes it by; empty if it has none */
    record Output(String name, Kind kind, List<Answer> answers) {}

    /** @param row of the rule, from 1 */
    record Answer(String id, int row, String column, String text) {
        String said() {
            return text.replaceAll("^\"|\"$", "");
        }
    }

    private record Column(String name, Kind kind, boolean whole) {
        static Column of(@Nullable String label, String name, @Nullable String type) {
            var typeRef = String.valueOf(type);
            return new Column(
                    label == null || label.isBlank() ? name : label,
                    Kind.of(typeRef),
                    Set.of("integer", "long").contains(typeRef));
        }
    }

    /** @return what its table answers; nothing if it is no table */
    Optional<List<Output>> check() {
        if (decision.getExpression() instanceof LiteralExpression literal) {
            value(literal.getId(), "决策表达式", text(literal.getText()), Kind.OTHER);
        }
        return decision.getExpression() instanceof DecisionTable table ? Optional.of(table(table)) : Optional.empty();
    }

    private List<Output> table(DecisionTable table) {
        var before = findings.all().size(); // one mistake is told once, not what follows from it as well
        var inputs = table.getInputs().stream().map(this::input).toList();
        var outputs = table.getOutputs().stream()
                .map(output -> Column.of(output.getLabel(), String.valueOf(output.getName()), output.getTypeRef()))
                .toList();
        var names = table.getOutputs().stream()
                .map(output -> output.getName() == null ? "" : output.getName())
                .toList();
        var rules = List.copyOf(table.getRules());
        var answers = outputs.stream().map(output -> new ArrayList<Answer>()).toList();
        for (var row = 0; row < rules.size(); row++) {
            var tests = List.copyOf(rules.get(row).getInputEntries());
            for (var column = 0; column < Math.min(tests.size(), inputs.size()); column++) {
                test(
                        place(row, inputs.get(column)),
                        tests.get(column),
                        inputs.get(column).kind());
            }
            var values = List.copyOf(rules.get(row).getOutputEntries());
            for (var column = 0; column < Math.min(values.size(), outputs.size()); column++) {
                var output = outputs.get(column);
                var entry = values.get(column);
                var text = text(entry.getText());
                value(entry.getId(), place(row, output), text, output.kind());
                answers.get(column).add(new Answer(entry.getId(), row + 1, output.name(), text));
            }
        }
        if (ONE_RULE.contains(table.getHitPolicy()) && findings.all().size() == before) {
            covered(table, inputs, rules);
        }
        return IntStream.range(0, outputs.size())
                .mapToObj(column ->
                        new Output(names.get(column), outputs.get(column).kind(), answers.get(column)))
                .toList();
    }

    private Column input(Input input) {
        var expression = input.getInputExpression();
        var text = expression == null ? "" : text(expression.getText());
        var column = Column.of(input.getLabel(), text, expression == null ? null : expression.getTypeRef());
        var read = Feel.expression(text);
        if (text.isEmpty()) {
            findings.error(
                    input.getId(),
                    null,
                    "decision-input",
                    "“%s”列没有写按什么判断。".formatted(column.name()),
                    "请双击列头，填写表单或者环节给出的编号，如 amount。");
        } else if (read.isEmpty()) {
            findings.error(
                    input.getId(),
                    null,
                    "decision-input",
                    "“%s”列按“%s”判断，引擎读不懂。".formatted(column.name(), text),
                    "请只写一个编号，如 amount。");
        }
        read.ifPresent(feel -> feel.names().forEach(name -> asked.putIfAbsent(name, input.getId())));
        return column;
    }

    private void test(String place, DmnElement entry, Kind kind) {
        var text = entry.getTextContent().strip();
        if (text.isEmpty() || text.equals("-")) {
            return;
        }
        var read = Feel.test(text);
        var ok = read.filter(feel -> feel.isOnly(kind)).isPresent()
                && !(kind == Kind.NUMBER && Spelling.isGrouped(text));
        cell(
                entry.getId(),
                place,
                text,
                read.orElse(null),
                ok,
                Spelling.test(text, kind),
                TESTS.getOrDefault(kind, ""));
    }

    private void value(@Nullable String id, String place, String text, Kind kind) {
        if (text.isEmpty()) {
            findings.error(id, null, "decision-cell", place + "没有写结果。", VALUES.getOrDefault(kind, "") + "。");
            return;
        }
        var read = Feel.expression(text);
        var ok = read.filter(feel -> feel.isOnly(kind)).isPresent();
        cell(id, place, text, read.orElse(null), ok, Spelling.value(text, kind), VALUES.getOrDefault(kind, ""));
    }

    /** What names something nobody gives is a misspelling as well, if one can tell what of. */
    private void cell(
            @Nullable String id,
            String place,
            String text,
            @Nullable Feel read,
            boolean ok,
            Optional<String> right,
            String allowed) {
        var words = read != null && !read.names().stream().allMatch(name -> name.matches("[A-Za-z_]\\w*"));
        if (!ok || words) {
            findings.error(
                    id,
                    null,
                    "decision-cell",
                    "%s写的是“%s”，引擎不能照这个意思理解。".formatted(place, text),
                    right.map("正确的写法是：%s"::formatted).orElse(allowed) + "。");
        } else if (read != null) {
            read.names().forEach(name -> asked.putIfAbsent(name, String.valueOf(id)));
        }
    }

    private void covered(DecisionTable table, List<Column> inputs, List<Rule> rules) {
        if (rules.stream().anyMatch(rule -> rule.getInputEntries().size() != inputs.size())) {
            return;
        }
        var coverage = new Coverage(
                rules.stream()
                        .map(rule -> rule.getInputEntries().stream()
                                .map(entry -> Cell.of(entry.getTextContent().strip()))
                                .toList())
                        .toList(),
                inputs.stream().map(Column::kind).toList(),
                inputs.stream().map(Column::whole).toList());
        coverage.gap()
                .ifPresent(values -> findings.error(
                        table.getId(),
                        decision.getName(),
                        "decision-gap",
                        "有的情况没有规则：%s时，流程会停在这里出错。".formatted(example(inputs, values)),
                        "请在最后加一条规则，每个条件都写“-”，写明其他情况的结果。"));
        if (table.getHitPolicy() == HitPolicy.FIRST) {
            IntStream.range(0, rules.size())
                    .filter(coverage::isShadowed)
                    .forEach(row -> findings.warning(
                            rules.get(row).getId(),
                            decision.getName(),
                            "decision-shadowed",
                            "第 %d 条规则永远轮不到：它前面的规则已经包括了它的全部情况。".formatted(row + 1),
                            "请调整规则的先后，或者改条件里的数。"));
        }
    }

    private static String example(List<Column> inputs, List<Object> values) {
        return values.isEmpty()
                ? "前面各条都不满足"
                : IntStream.range(0, values.size())
                        .mapToObj(column ->
                                "“%s”为 %s".formatted(inputs.get(column).name(), shown(values.get(column))))
                        .collect(joining("、", "例如", ""));
    }

    private static String shown(Object value) {
        if (value instanceof Double number) {
            return new java.math.BigDecimal(String.valueOf(number))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return value instanceof Boolean truth ? (truth ? "是" : "否") : "“" + value + "”";
    }

    private static String place(int row, Column column) {
        return "第 %d 条规则的“%s”列".formatted(row + 1, column.name());
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }
}
