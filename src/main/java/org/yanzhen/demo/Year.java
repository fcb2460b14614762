package org.yanzhen.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yanzhen.communities.Communities;
import org.yanzhen.demo.Doors.Work;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.identity.Role;

/**
 * 2023, played by all its people: 45 communities propose, are approved, report, are reviewed and accepted, each in its
 * own way. Everybody looks into their inbox now and then and does what they find.
 */
final class Year {

    private static final int YEAR = DemoOrganisation.YEAR;

    /** On these days people look into their inbox. */
    static final List<LocalDate> DAYS = Stream.of(
                    "2023-01-30,2023-02-06,2023-02-13,2023-03-27,2023-04-03,2023-04-17,2023-04-26,2023-05-08",
                    "2023-06-19,2023-06-28,2023-07-24,2023-08-07,2023-08-21,2023-09-20,2023-09-27,2023-10-09",
                    "2023-10-23,2023-12-20,2024-01-29,2024-02-05,2024-02-19,2024-03-11")
            .flatMap(days -> Stream.of(days.split(",")))
            .map(LocalDate::parse)
            .toList();

    private final Doors doors;
    private final List<Story> stories;
    private final List<String> people;
    private int completed;

    Year(Doors doors, Communities.Organisation organisation) {
        this.doors = doors;
        this.stories = stories(organisation);
        this.people = inTheOrderOfWork(Cast.of(organisation));
    }

    private static List<Story> stories(Communities.Organisation organisation) {
        var published = new LinkedHashMap<String, DemoFiles.Row>();
        DemoFiles.rows("projects-2023.csv").forEach(row -> published.put(row.get("community"), row));
        var samples = DemoFiles.rows("sample-projects.csv");
        var twists = Twist.values();
        return IntStream.range(0, organisation.communities().size())
                .mapToObj(index -> {
                    var community = organisation.communities().get(index).code();
                    var twist = index < twists.length ? twists[index] : Twist.NONE;
                    // only what concerns housing can be vetoed by the housing office
                    var sample = twist == Twist.VETOED_ONCE ? samples.get(1) : samples.get(index % samples.size());
                    return new Story(community, index, twist, published.getOrDefault(community, sample));
                })
                .toList();
    }

    /** Who hands work on comes before who gets it, so that one round takes a matter far. */
    private static List<String> inTheOrderOfWork(List<Person> cast) {
        var order = List.of(
                Role.SECRETARY,
                Role.RESIDENT_TEAM,
                Role.PARTY_OFFICE,
                Role.DEPARTMENT,
                Role.WORKING_COMMITTEE,
                Role.EXPERT);
        var people = new ArrayList<String>();
        for (var role : order) {
            cast.stream()
                    .filter(person -> person.groups().contains(role.group()))
                    .map(person -> person.id().name())
                    .filter(id -> !id.equals("party-office-2") && !id.equals("committee-2"))
                    .forEach(people::add);
        }
        return people;
    }

    List<Story> stories() {
        return stories;
    }

    /** How many human tasks have been completed. */
    int completed() {
        return completed;
    }

    /** Everybody does all they find. */
    void play() {
        DAYS.forEach(day -> play(day, false));
    }

    /** On the last day people go home early, so that there is something left to do for whoever looks. */
    void playUntil(LocalDate end) {
        var days = DAYS.stream().filter(day -> !day.isAfter(end)).toList();
        days.forEach(day -> play(day, day.equals(days.get(days.size() - 1))));
        doors.moveClockTo(end);
    }

    private void play(LocalDate day, boolean homeEarly) {
        doors.moveClockTo(day);
        stories.forEach(story -> begin(story, day));
        for (var person = 0; person < people.size(); person++) {
            work(people.get(person), day, homeEarly ? person : -1);
        }
    }

    /** What people do without being asked. */
    private void begin(Story story, LocalDate day) {
        var again = story.twist == Twist.WITHDRAWN_ONCE || story.twist == Twist.REFUSED_AT_CHECK_ONCE;
        if (day.equals(DAYS.get(0)) || (again && day.equals(DAYS.get(1)))) {
            story.proposed(doors.propose(story.secretary, story.community, YEAR, story.proposal()));
        }
        var project = story.id();
        switch (story.twist) {
            case WITHDRAWN_ONCE -> {
                if (day.equals(DAYS.get(0))) {
                    doors.withdraw(story.secretary, project, "居民代表会议要求调整方案，先行撤回。");
                }
            }
            case GOALS_CHANGED, BUDGET_CHANGED -> {
                if (is(day, 5, 8)) {
                    doors.requestChange(story.secretary, project, story.change(doors.plan(story.secretary, project)));
                }
            }
            case SUSPENDED_AND_RESUMED -> {
                if (is(day, 5, 8)) {
                    doors.requestIntervention("party-office-2", project, "SUSPEND", "场地因地铁施工暂时不能使用。");
                } else if (is(day, 8, 7)) {
                    doors.requestIntervention("party-office-2", project, "RESUME", "场地已经恢复使用。");
                }
            }
            case TERMINATED -> {
                if (is(day, 8, 21)) {
                    doors.requestIntervention("party-office-2", project, "TERMINATE", "合作企业退出，项目不能继续实施。");
                }
            }
            case ACCEPTED_EARLY -> {
                if (is(day, 10, 23)) {
                    doors.requestAcceptance(story.secretary, project);
                }
            }
            default -> {}
        }
    }

    private static boolean is(LocalDate day, int month, int dayOfMonth) {
        return day.equals(LocalDate.of(YEAR, month, dayOfMonth));
    }

    /** @param tired leaves every third matter for tomorrow; -1 nothing */
    private void work(String person, LocalDate day, int tired) {
        Map<String, Story> byProject = new LinkedHashMap<>();
        stories.forEach(story -> story.ids().forEach(id -> byProject.put(id, story)));
        for (Work work : doors.inbox(person)) {
            var story = byProject.get(work.project());
            if (story != null && (tired < 0 || (stories.indexOf(story) / 9 + tired / 5) % 3 != 0)) {
                story.answer(work.step(), person, day).ifPresent(answers -> {
                    doors.complete(person, work, answers);
                    completed++;
                });
            }
        }
    }
}
