package org.yanzhen.identity;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.identity.PeopleEvent.ChangeAsked;
import org.yanzhen.identity.PeopleEvent.ChangeDecided;
import org.yanzhen.identity.PeopleEvent.PasswordChosen;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Sentences;
import org.yanzhen.shared.TypedText;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/**
 * Who belongs to the built-in people, and in which roles. One administrator asks for a change, another one or an auditor
 * confirms it; whom it concerns and the auditors hear of both. Nobody chooses a password for somebody else: whoever
 * confirms gets a code for the person, which serves once.
 */
@Service
@Profile("!keycloak")
@Transactional
class People {

    static final Duration CODE_SERVES = Duration.ofHours(24);

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final JdbcClient database;
    private final Directory directory;
    private final Communities communities;
    private final Devices devices;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    People(
            JdbcClient database,
            Directory directory,
            Communities communities,
            Devices devices,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.communities = communities;
        this.devices = devices;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    enum Kind {
        ENTER,
        ROLES,
        RESET,
        REMOVE
    }

    /** @param groups those the person is to have, for {@link Kind#ENTER} and {@link Kind#ROLES} */
    record Change(
            long id,
            Kind kind,
            UserId person,
            String name,
            Set<String> groups,
            UserId askedBy,
            Instant askedAt,
            @Nullable UserId decidedBy,
            @Nullable Boolean confirmed) {}

    @Transactional(readOnly = true)
    public List<Change> waiting() {
        return database.sql("SELECT * FROM change_of_person WHERE confirmed IS NULL ORDER BY id")
                .query(People::change)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Change> decided() {
        return database.sql("SELECT * FROM change_of_person WHERE confirmed IS NOT NULL ORDER BY id DESC LIMIT 30")
                .query(People::change)
                .list();
    }

    /**
     * @param scopes codes of communities for secretaries and resident teams, of departments for departments
     * @return the code for the person, if nobody is there yet who could confirm
     */
    public @Nullable String ask(
            Kind kind, String id, String name, Collection<Role> roles, Collection<String> scopes, Caller by) {
        by.require(Role.ADMINISTRATOR);
        if (!ID.matcher(id).matches()) {
            throw new RuleViolation("person-id");
        }
        var person = new UserId(id);
        var change = new Change(
                0,
                kind,
                person,
                kind == Kind.ENTER ? visible(name) : directory.nameOf(person),
                kind == Kind.ENTER || kind == Kind.ROLES ? groups(roles, scopes) : Set.of(),
                by.id(),
                clock.instant(),
                null,
                null);
        requirePossible(change);
        if (waiting().stream().anyMatch(other -> other.person().equals(person))) {
            throw new RuleViolation("change-waits", change.name());
        }
        database.sql("INSERT INTO change_of_person (kind, person, name, membership, asked_by, asked_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        kind.name(),
                        id,
                        change.name(),
                        String.join(" ", change.groups()),
                        by.id().name(),
                        Timestamp.from(change.askedAt()))
                .update();
        if (isAlone(by.id())) {
            return confirmFirst(change);
        }
        events.publishEvent(new ChangeAsked(person, kind.name(), by.id()));
        return null;
    }

    /** There is nobody else to confirm: of all there is to do, only that can be done by one. */
    private String confirmFirst(Change change) {
        if (change.kind() != Kind.ENTER
                || !(change.groups().contains(Role.ADMINISTRATOR.group())
                        || change.groups().contains(Role.AUDITOR.group()))) {
            throw new RuleViolation("second-person-first");
        }
        var id = waiting().stream()
                .filter(asked -> asked.person().equals(change.person()))
                .findFirst()
                .orElseThrow()
                .id();
        decide(id, true, change.askedBy());
        return applied(change);
    }

    private boolean isAlone(UserId administrator) {
        return directory.membersOf(Role.AUDITOR.group()).isEmpty()
                && directory.membersOf(Role.ADMINISTRATOR.group()).keySet().stream()
                        .allMatch(administrator::equals);
    }

    /** @return the code for the person, if they need one */
    public @Nullable String confirm(long id, Caller by) {
        var change = toDecide(id, by);
        if (change.askedBy().equals(by.id())) {
            throw new NotAllowed("confirm-own-change");
        }
        if (change.person().equals(by.id())) {
            throw new NotAllowed("confirm-change-of-oneself");
        }
        requirePossible(change);
        decide(id, true, by.id());
        var code = change.kind() == Kind.ENTER || change.kind() == Kind.RESET ? applied(change) : null;
        if (code == null) {
            apply(change);
        }
        events.publishEvent(new ChangeDecided(change.person(), change.kind().name(), change.askedBy(), by.id(), true));
        return code;
    }

    /** Also whoever asked may, and whom it concerns. */
    public void refuse(long id, Caller by) {
        var change = toDecide(id, by);
        decide(id, false, by.id());
        events.publishEvent(new ChangeDecided(change.person(), change.kind().name(), change.askedBy(), by.id(), false));
    }

    private Change toDecide(long id, Caller by) {
        by.require(Role.ADMINISTRATOR, Role.AUDITOR);
        var change = database.sql("SELECT * FROM change_of_person WHERE id = ? FOR UPDATE")
                .params(id)
                .query(People::change)
                .optional()
                .orElseThrow(() -> new Unknown("page", String.valueOf(id)));
        if (change.confirmed() != null) {
            throw new RuleViolation("somebody-was-faster");
        }
        return change;
    }

    private void decide(long id, boolean confirmed, UserId by) {
        database.sql("UPDATE change_of_person SET confirmed = ?, decided_by = ?, decided_at = ? WHERE id = ?")
                .params(confirmed, by.name(), Timestamp.from(clock.instant()), id)
                .update();
    }

    private void apply(Change change) {
        if (change.kind() == Kind.REMOVE) {
            directory.remove(change.person());
            forgetLogIns(change.person());
        } else {
            directory.put(new Person(change.person(), change.name(), change.groups()));
        }
    }

    /** From now on no password is right but the one that the person chooses with the code. */
    private String applied(Change change) {
        var groups = change.kind() == Kind.RESET ? directory.groupsOf(change.person()) : change.groups();
        directory.put(new Person(change.person(), change.name(), groups), letters(40));
        forgetLogIns(change.person());
        var code = letters(20);
        database.sql("DELETE FROM login_code WHERE person = ?")
                .params(change.person().name())
                .update();
        database.sql("INSERT INTO login_code (person, code, expires_at) VALUES (?, ?, ?)")
                .params(
                        change.person().name(),
                        Devices.hash(code),
                        Timestamp.from(clock.instant().plus(CODE_SERVES)))
                .update();
        return code;
    }

    /** @return whether this is the code of this person, and still serves; then it does so no more */
    public boolean choosePassword(UserId person, String code, String password) {
        var used = database.sql("DELETE FROM login_code WHERE person = ? AND code = ? AND expires_at > ?")
                .params(
                        person.name(),
                        Devices.hash(code.strip().toUpperCase(Locale.ROOT)),
                        Timestamp.from(clock.instant()))
                .update();
        var known = used == 0 ? null : directory.find(person).orElse(null);
        if (known == null) {
            return false;
        }
        directory.put(known, password);
        forgetLogIns(person);
        events.publishEvent(new PasswordChosen(person));
        return true;
    }

    private void forgetLogIns(UserId person) {
        devices.forget(person);
        passwords.forget(person);
        database.sql("DELETE FROM SPRING_SESSION WHERE PRINCIPAL_NAME = ?")
                .params(person.name())
                .update();
    }

    private void requirePossible(Change change) {
        var exists = directory.find(change.person()).isPresent();
        if (exists == (change.kind() == Kind.ENTER)) {
            throw new RuleViolation(exists ? "person-exists" : "person-unknown", change.person());
        }
        Compatibility.of(change.groups()).ifPresent(conflict -> {
            throw new RuleViolation("roles-incompatible", title(conflict.role()), title(conflict.givesWay()));
        });
        var leaves = change.kind() == Kind.REMOVE
                || change.kind() == Kind.ROLES && !change.groups().contains(Role.ADMINISTRATOR.group());
        if (leaves && directory.membersOf(Role.ADMINISTRATOR.group()).keySet().equals(Set.of(change.person()))) {
            throw new RuleViolation("last-administrator");
        }
    }

    private static String title(Role role) {
        return Sentences.of(Locale.SIMPLIFIED_CHINESE, "role." + role.group());
    }

    private static String visible(String name) {
        var stripped = name.strip();
        if (!TypedText.isVisible(stripped)
                || stripped.length() > 60
                || !TypedText.isOneLine(stripped)
                || TypedText.forbidden(stripped).isPresent()) {
            throw new RuleViolation("person-name");
        }
        return stripped;
    }

    private Set<String> groups(Collection<Role> roles, Collection<String> scopes) {
        if (roles.isEmpty()) {
            throw new RuleViolation("person-roles");
        }
        var groups = new TreeSet<String>();
        var used = new TreeSet<String>();
        for (var role : roles) {
            groups.add(role.group());
            var own = scopes.stream().filter(scope -> isScope(role, scope)).toList();
            if (own.isEmpty() && needsScope(role)) {
                throw new RuleViolation("person-scope", title(role));
            }
            own.forEach(scope -> groups.add(role.groupFor(scope)));
            used.addAll(own);
        }
        for (var scope : scopes) {
            if (!used.contains(scope)) {
                throw new RuleViolation("person-scope-unknown", scope);
            }
        }
        if (groups.contains(Role.ADMINISTRATOR.group())) {
            groups.add(Role.ENGINE_ADMINISTRATORS);
        }
        return groups;
    }

    private static boolean needsScope(Role role) {
        return role == Role.SECRETARY || role == Role.RESIDENT_TEAM || role == Role.DEPARTMENT;
    }

    private boolean isScope(Role role, String scope) {
        return role == Role.DEPARTMENT
                ? communities.hasDepartment(scope)
                : needsScope(role) && communities.find(scope).isPresent();
    }

    private String letters(int number) {
        return random.ints(number, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }

    private static Change change(ResultSet row, int index) throws SQLException {
        var decided = row.getString("decided_by");
        var groups = row.getString("membership");
        return new Change(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                new UserId(row.getString("person")),
                row.getString("name"),
                groups.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(groups.split(" "))),
                new UserId(row.getString("asked_by")),
                row.getTimestamp("asked_at").toInstant(),
                decided == null ? null : new UserId(decided),
                row.getObject("confirmed") == null ? null : row.getBoolean("confirmed"));
    }
}
