package org.yanzhen.competitions.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yanzhen.competitions.RoundId;

/** What machines of people who are not logged in may send. JSON only: see {@code WebSecurity}. */
@RestController
class NoticeApi {

    private final NoticeDesk desk;

    NoticeApi(NoticeDesk desk) {
        this.desk = desk;
    }

    @PostMapping(path = "/api/public/notices/{id}/objections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Raised object(@PathVariable String id, @RequestBody NoticeDesk.Typed typed, HttpServletRequest request) {
        return new Raised(desk.object(RoundId.of(id), typed, request.getRemoteAddr()));
    }

    /** @param number under which the answer stands on the notice */
    record Raised(String number) {}
}
