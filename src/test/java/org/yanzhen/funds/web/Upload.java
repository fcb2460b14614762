package org.yanzhen.funds.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.yanzhen.demo.Visitor;
import org.yanzhen.demo.Visitor.Answer;

/** Sends a file of payment results as a browser would. */
record Upload(Visitor visitor) {

    private static final String BOUNDARY = "----results";

    Answer send(byte[] file) {
        var head = """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="results.csv"\r
                Content-Type: text/csv\r
                \r
                """.formatted(BOUNDARY).getBytes(UTF_8);
        var foot = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8);
        return visitor.send(
                "POST",
                "/api/payments/results",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArrays(List.of(head, file, foot)));
    }
}
