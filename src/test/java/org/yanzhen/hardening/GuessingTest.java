package org.yanzhen.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** Passwords are not found by trying, nor is who works here. */
@ApplicationTest
class GuessingTest {

    @Autowired
    Scene scene;

    private Knock somebody() {
        return new Knock(scene.address());
    }

    @Test
    void aWrongNameAndAWrongPasswordAreAnsweredAlike() {
        var secretary = scene.community() + "-secretary";
        var wrongPassword = somebody();
        var wrongName = somebody();

        var one = wrongPassword.logIn(secretary, "falsch");
        var other = wrongName.logIn("nobody-of-that-name", "falsch");

        assertThat(one.statusCode()).isEqualTo(other.statusCode()).isEqualTo(302);
        assertThat(one.headers().firstValue("Location"))
                .isEqualTo(other.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login?error"));
        assertThat(withoutToken(wrongPassword.page("/login?error").body()))
                .isEqualTo(withoutToken(wrongName.page("/login?error").body()));
        assertThat(somebody().machine("/engine-rest/task", secretary, "falsch").body())
                .isEqualTo(somebody()
                        .machine("/engine-rest/task", "nobody-of-that-name", "falsch")
                        .body());
    }

    private static String withoutToken(String page) {
        return page.replaceAll("(value|content)=\"[A-Za-z0-9_-]{40,}\"", "");
    }

    @Test
    void aHundredWrongPasswordsAreNotAllTriedWhateverAddressIsClaimed() {
        var secretary = scene.community() + "-secretary";
        var guesser = somebody();

        var answers = IntStream.rangeClosed(1, 100)
                .mapToObj(time -> guesser.logIn(secretary, "versuch-" + time, "X-Forwarded-For", "198.51.100." + time))
                .toList();

        var refused =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(302, 429));
        assertThat(refused).hasSizeGreaterThan(50); // of thirty, some come back while the others are tried
        assertThat(refused.get(0).headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 900L);
        assertThat(refused.get(0).body()).contains("请过一会儿再试");
        assertThat(guesser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(somebody().logIn("party-office-1", Knock.PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).doesNotContain("error"));
    }

    @Test
    void unknownNamesRunIntoTheSameWall() {
        var guesser = somebody();
        var name = "nobody-" + System.nanoTime();

        var statuses = IntStream.rangeClosed(1, 40)
                .map(time -> guesser.machine("/engine-rest/task", name, "versuch-" + time)
                        .statusCode())
                .boxed()
                .toList();

        assertThat(statuses).contains(401, 429).doesNotContain(500, 403, 200);
    }
}
