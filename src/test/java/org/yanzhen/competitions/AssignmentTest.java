package org.yanzhen.competitions;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yanzhen.shared.UserId;

/** Experts get what they may read, evenly, and the same again whenever it is drawn again. */
class AssignmentTest {

    private record Draw(
            List<String> applications,
            List<UserId> experts,
            Map<String, Set<UserId>> exclusions,
            int perApplication,
            long seed) {

        Assignment assign() {
            return Assignment.balanced(applications, experts, exclusions, perApplication, seed);
        }

        Set<UserId> eligible(String application) {
            var eligible = new HashSet<>(experts);
            eligible.removeAll(exclusions.getOrDefault(application, Set.of()));
            return eligible;
        }
    }

    @Property
    void theSameIsDrawnAgainInWhateverOrderItComes(@ForAll("draws") Draw draw, @ForAll Random chance) {
        var applications = new ArrayList<>(draw.applications());
        var experts = new ArrayList<>(draw.experts());
        Collections.shuffle(applications, chance);
        Collections.shuffle(experts, chance);

        assertThat(Assignment.balanced(applications, experts, draw.exclusions(), draw.perApplication(), draw.seed()))
                .isEqualTo(draw.assign());
    }

    @Property
    void nobodyReadsWhatTheyMustNot(@ForAll("draws") Draw draw) {
        assertThat(draw.assign().expertsOf())
                .allSatisfy((application, readers) ->
                        assertThat(draw.eligible(application)).containsAll(readers));
    }

    @Property
    void everyApplicationHasAsManyDifferentReadersAsAskedForOrAllThereAre(@ForAll("draws") Draw draw) {
        var assigned = draw.assign().expertsOf();

        assertThat(assigned.keySet()).containsExactlyInAnyOrderElementsOf(draw.applications());
        assertThat(assigned).allSatisfy((application, readers) -> assertThat(readers)
                .doesNotHaveDuplicates()
                .hasSize(Math.min(
                        draw.perApplication(), draw.eligible(application).size())));
    }

    @Property
    void withoutExclusionsNobodyHasTwoMoreThanAnybodyElse(
            @ForAll @IntRange(min = 1, max = 45) int applications,
            @ForAll @IntRange(min = 3, max = 9) int experts,
            @ForAll long seed) {
        var loads = loads(
                Assignment.balanced(numbered(applications), experts(experts), Map.of(), 3, seed), experts(experts));

        assertThat(Collections.max(loads) - Collections.min(loads)).isLessThanOrEqualTo(1);
    }

    /** The sum of squares is least where the loads are most even; all distributions of a small round are tried. */
    @Property(tries = 200)
    void noOtherDistributionIsMoreEven(@ForAll("smallDraws") Draw draw) {
        assertThat(unevenness(loads(draw.assign(), draw.experts()))).isEqualTo(leastUnevenness(draw));
    }

    @Test
    void anotherSeedDrawsAnother() {
        var applications = numbered(20);

        assertThat(Assignment.balanced(applications, experts(9), Map.of(), 3, 1))
                .isNotEqualTo(Assignment.balanced(applications, experts(9), Map.of(), 3, 2));
    }

    @Property
    void whoTakesOverIsAllowedToAndHasLeastToRead(@ForAll("draws") Draw draw, @ForAll @IntRange(max = 5) int recused) {
        var application = draw.applications().get(0);
        var loads = IntStream.range(0, draw.experts().size())
                .boxed()
                .collect(toMap(draw.experts()::get, at -> (at * 7 + recused) % 4));
        var eligible = draw.eligible(application);

        var replacement = Assignment.replacement(
                application, draw.experts(), draw.exclusions().getOrDefault(application, Set.of()), loads, draw.seed());

        if (eligible.isEmpty()) {
            assertThat(replacement).isEmpty();
        } else {
            assertThat(replacement).hasValueSatisfying(expert -> {
                assertThat(eligible).contains(expert);
                assertThat(loads.get(expert))
                        .isEqualTo(eligible.stream()
                                .mapToInt(one -> loads.getOrDefault(one, 0))
                                .min()
                                .orElseThrow());
            });
        }
    }

    @Test
    void whoTakesOverIsTheSameWheneverItIsAsked() {
        var experts = experts(9);
        var reversed = new ArrayList<>(experts);
        Collections.reverse(reversed);
        var recused = Set.of(experts.get(0));

        assertThat(Assignment.replacement("a", reversed, recused, Map.of(), 7))
                .isEqualTo(Assignment.replacement("a", experts, recused, Map.of(), 7));
    }

    private static List<String> numbered(int applications) {
        return IntStream.rangeClosed(1, applications).mapToObj(at -> "a" + at).toList();
    }

    private static List<UserId> experts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(at -> new UserId("expert-" + at))
                .toList();
    }

    private static Collection<Integer> loads(Assignment assignment, List<UserId> experts) {
        var loads = new HashMap<UserId, Integer>();
        experts.forEach(expert -> loads.put(expert, 0));
        assignment
                .expertsOf()
                .values()
                .forEach(readers -> readers.forEach(expert -> loads.merge(expert, 1, Integer::sum)));
        return loads.values();
    }

    private static int unevenness(Collection<Integer> loads) {
        return loads.stream().mapToInt(load -> load * load).sum();
    }

    private static int leastUnevenness(Draw draw) {
        return least(draw, 0, new int[draw.experts().size()]);
    }

    private static int least(Draw draw, int at, int[] loads) {
        if (at == draw.applications().size()) {
            return IntStream.of(loads).map(load -> load * load).sum();
        }
        var eligible = draw.eligible(draw.applications().get(at));
        var least = Integer.MAX_VALUE;
        for (var chosen = 0; chosen < 1 << loads.length; chosen++) {
            var bits = chosen;
            var members = IntStream.range(0, loads.length)
                    .filter(expert -> (bits >> expert & 1) == 1)
                    .toArray();
            if (members.length == Math.min(draw.perApplication(), eligible.size())
                    && IntStream.of(members)
                            .allMatch(expert -> eligible.contains(draw.experts().get(expert)))) {
                IntStream.of(members).forEach(expert -> loads[expert]++);
                least = Math.min(least, least(draw, at + 1, loads));
                IntStream.of(members).forEach(expert -> loads[expert]--);
            }
        }
        return least;
    }

    @Provide
    Arbitrary<Draw> draws() {
        return draws(12, 7);
    }

    @Provide
    Arbitrary<Draw> smallDraws() {
        return draws(4, 4);
    }

    private static Arbitrary<Draw> draws(int mostApplications, int mostExperts) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, mostApplications),
                        Arbitraries.integers().between(1, mostExperts),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs(),
                        Arbitraries.integers()
                                .between(0, (1 << mostExperts) - 1)
                                .list()
                                .ofSize(mostApplications))
                .as((applications, experts, perApplication, seed, excluded) -> {
                    var people = experts(experts);
                    var names = numbered(applications);
                    var exclusions = IntStream.range(0, applications)
                            .boxed()
                            .collect(toMap(names::get, at -> excluded(people, excluded.get(at))));
                    return new Draw(names, people, exclusions, perApplication, seed);
                });
    }

    private static Set<UserId> excluded(List<UserId> people, int bits) {
        var excluded = new HashSet<UserId>();
        for (var at = 0; at < people.size(); at++) {
            if ((bits >> at & 1) == 1) {
                excluded.add(people.get(at));
            }
        }
        return excluded;
    }
}
