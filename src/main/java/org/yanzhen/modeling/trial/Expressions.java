package org.yanzhen.modeling.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** What expressions of a model ask for: which names, and which values make a difference. */
class Expressions {

    private static final String OTHER = "其他";

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<String, Set<Object>> values = new LinkedHashMap<>();

    void read(String expression) {
        try {
            read(new Builder(Builder.Feature.METHOD_INVOCATIONS)
                    .build(expression)
                    .getRoot());
        } catch (TreeBuilderException notAnExpression) {
            // the engine will say so
        }
    }

    /** A condition that is nothing but a name asks whether it is true. */
    void readCondition(String expression) {
        read(expression);
        var name = expression.replaceAll("^[$#]\\{\\s*!?\\s*(\\w+)\\s*}$", "$1");
        if (names.contains(name)) {
            offer(name, true, false);
        }
    }

    void offer(String name, Object... offered) {
        names.add(name);
        values.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(List.of(offered));
    }

    /** All names that stand at the beginning of a part, beans included. */
    Set<String> names() {
        return names;
    }

    boolean isNumber(String name) {
        return numbers.contains(name);
    }

    /** Values of a name that may lead different ways; empty if it makes no difference. */
    List<Object> valuesOf(String name) {
        return new ArrayList<>(values.getOrDefault(name, Set.of()));
    }

    private void read(Node node) {
        if (node instanceof AstIdentifier identifier) {
            names.add(identifier.getName());
        } else if (node instanceof AstBinary binary) {
            compare(binary);
        } else if (node instanceof AstMethod method) {
            numbers(children(method.getChild(1)));
        }
        children(node).forEach(this::read);
    }

    private void compare(AstBinary binary) {
        var left = binary.getChild(0);
        var right = binary.getChild(1);
        if (left instanceof AstIdentifier name && right instanceof AstLiteral literal) {
            tell(name.getName(), literal);
        } else if (right instanceof AstIdentifier name && left instanceof AstLiteral literal) {
            tell(name.getName(), literal);
        } else if (isArithmetic(binary)) {
            numbers(children(binary));
        }
    }

    private void tell(String name, AstLiteral literal) {
        if (literal instanceof AstString text) {
            offer(name, text.eval(null, null), OTHER);
        } else if (literal instanceof AstBoolean) {
            offer(name, true, false);
        } else if (literal instanceof AstNumber number) {
            var limit = ((Number) number.eval(null, null)).doubleValue();
            offer(name, limit - 1, limit, limit + 1);
        }
    }

    private void numbers(List<Node> nodes) {
        nodes.stream()
                .filter(AstIdentifier.class::isInstance)
                .forEach(name -> numbers.add(((AstIdentifier) name).getName()));
    }

    private static boolean isArithmetic(AstBinary binary) {
        return Set.of(AstBinary.ADD, AstBinary.SUB, AstBinary.MUL, AstBinary.DIV, AstBinary.MOD)
                .contains(binary.getOperator());
    }

    private static List<Node> children(Node node) {
        return IntStream.range(0, node.getCardinality())
                .mapToObj(node::getChild)
                .filter(child -> child != null)
                .toList();
    }
}
