package org.yanzhen.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yanzhen.communities.Communities;
import org.yanzhen.demo.Doors.Work;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.identity.Role;

/** 2023, played by all its people in both life cycles. Everybody looks into their inbox now and then and does what they find. */
final class Year {

    private final Doors doors;
    private final ProjectYear projects;
    private final FundingYear funding;
    private final List<Part> parts;
    private final List<Person> people;
    private final Map<Part, Integer> completed = new HashMap<>();

    Year(Doors doors, Communities.Organisation organisation) {
        this.doors = doors;
        this.projects = new ProjectYear(doors, organisation);
        this.funding = new FundingYear(doors, organisation);
        this.parts = List.of(projects, funding);
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
     * Everybody does all they find.
     *
     * @param afterEach looks at what a day left behind
     */
    void play(Consumer<LocalDate> afterEach) {
        days().forEach(day -> {
            play(day, false);
            afterEach.accept(day);
        });
    }

    /** On the last day people go home early, so that there is something left to do for whoever looks. */
    void playUntil(LocalDate end) {
        var days = days().stream().filter(day -> !day.isAfter(end)).toList();
        days.forEach(day -> play(day, day.equals(days.get(days.size() - 1))));
        doors.moveClockTo(end);
    }

    private void play(LocalDate day, boolean homeEarly) {
        doors.moveClockTo(day);
        var today = parts.stream().filter(part -> part.days().contains(day)).toList();
        today.forEach(part -> part.begin(day));
        for (var person = 0; person < people.size(); person++) {
            var one = people.get(person);
            var asking = today.stream().filter(part -> part.asks(one)).toList();
            if (!asking.isEmpty()) {
                work(asking, one.id().name(), day, homeEarly ? person : -1);
            }
        }
    }

    /** @param tired leaves every third matter for tomorrow; -1 nothing */
    private void work(List<Part> parts, String person, LocalDate day, int tired) {
        var position = 0;
        for (Work work : doors.inbox(person)) {
            position++;
            for (var part : parts) {
                if (part.concerns(work) && (tired < 0 || (position + tired) % 3 != 0)) {
                    part.answer(work, person, day).ifPresent(answers -> {
                        doors.complete(person, work, answers);
                        completed.merge(part, 1, Integer::sum);
                    });
                }
            }
        }
    }
}
