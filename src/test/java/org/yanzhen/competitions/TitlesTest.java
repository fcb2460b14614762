package org.yanzhen.competitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitlesTest {

    @Test
    void theSameThingInOtherWordsIsSimilar() {
        assertThat(Titles.areSimilar("长者食堂改造提升", "长者食堂改造提升项目")).isTrue();
        assertThat(Titles.areSimilar("“长者食堂” 改造提升", "长者食堂改造提升")).isTrue();
    }

    @Test
    void differentThingsAreNot() {
        assertThat(Titles.areSimilar("长者食堂改造提升", "口袋公园健身角改造")).isFalse();
        assertThat(Titles.areSimilar("长者食堂改造提升", "长者活动中心")).isFalse();
    }

    @Test
    void sixTenthsOfThePairsAreEnough() {
        assertThat(Titles.areSimilar("ABCDEF", "ABCDXY")).as("3 of 5 and 5").isTrue();
        assertThat(Titles.areSimilar("ABCDEF", "ABCXYZ")).as("2 of 5 and 5").isFalse();
    }

    @Test
    void aTitleWithoutPairsIsLikeNothing() {
        assertThat(Titles.areSimilar("园", "园")).isFalse();
        assertThat(Titles.areSimilar("", "")).isFalse();
    }
}
