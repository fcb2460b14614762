package org.yanzhen.competitions;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was drawn by lot in a round, and from what: whoever computes it anew must come to the same.
 *
 * @param applications the order in which experts were found for them
 * @param presentations the order in which they presented; empty if nobody did
 */
public record Draw(Round round, long seed, List<Lot> applications, List<Lot> presentations) {

    /**
     * @param number of the application
     * @param text what the lot is the SHA-256 of
     * @param lot in hexadecimal digits; the smallest comes first
     */
    public record Lot(String number, String text, String lot) {}

    static List<Lot> lots(long seed, String purpose, List<Application> applications) {
        var order = new SeededOrder(seed, purpose);
        var numbers =
                applications.stream().collect(Collectors.toMap(one -> one.id().toString(), Application::number));
        return order.of(numbers.keySet()).stream()
                .map(id -> new Lot(numbers.getOrDefault(id, ""), order.text(id), order.digest(id)))
                .toList();
    }
}
