package org.yanzhen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlowHashTest {

    @Test
    void aPasswordIsKnownAgainAlsoWhenTheRoundsHaveBecomeMore() {
        var kept = new SlowHash(10).encrypt("正确的密码 with salt");

        assertThat(kept).startsWith("10$").hasSizeLessThan(200).doesNotContain("密码");
        assertThat(new SlowHash(500).check("正确的密码 with salt", kept)).isTrue();
        assertThat(new SlowHash(500).check("falsche", kept)).isFalse();
        assertThat(new SlowHash(10).check("x", "broken")).isFalse();
        assertThat(new SlowHash(10).encrypt("正确的密码 with salt")).isNotEqualTo(kept);
    }
}
