package org.yanzhen.demo;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yanzhen.communities.Communities;
import org.yanzhen.communities.Communities.NewCommunity;
import org.yanzhen.communities.Communities.NewCooperative;
import org.yanzhen.communities.Community;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.identity.LoginHints;
import org.yanzhen.identity.Role;
import org.yanzhen.programme.Programmes;
import org.yanzhen.programme.Programmes.NewKeyPoint;
import org.yanzhen.ratings.Ratings;
import org.yanzhen.shared.UserId;

/** Enters the communities with their stars, the programme of 2023 and the people, where they are missing. */
@Component
@Profile("demo")
@Order(100)
class DemoOrganisation implements ApplicationRunner, LoginHints {

    static final int YEAR = 2023;

    private final Communities communities;
    private final Programmes programmes;
    private final Ratings ratings;
    private final Directory directory;
    private final DemoSettings settings;
    private final Communities.Organisation organisation = organisation();

    DemoOrganisation(
            Communities communities,
            Programmes programmes,
            Ratings ratings,
            Directory directory,
            DemoSettings settings) {
        this.communities = communities;
        this.programmes = programmes;
        this.ratings = ratings;
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        communities.enter(organisation);
        programmes.enter(
                YEAR,
                "桂城街道 2023 年度党建计划（党建730）",
                DemoFiles.rows("programme-2023.csv").stream()
                        .map(DemoOrganisation::keyPoint)
                        .toList());
        if (ratings.of(YEAR).isEmpty()) {
            ratings.enter(
                    YEAR,
                    DemoFiles.rows("star-ratings.csv").stream()
                            .collect(toMap(row -> row.get("community"), row -> row.number("stars"))),
                    new UserId("party-office-1"));
        }
        Cast.of(organisation).stream()
                .filter(person -> directory.find(person.id()).isEmpty())
                .forEach(person -> directory.put(person, settings.password()));
    }

    private static NewKeyPoint keyPoint(DemoFiles.Row row) {
        return new NewKeyPoint(row.number("point_no"), row.number("theme_no"), row.get("theme"), row.get("key_point"));
    }

    static Communities.Organisation organisation() {
        return new Communities.Organisation(
                DemoFiles.rows("communities.csv").stream()
                        .map(row -> new NewCommunity(
                                row.get("code"),
                                row.get("name"),
                                Community.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                                row.get("resident_team"),
                                Boolean.parseBoolean(row.get("sample"))))
                        .toList(),
                DemoFiles.rows("cooperatives.csv").stream()
                        .map(row -> new NewCooperative(row.get("code"), row.get("community"), row.get("name")))
                        .toList(),
                DemoFiles.rows("departments.csv").stream()
                        .collect(toMap(row -> row.get("code"), row -> row.get("name"))));
    }

    /** One of each role is enough to try out; the other secretaries and teams are named the same way. */
    @Override
    public List<Hint> hints() {
        return Cast.of(organisation).stream().map(this::hint).toList();
    }

    private Hint hint(Person person) {
        var role = java.util.Arrays.stream(Role.values())
                .filter(one -> person.groups().contains(one.group()))
                .findFirst()
                .orElseThrow();
        return new Hint(role.group(), person.id().name(), person.name(), settings.password());
    }
}
