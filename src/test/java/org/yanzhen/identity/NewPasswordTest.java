package org.yanzhen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

class NewPasswordTest {

    private static final UserId PERSON = new UserId("guihua-secretary");

    @ParameterizedTest
    @CsvSource({
        "1, password-short",
        "yanzhen2023, password-short",
        "password2023!, password-common",
        "P@ssw0rd20231201, password-common",
        "Woaini1314520!, password-common",
        "123456789012, password-common",
        "abcdefghijklmnop, password-common",
        "qwertyuiopas, password-common",
        "abc123abc123abc123, password-common",
        "aaaaaaaaaaaaaaaaaaaa, password-common",
        "112211221122112211, password-common",
        "x-Guihua-Secretary-7, password-common",
        "yanzhenyanzhen2023, password-common"
    })
    void whatIsTriedFirstIsNoPassword(String password, String code) {
        assertThat(NewPassword.weakness(password, PERSON).map(RuleViolation::code))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "桂花香飘十里长街今天真热闹", "kT9#vv2Lq!x8", "三号楼 42 户 8 月漏水"})
    void whatOnlyItsOwnerThinksOfIs(String password) {
        assertThat(NewPassword.weakness(password, PERSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 5000})
    void andNobodyIsKeptBusyWithAVeryLongOne(int length) {
        assertThat(NewPassword.weakness("abcdefghij".repeat(length / 10 + 1), PERSON))
                .hasValueSatisfying(weakness -> assertThat(weakness.code()).isEqualTo("password-long"));
    }
}
