package org.yanzhen.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OwnRedirectsTest {

    @ParameterizedTest
    @CsvSource({
        "http://evil.example/tasks?x=1, /tasks?x=1",
        "http://evil.example//other.example/x, /other.example/x",
        "/login?error, /login?error",
        "https://keycloak.example/auth, https://keycloak.example/auth",
        "http://evil.example.org/x, http://evil.example.org/x"
    })
    void ofAnOwnAddressThePlaceIsLeft(String location, String place) {
        var request = new MockHttpServletRequest("GET", "/tasks");
        request.setServerName("evil.example");

        assertThat(OwnRedirects.place(request, location)).isEqualTo(place);
    }
}
