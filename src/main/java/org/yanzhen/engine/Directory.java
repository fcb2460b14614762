package org.yanzhen.engine;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.yanzhen.engine.KeptNames.Kept;
import org.yanzhen.shared.Remembered;
import org.yanzhen.shared.UserId;

/** The people and groups the engine knows: who may be asked, and by which name people know each other. */
@Service
public class Directory {

    /** So long somebody new may wait for the messages to a group, and a new name may be unknown on another node. */
    private static final Duration KEPT = Duration.ofSeconds(15);

    private final IdentityService identity;
    private final KeptNames kept;
    private final TrustedEngine engine;
    private final JdbcClient database;
    private final Remembered<Map<String, List<Kept>>> names;
    private final Cache<String, List<Kept>> newNames =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();
    private final Cache<String, Map<UserId, String>> members =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    Directory(IdentityService identity, KeptNames kept, TrustedEngine engine, DataSource database) {
        this.identity = identity;
        this.kept = kept;
        this.names = new Remembered<>(KEPT, kept::all);
        this.engine = engine;
        this.database = JdbcClient.create(database);
    }

    /** @param name as people say it, in one piece: 张伟, not 伟 张 */
    public record Person(UserId id, String name, Set<String> groups) {}

    public Optional<Person> find(UserId id) {
        return engine.call(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(id.name()).singleResult())
                .map(this::person));
    }

    /** Everybody with their groups, at once. */
    public List<Person> people() {
        var groups = new HashMap<String, Set<String>>();
        database.sql("SELECT user_id_, group_id_ FROM ACT_ID_MEMBERSHIP")
                .query((RowCallbackHandler) row -> groups.computeIfAbsent(row.getString(1), user -> new TreeSet<>())
                        .add(row.getString(2)));
        return engine.call(() -> identity.createUserQuery().list().stream()
                .map(user -> new Person(
                        new UserId(user.getId()), user.getFirstName(), groups.getOrDefault(user.getId(), Set.of())))
                .toList());
    }

    /** By name; what else they belong to is not looked up. */
    public Map<UserId, String> membersOf(String group) {
        return members.get(group, this::readMembersOf);
    }

    public boolean hasGroup(String id) {
        return engine.call(() -> identity.createGroupQuery().groupId(id).count() > 0);
    }

    private Map<UserId, String> readMembersOf(String group) {
        return engine.call(() -> identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .collect(toMap(
                        user -> new UserId(user.getId()), User::getFirstName, (one, same) -> one, LinkedHashMap::new)));
    }

    /** The name people know somebody by, or knew them by when they left; the id of somebody nobody ever knew. */
    public String nameOf(UserId id) {
        return nameOf(id, Instant.MAX);
    }

    /** The name somebody had when they did something. */
    public String nameOf(UserId id, Instant at) {
        var all = names.get().get(id.name());
        var known = all == null ? newNames.get(id.name(), kept::of) : all;
        return known.stream()
                .filter(one -> !one.since().isAfter(at))
                .reduce((earlier, later) -> later)
                .or(() -> known.stream().findFirst())
                .map(Kept::name)
                .orElse(id.name());
    }

    public String nameOf(String id) {
        return nameOf(new UserId(id));
    }

    public Set<String> groupsOf(UserId id) {
        return engine.call(() -> groups(id.name()));
    }

    /** The same answer for a wrong name and a wrong password. How often one may try is for the caller to say. */
    public boolean passwordMatches(UserId id, String password) {
        return engine.call(() -> identity.checkPassword(id.name(), password));
    }

    /** Adds or renews a person with their password; groups that do not exist yet are made. */
    public void put(Person person, String password) {
        engine.run(() -> {
            var user = Optional.ofNullable(identity.createUserQuery()
                            .userId(person.id().name())
                            .singleResult())
                    .orElseGet(() -> identity.newUser(person.id().name()));
            user.setPassword(password);
            identity.saveUser(user);
        });
        put(person);
    }

    /**
     * Adds or renews a person who needs no password here; groups that do not exist yet are made. What is as it was is
     * not written. Also where the engine's identity service is read-only.
     */
    public void put(Person person) {
        change(() -> {
            var tables = new DbIdentityServiceProvider();
            renewUser(tables, person);
            if (renewGroups(tables, person)) {
                Workers.letGo(person.id().name(), List.copyOf(person.groups()));
            }
        });
        forget(person.id());
    }

    /** Nobody is asked and nobody logs in under this name any more; what they did stays. */
    public void remove(UserId id) {
        change(() -> {
            new DbIdentityServiceProvider().deleteUser(id.name());
            Workers.letGo(id.name(), List.of());
        });
        forget(id);
    }

    /** Whose tasks are let go may just complete one of them. */
    private void change(Runnable work) {
        Concurrency.retrying(() -> engine.call(() -> {
            work.run();
            return true;
        }));
    }

    private void forget(UserId id) {
        names.forget();
        newNames.invalidate(id.name());
        members.invalidateAll();
    }

    private void renewUser(DbIdentityServiceProvider tables, Person person) {
        var user = Optional.ofNullable(tables.findUserById(person.id().name()))
                .orElseGet(() -> tables.createNewUser(person.id().name()));
        if (!person.name().equals(user.getFirstName())) {
            user.setFirstName(person.name());
            user.setLastName("");
            tables.saveUser(user);
            kept.keep(person.id().name(), person.name());
        }
    }

    /** @return whether they left any */
    private boolean renewGroups(DbIdentityServiceProvider tables, Person person) {
        var user = person.id().name();
        var before = groups(user);
        var left = false;
        for (var group : person.groups()) {
            if (!before.contains(group)) {
                createIfAbsent(tables, group);
                tables.createMembership(user, group);
            }
        }
        for (var group : before) {
            if (!person.groups().contains(group)) {
                tables.deleteMembership(user, group);
                left = true;
            }
        }
        return left;
    }

    private static void createIfAbsent(DbIdentityServiceProvider tables, String id) {
        if (tables.findGroupById(id) == null) {
            var group = tables.createNewGroup(id);
            group.setName(id);
            group.setType("WORKFLOW");
            tables.saveGroup(group);
        }
    }

    private Person person(User user) {
        return new Person(new UserId(user.getId()), user.getFirstName(), groups(user.getId()));
    }

    private Set<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(toCollection(TreeSet::new));
    }
}
