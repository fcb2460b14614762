package org.yanzhen.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yanzhen.communities.Communities;
import org.yanzhen.demo.Doors.Work;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.identity.Role;

/**
 * 2023, played by all its people in both life cycles. Everybody looks into their inbox now and then and does what they find, but for what
 * is left to whoever looks at the demo on {@link #STANDS}.
 */
final class Year {

    /** On this day every role finds work of several kinds: the year leaves it lying until then. */
    static final LocalDate STANDS = LocalDate.of(DemoOrganisation.YEAR, 6, 20);

    private final Doors doors;
    private final ProjectYear projects;
    private final FundingYear funding;
    private final List<Part> parts;
    private final List<Person> people;
    private final Map<Part, Integer> completed = new HashMap<>();
    private LocalDate played = LocalDate.MIN;

    Year(Doors doors, Communities.Organisation organisation) {
        this.doors = doors;
        this.projects = new ProjectYear(doors, organisation);
        this.funding = FundingYear.large(doors, organisation);
        this.parts = Stream.concat(
                        Stream.of(projects, funding),
                        Call.SMALL.stream().map(call -> funding.small(call, organisation)))
                .toList();
        this.people = inTheOrderOfWork(Cast.of(organisation));
    }

    /** Who hands work on comes before who gets it, so that one round takes a matter far. */
    private static List<Person> inTheOrderOfWork(List<Person> cast) {
        var order = List.of(
                Role.SECRETARY,
                Role.RESIDENT_TEAM,
                Role.PARTY_OFFICE,
                Role.DEPARTMENT,
                Role.WORKING_COMMITTEE,
                Role.EXPERT,
                Role.FINANCE);
        var people = new ArrayList<Person>();
        for (var role : order) {
            cast.stream()
                    .filter(person -> person.groups().contains(role.group()))
                    .forEach(people::add);
        }
        return people;
    }

    ProjectYear projects() {
        return projects;
    }

    FundingYear funding() {
        return funding;
    }

    /** How many human tasks have been completed. */
    int completed() {
        return completed.values().stream().mapToInt(Integer::intValue).sum();
    }

    int completed(Part part) {
        return completed.getOrDefault(part, 0);
    }

    /** The days on which anybody looks into their inbox, in order. */
    List<LocalDate> days() {
        return parts.stream()
                .flatMap(part -> part.days().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Goes on to that day.
     *
     * @param afterEach looks at what a day left behind
     */
    void playUntil(LocalDate end, Consumer<LocalDate> afterEach) {
        days().stream().filter(day -> day.isAfter(played) && !day.isAfter(end)).forEach(day -> {
            play(day);
            afterEach.accept(day);
        });
        doors.moveClockTo(end);
        played = end;
    }

    private void play(LocalDate day) {
        doors.moveClockTo(day);
        var today = parts.stream().filter(part -> part.days().contains(day)).toList();
        today.forEach(part -> part.begin(day));
        for (var person : people) {
            var asking = today.stream().filter(part -> part.asks(person, day)).toList();
            if (!asking.isEmpty()) {
                work(asking, person.id().name(), day);
            }
        }
    }

    private void work(List<Part> parts, String person, LocalDate day) {
        for (Work work : doors.inbox(person)) {
            for (var part : parts) {
                if (part.concerns(work)) {
                    part.answer(work, person, day).ifPresent(answers -> {
                        doors.complete(person, work, answers);
                        completed.merge(part, 1, Integer::sum);
                    });
                }
            }
        }
    }
}
