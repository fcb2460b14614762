package org.yanzhen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yanzhen.identity.Compatibility.Conflict;

/** Roles that nobody has together. */
class CompatibilityTest {

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "AUDITOR"})
    void administratorsAndAuditorsAreNothingElse(Role alone) {
        for (var other : Role.values()) {
            if (other != alone) {
                assertThat(Compatibility.of(Set.of(alone.group(), other.group())))
                        .as(alone + " and " + other)
                        .isPresent();
                assertThat(Compatibility.ofCaller(Set.of(alone.group(), other.group())))
                        .hasSize(1)
                        .containsAnyOf(Role.ADMINISTRATOR.group(), Role.AUDITOR.group());
            }
        }
        assertThat(Compatibility.of(Set.of(alone.group(), Role.ENGINE_ADMINISTRATORS)))
                .isEmpty();
    }

    @Test
    void whoPaysDoesNotDecideAndWhoScoresNeitherAppliesNorDecides() {
        assertThat(Compatibility.of(Set.of("finance", "working-committee")))
                .contains(new Conflict(Role.WORKING_COMMITTEE, Role.FINANCE));
        assertThat(Compatibility.of(Set.of("experts", "secretaries", "secretaries-guihua")))
                .contains(new Conflict(Role.SECRETARY, Role.EXPERT));
    }

    /** In a small office people have two desks; each step looks itself who did the one before. */
    @Test
    void whatASmallOfficeNeedsIsCompatible() {
        assertThat(Compatibility.of(Set.of("secretaries", "secretaries-guihua", "party-office")))
                .isEmpty();
        assertThat(Compatibility.of(Set.of("party-office", "working-committee")))
                .isEmpty();
    }

    @Test
    void ofTwoThatConflictTheOneThatCouldDoHarmDoesNotCount() {
        var everything = new java.util.TreeSet<String>();
        Arrays.stream(Role.values()).forEach(role -> {
            everything.add(role.group());
            everything.add(role.groupFor("guihua"));
        });

        assertThat(Compatibility.without(everything))
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR.group(), Role.ADMINISTRATOR.groupFor("guihua"));
        assertThat(Compatibility.without(Set.of("finance", "party-office"))).containsExactly("party-office");
        assertThat(Compatibility.without(Set.of("departments", "department-housing", "experts")))
                .containsExactlyInAnyOrder("departments", "department-housing", "experts");
    }
}
