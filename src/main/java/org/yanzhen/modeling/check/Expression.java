package org.yanzhen.modeling.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * An expression of a model: comparison, logic and arithmetic over names and literals, and calls of the program's own
 * steps. Anything else that the language can do has no business in a model.
 */
class Expression {

    private static final Set<String> OF_EXECUTIONS = Set.of("processBusinessKey", "businessKey", "processInstanceId");
    private static final Set<String> OF_DECISIONS =
            Set.of("getSingleResult", "getFirstResult", "getSingleEntry", "collectEntries");
    private static final Set<String> OF_ENGINE = Set.of("execution", "task", "caseExecution", "externalTask");
    private static final int LONGEST = 500;
    private static final int DEEPEST = 20;

    private final Beans beans;
    private final Set<String> names = new HashSet<>();

    Expression(Beans beans) {
        this.beans = beans;
    }

    /** The names it asks for that are not beans. */
    Set<String> names() {
        return names;
    }

    /** @return what is wrong with it, a sentence of Chinese */
    Optional<String> objection(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("表达式太长。");
        }
        try {
            return objection(
                    new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot(), 0);
        } catch (TreeBuilderException e) {
            return Optional.of("表达式写得不对，读不懂。");
        }
    }

    private Optional<String> objection(Node node, int depth) {
        if (depth > DEEPEST) {
            return Optional.of("表达式层次太深。");
        }
        if (isExecution(node)) {
            return Optional.of("不能把流程引擎交出去。");
        }
        if (node instanceof AstIdentifier identifier) {
            if (!beans.knows(identifier.getName())) {
                names.add(identifier.getName());
            }
            return Optional.empty();
        }
        if (node instanceof AstMethod method) {
            return call(method, depth);
        }
        if (node instanceof AstDot dot) {
            return property(dot, depth);
        }
        if (node instanceof AstLiteral || node instanceof AstText) {
            return Optional.empty();
        }
        return node instanceof AstEval
                        || node instanceof AstComposite
                        || node instanceof AstNested
                        || node instanceof AstBinary
                        || node instanceof AstUnary
                        || node instanceof AstParameters
                ? children(node).stream()
                        .map(child -> objection(child, depth + 1))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.of("只能用比较、“并且”“或者”“非”和四则运算。");
    }

    /** Of what an execution tells, and of what a decision answered. */
    private Optional<String> property(AstDot dot, int depth) {
        var base = dot.getChild(0);
        var name = lastName(dot);
        if (base instanceof AstIdentifier identifier && identifier.getName().equals("execution")) {
            return OF_EXECUTIONS.contains(name) ? Optional.empty() : Optional.of("不能读取流程引擎的“%s”。".formatted(name));
        }
        if (isOfDecision(base)) {
            return objection(base, depth + 1);
        }
        return Optional.of("不能读取“%s”。".formatted(name));
    }

    private Optional<String> call(AstMethod method, int depth) {
        var property = method.getChild(0);
        if (!(property instanceof AstDot dot) || !(dot.getChild(0) instanceof AstIdentifier target)) {
            return Optional.of("只能调用系统提供的功能。");
        }
        var name = lastName(dot);
        var parameters = method.getChild(1);
        if (target.getName().equals("decisionResult")) {
            return OF_DECISIONS.contains(name) ? Optional.empty() : Optional.of("不能调用“%s”。".formatted(name));
        }
        if (!beans.answers(target.getName(), name, parameters.getCardinality())) {
            return Optional.of("系统没有提供“%s.%s”，或者参数个数不对。".formatted(target.getName(), name));
        }
        return children(parameters).stream()
                .filter(Predicate.not(Expression::isExecution))
                .map(argument -> objection(argument, depth + 1))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isExecution(Node node) {
        return node instanceof AstIdentifier identifier && OF_ENGINE.contains(identifier.getName());
    }

    private static boolean isOfDecision(Node node) {
        return node instanceof AstMethod method
                && method.getChild(0) instanceof AstDot dot
                && dot.getChild(0) instanceof AstIdentifier target
                && target.getName().equals("decisionResult");
    }

    private static String lastName(AstDot dot) {
        var text = dot.getStructuralId(null);
        return text.substring(text.lastIndexOf('.') + 1).strip();
    }

    private static List<Node> children(Node node) {
        return IntStream.range(0, node.getCardinality())
                .mapToObj(node::getChild)
                .filter(child -> child != null)
                .toList();
    }
}
