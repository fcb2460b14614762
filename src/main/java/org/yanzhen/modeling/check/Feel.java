package org.yanzhen.modeling.check;

import camundajar.impl.scala.Product;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;

/**
 * A text of a decision as the engine itself reads it.
 *
 * @param names the names it asks for
 * @param literals which kinds of values stand in it
 */
record Feel(Set<String> names, Set<Kind> literals) {

    /** Of values, as columns name them. */
    enum Kind {
        NUMBER,
        STRING,
        BOOLEAN,
        OTHER;

        static Kind of(String typeRef) {
            return switch (typeRef) {
                case "integer", "long", "double", "number" -> NUMBER;
                case "string" -> STRING;
                case "boolean" -> BOOLEAN;
                default -> OTHER;
            };
        }
    }

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    /** Nothing if the engine would not understand it. */
    static Optional<Feel> test(String text) {
        return read(ENGINE.parseUnaryTests(text));
    }

    static Optional<Feel> expression(String text) {
        return read(ENGINE.parseExpression(text));
    }

    private static Optional<Feel> read(ParseResult parsed) {
        return parsed.isSuccess() ? Optional.of(of(parsed.parsedExpression())) : Optional.empty();
    }

    private static Feel of(ParsedExpression parsed) {
        var feel = new Feel(new HashSet<>(), new HashSet<>());
        feel.walk(parsed.expression());
        return feel;
    }

    private void walk(Object part) {
        if (part instanceof Ref ref) {
            names.add(ref.names().head());
        } else if (part instanceof ConstNumber) {
            literals.add(Kind.NUMBER);
        } else if (part instanceof ConstString) {
            literals.add(Kind.STRING);
        } else if (part instanceof ConstBool) {
            literals.add(Kind.BOOLEAN);
        } else if (part instanceof Product several) {
            for (var i = 0; i < several.productArity(); i++) {
                walk(several.productElement(i));
            }
        }
    }

    boolean isOnly(Kind kind) {
        return kind == Kind.OTHER || literals.stream().allMatch(kind::equals);
    }
}
