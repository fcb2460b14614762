package org.yanzhen.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One row of the table: something one can try, and every way to try it.
 *
 * @param area what it is about, in Chinese and English
 */
public record Action(String area, String chinese, String english, Who who, List<Way> ways) {

    /** @param method an HTTP method, or {@code *} for any */
    public record Way(String method, PathPattern path) {

        /** @param way such as {@code GET /projects/{id}} */
        static Way of(String way) {
            var parts = way.split(" ", 2);
            return new Way(parts[0], PathPatternParser.defaultInstance.parse(parts[1]));
        }

        /** Who may read something may ask how long it is. */
        boolean isFor(String asked) {
            return method.equals("*") || method.equals(asked) || method.equals("GET") && asked.equals("HEAD");
        }

        @Override
        public String toString() {
            return method + " " + path.getPatternString();
        }
    }

    /** @param ways such as {@code GET /projects, GET /projects/{id}} */
    static Action of(String area, String chinese, String english, Who who, String ways) {
        return new Action(
                area,
                chinese,
                english,
                who,
                Arrays.stream(ways.strip().split("\\s*,\\s*")).map(Way::of).toList());
    }
}
