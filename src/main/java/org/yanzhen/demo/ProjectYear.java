package org.yanzhen.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yanzhen.communities.Communities;
import org.yanzhen.demo.Doors.Work;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.identity.Role;
import org.yanzhen.organisation.CsvFile;

/** 书记工程: 45 communities propose, are approved, report, are reviewed and accepted, each in its own way. */
final class ProjectYear implements Part {

    private static final int YEAR = DemoOrganisation.YEAR;
    private static final List<LocalDate> DAYS = Stream.of(
                    "2023-01-30,2023-02-06,2023-02-13,2023-03-27,2023-04-03,2023-04-17,2023-04-26,2023-05-08",
                    "2023-06-14,2023-06-19,2023-06-28,2023-07-24,2023-08-07,2023-08-21,2023-09-20,2023-09-27,2023-10-09",
                    "2023-10-23,2023-12-20,2024-01-29,2024-02-05,2024-02-19,2024-03-11")
            .flatMap(days -> Stream.of(days.split(",")))
            .map(LocalDate::parse)
            .toList();

    /** Some communities propose in summer; on that day nobody reports. */
    private static final LocalDate SECOND_BATCH = LocalDate.of(YEAR, 6, 14);

    private final Doors doors;
    private final List<Story> stories;
    private final Map<String, Story> byProject = new LinkedHashMap<>();

    ProjectYear(Doors doors, Communities.Organisation organisation) {
        this.doors = doors;
        this.stories = stories(organisation);
    }

    private static List<Story> stories(Communities.Organisation organisation) {
        var published = new LinkedHashMap<String, CsvFile.Row>();
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

    List<Story> stories() {
        return stories;
    }

    @Override
    public List<LocalDate> days() {
        return DAYS;
    }

    @Override
    public boolean asks(Person person, LocalDate day) {
        var id = person.id().name();
        var concerned = !day.equals(SECOND_BATCH)
                || Stream.of(Role.PARTY_OFFICE, Role.DEPARTMENT, Role.WORKING_COMMITTEE)
                        .anyMatch(role -> person.groups().contains(role.group()));
        return concerned
                && !person.groups().contains(Role.FINANCE.group())
                && !id.equals(Cast.SECOND_IN_OFFICE)
                && !id.equals(Cast.SECOND_IN_COMMITTEE);
    }

    @Override
    public boolean concerns(Work work) {
        return byProject.containsKey(work.subject());
    }

    @Override
    public Optional<Map<String, Object>> answer(Work work, String person, LocalDate day) {
        return Objects.requireNonNull(byProject.get(work.subject())).answer(work.step(), person, day);
    }

    @Override
    public void begin(LocalDate day) {
        stories.forEach(story -> begin(story, day));
    }

    private void begin(Story story, LocalDate day) {
        var again = story.twist == Twist.WITHDRAWN_ONCE || story.twist == Twist.REFUSED_AT_CHECK_ONCE;
        if (day.equals(story.proposedOn()) || (again && day.equals(DAYS.get(1)))) {
            story.proposed(doors.propose(story.secretary, story.community, YEAR, story.proposal()));
            byProject.put(story.id(), story);
        }
        if (story.ids().isEmpty()) {
            return;
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
            case APPROVED_WITH_CONDITIONS -> {
                if (is(day, 12, 20)) {
                    doors.confirmCondition("party-office-1", project, 1);
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
}
