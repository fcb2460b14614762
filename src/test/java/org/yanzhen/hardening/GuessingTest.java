package org.yanzhen.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.notifications.Messages;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** Passwords are not found by trying, nor is who works here. */
@ApplicationTest
class GuessingTest {

    @Autowired
    Scene scene;

    @Autowired
    Messages messages;

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
    void fortyWrongPasswordsWhateverAddressIsClaimedKeepTheirOwnerFromNothing() {
        var secretary = scene.community() + "-secretary";
        var owner = somebody();
        assertThat(isIn(owner.logIn(secretary, Knock.PASSWORD))).isTrue();
        assertThat(owner.cookie("YANZHEN_DEVICE")).hasValueSatisfying(device -> {
            assertThat(device.isHttpOnly()).isTrue();
            assertThat(device.getPath()).isEqualTo("/login");
        });
        var guesser = somebody();

        for (var time = 0; time < 40; time++) {
            var answer = guesser.logIn(secretary, "versuch-" + time, "X-Forwarded-For", "198.51.100." + time);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(isIn(answer)).isFalse();
        }

        assertThat(guesser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(isIn(owner.logIn(secretary, Knock.PASSWORD))).isTrue();
        assertThat(isIn(somebody().logIn(secretary, Knock.PASSWORD))).isTrue();
        await().untilAsserted(() -> assertThat(messages.of(new UserId(secretary), null))
                .filteredOn(message -> message.text().contains("多次输错密码"))
                .hasSize(1));
    }

    private static boolean isIn(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .filter(place -> !place.contains("error"))
                .isPresent();
    }

    @Test
    void unknownNamesAreAnsweredAsOftenAsKnownOnes() {
        var guesser = somebody();
        var name = "nobody-" + System.nanoTime();

        for (var time = 0; time < 15; time++) {
            assertThat(guesser.machine("/engine-rest/task", name, "versuch-" + time)
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
