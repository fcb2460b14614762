package org.yanzhen.ratings.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Year;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.communities.Communities;
import org.yanzhen.communities.Community;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.ratings.Ratings;
import org.yanzhen.ratings.StarRating;
import org.yanzhen.shared.InvalidInput;

/** The party office enters the year's stars; those who answer for all communities read them. */
@Controller
class RatingPages {

    private static final Role[] READERS = {
        Role.PARTY_OFFICE, Role.WORKING_COMMITTEE, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR
    };

    private final Ratings ratings;
    private final Communities communities;
    private final Clock clock;

    RatingPages(Ratings ratings, Communities communities, Clock clock) {
        this.ratings = ratings;
        this.communities = communities;
        this.clock = clock;
    }

    @GetMapping("/ratings")
    String of(@RequestParam(required = false) @Nullable Integer year, Caller caller, Model model) {
        caller.require(READERS);
        var shown = year == null ? Year.now(clock).getValue() : year;
        var rated = ratings.of(shown);
        var rows = communities.list().stream()
                .map(community -> new Row(community, rated.get(community.code())))
                .toList();
        model.addAttribute("year", shown);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "counts",
                rows.stream()
                        .collect(groupingBy(Row::stars, () -> new TreeMap<>(Collections.reverseOrder()), counting())));
        model.addAttribute("may", caller.is(Role.PARTY_OFFICE));
        model.addAttribute("most", Ratings.MOST);
        return "ratings";
    }

    /** @param form {@code year}, and for each community {@code stars.<code>} */
    @PostMapping("/ratings")
    String enter(@RequestParam int year, @RequestParam Map<String, String> form, Caller caller) {
        caller.require(Role.PARTY_OFFICE);
        var stars = new LinkedHashMap<String, Integer>();
        form.forEach((field, value) -> {
            if (field.startsWith("stars.")) {
                stars.put(field.substring("stars.".length()), number(field, value));
            }
        });
        ratings.enter(year, stars, caller.id());
        return "redirect:/ratings?saved&year=" + year;
    }

    private static int number(String field, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new InvalidInput(field, "stars-range", Ratings.MOST);
        }
    }

    /** @param rating null as long as there is none */
    record Row(Community community, @Nullable StarRating rating) {

        public int stars() {
            return rating == null ? 0 : rating.stars();
        }
    }
}
