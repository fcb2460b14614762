package org.yanzhen.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two changes of the same files come together; what both changed is told. */
class ThreeWayTest {

    @Test
    void whatOnlyOneChangedIsTakenFromThere() {
        var merged = ThreeWay.of(
                Map.of("same", "0", "theirs", "0", "mine", "0", "thrown", "0"),
                Map.of("same", "0", "theirs", "1", "mine", "0", "new", "1"),
                Map.of("same", "0", "theirs", "0", "mine", "2", "thrown", "0", "own", "2"));

        assertThat(merged.files()).isEqualTo(Map.of("same", "0", "theirs", "1", "mine", "2", "new", "1", "own", "2"));
        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void whatBothChangedStaysMineAndIsTold() {
        var merged = ThreeWay.of(
                Map.of("both", "0", "alike", "0", "gone", "0"),
                Map.of("both", "1", "alike", "3", "gone", "1"),
                Map.of("both", "2", "alike", "3"));

        assertThat(merged.files()).isEqualTo(Map.of("both", "2", "alike", "3", "gone", "1"));
        assertThat(merged.conflicts()).containsExactly("both", "gone");
    }
}
