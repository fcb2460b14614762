package org.yanzhen.doors;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.yanzhen.testing.Scene;

/** A script that calls the engine's REST API with somebody's name and password. */
record Machine(TestRestTemplate rest, URI address) {

    static Machine of(Scene scene, String user) {
        return new Machine(new TestRestTemplate().withBasicAuth(user, Scene.PASSWORD), scene.address());
    }

    ResponseEntity<String> get(String path) {
        return rest.getForEntity(address + "/engine-rest" + path, String.class);
    }

    ResponseEntity<String> post(String path, Map<String, ?> body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.exchange(
                address + "/engine-rest" + path, HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
    }

    /** A form's answers as the engine's API wants them. */
    static Map<String, ?> variables(Map<String, ?> values) {
        var typed = new java.util.LinkedHashMap<String, Object>();
        values.forEach((name, value) -> typed.put(name, Map.of("value", value)));
        return Map.of("variables", typed);
    }
}
