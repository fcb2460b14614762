package org.yanzhen.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yanzhen.shared.Unknown;

/** Whom to tell about a weakness (RFC 9116). Whoever runs this names somebody; nobody is made up. */
@RestController
class SecurityContact {

    private static final Duration HALF_A_YEAR = Duration.ofDays(182);

    private final String contact;

    /** @param contact an address such as {@code mailto:…} or {@code https://…} */
    SecurityContact(@Value("${yanzhen.security-contact:}") String contact) {
        this.contact = contact;
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> contact() {
        if (contact.isBlank()) {
            throw new Unknown("page", "security.txt");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body("Contact: %s\nExpires: %s\nPreferred-Languages: zh, en\n"
                        .formatted(contact, Instant.now().plus(HALF_A_YEAR).truncatedTo(ChronoUnit.DAYS)));
    }
}
