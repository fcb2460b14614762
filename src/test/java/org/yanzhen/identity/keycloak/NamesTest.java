package org.yanzhen.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aChineseFamilyNameComesFirstWithoutASpace() {
        assertThat(Names.inOrder("张", "伟", "zhang.wei")).isEqualTo("张伟");
        assertThat(Names.inOrder("欧阳", "𠮷", "ou.yang")).isEqualTo("欧阳𠮷");
        assertThat(Names.inOrder("", " 阿依古丽 ", "ayiguli")).isEqualTo("阿依古丽");
    }

    @Test
    void anyOtherComesLast() {
        assertThat(Names.inOrder("Lovelace", "Ada", "ada")).isEqualTo("Ada Lovelace");
    }

    @Test
    void whoHasNoNameIsCalledAsTheyLogIn() {
        assertThat(Names.inOrder(null, " ", "zhang.wei")).isEqualTo("zhang.wei");
    }
}
