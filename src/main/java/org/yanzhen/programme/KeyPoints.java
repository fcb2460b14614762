package org.yanzhen.programme;

import java.util.List;
import java.util.Map;

/** The programme's key points, as forms offer them. */
public final class KeyPoints {

    public static List<Map<String, Object>> options(List<KeyPoint> keyPoints) {
        return keyPoints.stream()
                .map(point -> Map.<String, Object>of("label", label(point), "value", String.valueOf(point.number())))
                .toList();
    }

    public static String label(KeyPoint point) {
        return "%d．%s（%s）".formatted(point.number(), point.title(), point.theme());
    }

    private KeyPoints() {}
}
