package org.yanzhen.demo;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yanzhen.communities.Communities;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.identity.LoginHints;
import org.yanzhen.identity.Role;
import org.yanzhen.organisation.OrganisationFiles;
import org.yanzhen.ratings.Ratings;
import org.yanzhen.shared.UserId;

/** Enters the stars of 2023 and the people, where they are missing; no people where Keycloak has them. */
@Component
@Profile("demo")
@Order(100)
class DemoOrganisation implements ApplicationRunner, LoginHints {

    static final int YEAR = 2023;

    private final Ratings ratings;
    private final Directory directory;
    private final DemoSettings settings;
    private final boolean ownPeople;
    private final Communities.Organisation organisation = organisation();

    DemoOrganisation(Ratings ratings, Directory directory, DemoSettings settings, Environment environment) {
        this.ratings = ratings;
        this.directory = directory;
        this.settings = settings;
        this.ownPeople = environment.acceptsProfiles(Profiles.of("!keycloak"));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (ratings.of(YEAR).isEmpty()) {
            ratings.enter(
                    YEAR,
                    DemoFiles.rows("star-ratings.csv").stream()
                            .collect(toMap(row -> row.get("community"), row -> row.number("stars"))),
                    new UserId("party-office-1"));
        }
        people().stream()
                .filter(person -> directory.find(person.id()).isEmpty())
                .forEach(person -> directory.put(person, settings.password()));
    }

    static Communities.Organisation organisation() {
        return new OrganisationFiles(new ClassPathResource("demo/")).organisation();
    }

    private List<Person> people() {
        return ownPeople ? Cast.of(organisation) : List.of();
    }

    /** One of each role is enough to try out; the other secretaries and teams are named the same way. */
    @Override
    public List<Hint> hints() {
        return people().stream().map(this::hint).toList();
    }

    private Hint hint(Person person) {
        var role = java.util.Arrays.stream(Role.values())
                .filter(one -> person.groups().contains(one.group()))
                .findFirst()
                .orElseThrow();
        return new Hint(role.group(), person.id().name(), person.name(), settings.password());
    }
}
