package org.yanzhen.ratings;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.InvalidInput.Mistakes;
import org.yanzhen.shared.UserId;

/** The stars that the party office gave each community, year by year. */
@Service
@Transactional
public class Ratings {

    /** The most there are. */
    public static final int MOST = 5;

    private final StarRatings ratings;
    private final Communities communities;
    private final Clock clock;

    Ratings(StarRatings ratings, Communities communities, Clock clock) {
        this.ratings = ratings;
        this.communities = communities;
        this.clock = clock;
    }

    /** @return 1 to 5; 0 = not rated */
    @Transactional(readOnly = true)
    public int starsOf(String community, int year) {
        return ratings.findById(new StarRating.Id(community, year))
                .map(StarRating::stars)
                .orElse(0);
    }

    /** Who was rated, by community. */
    @Transactional(readOnly = true)
    public Map<String, StarRating> of(int year) {
        return index(ratings.findByIdYear(year));
    }

    /**
     * Communities that are not named keep what they have.
     *
     * @param stars by community; 0 takes a rating back
     * @throws InvalidInput if there is no such community, or no such number of stars
     */
    public void enter(int year, Map<String, Integer> stars, UserId by) {
        var mistakes = new Mistakes();
        mistakes.require(year >= 2000 && year <= 2100, "year", "stars-year");
        stars.forEach((community, number) -> {
            var field = "stars[" + community + "]";
            mistakes.require(communities.find(community).isPresent(), field, "stars-community", community);
            mistakes.require(number >= 0 && number <= MOST, field, "stars-range", MOST);
        });
        mistakes.throwIfAny();
        var known = of(year);
        stars.forEach((community, number) -> {
            var rating = known.get(community);
            if (rating != null) {
                rating.change(number, by, clock.instant());
            } else if (number > 0) {
                ratings.save(new StarRating(community, year, number, by, clock.instant()));
            }
        });
    }

    private static Map<String, StarRating> index(Collection<StarRating> rows) {
        return rows.stream().collect(toMap(StarRating::community, rating -> rating));
    }

    interface StarRatings extends Repository<StarRating, StarRating.Id> {
        StarRating save(StarRating rating);

        Optional<StarRating> findById(StarRating.Id id);

        List<StarRating> findByIdYear(int year);
    }
}
