package org.yanzhen.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.InvalidInput.Mistake;
import org.yanzhen.shared.Refusal;

/** What the application says no to, by the code of the rule or by the wrong field; always with a Chinese sentence. */
public final class Refused {

    /** @param code of the rule */
    public static void assertRefused(String code, ThrowingCallable attempt) {
        var refusal = catchThrowableOfType(Refusal.class, attempt);

        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.sentence(Locale.SIMPLIFIED_CHINESE)).matches(Refused::isChinese);
    }

    /**
     * One mistake and no other.
     *
     * @param field that is wrong
     * @param code of what is wrong with it
     */
    public static void assertMistake(String field, String code, ThrowingCallable attempt) {
        var refusal = catchThrowableOfType(InvalidInput.class, attempt);

        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.mistakes()).extracting(Mistake::field, Mistake::code).containsExactly(tuple(field, code));
        assertThat(refusal.sentence(Locale.SIMPLIFIED_CHINESE)).matches(Refused::isChinese);
    }

    /**
     * At the door.
     *
     * @param sentence what is said, or part of it
     */
    public static void assertAnswered(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }

    private static boolean isChinese(String sentence) {
        return sentence.codePoints().anyMatch(Character::isIdeographic) && !sentence.contains("{");
    }

    private Refused() {}
}
