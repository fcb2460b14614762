package org.yanzhen.engine;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.yanzhen.shared.UserId;

/** The people and groups the engine knows: who may be asked, and by which name people know each other. */
@Service
public class Directory {

    /** So long somebody new may wait for the messages to a group. */
    private static final Duration MEMBERS_KEPT = Duration.ofSeconds(15);

    private final IdentityService identity;
    private final TrustedEngine engine;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Cache<String, Map<UserId, String>> members =
            Caffeine.newBuilder().expireAfterWrite(MEMBERS_KEPT).build();

    Directory(IdentityService identity, TrustedEngine engine) {
        this.identity = identity;
        this.engine = engine;
    }

    /** @param name as people say it, in one piece: 张伟, not 伟 张 */
    public record Person(UserId id, String name, Set<String> groups) {}

    public Optional<Person> find(UserId id) {
        return engine.call(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(id.name()).singleResult())
                .map(this::person));
    }

    /** By name; what else they belong to is not looked up. */
    public Map<UserId, String> membersOf(String group) {
        return members.get(group, this::readMembersOf);
    }

    private Map<UserId, String> readMembersOf(String group) {
        return engine.call(() -> identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .collect(toMap(
                        user -> new UserId(user.getId()), User::getFirstName, (one, same) -> one, LinkedHashMap::new)));
    }

    /** The name people know somebody by; the id of somebody who has left. */
    public String nameOf(UserId id) {
        return names.computeIfAbsent(id.name(), key -> engine.call(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(key).singleResult()))
                .map(User::getFirstName)
                .orElse(key));
    }

    public String nameOf(String id) {
        return nameOf(new UserId(id));
    }

    public Set<String> groupsOf(UserId id) {
        return engine.call(() -> groups(id.name()));
    }

    /** Counts failures and locks out for a while who guesses; the same answer for a wrong name and a wrong password. */
    public boolean passwordMatches(UserId id, String password) {
        return engine.call(() -> identity.checkPassword(id.name(), password));
    }

    /** Adds or renews a person; groups that do not exist yet are made. */
    public void put(Person person, String password) {
        engine.run(() -> {
            var user = Optional.ofNullable(identity.createUserQuery()
                            .userId(person.id().name())
                            .singleResult())
                    .orElseGet(() -> identity.newUser(person.id().name()));
            user.setFirstName(person.name());
            user.setLastName("");
            user.setPassword(password);
            identity.saveUser(user);
        });
        engine.run(() -> renewGroups(person));
        names.remove(person.id().name());
        members.invalidateAll();
    }

    private void renewGroups(Person person) {
        var before = groups(person.id().name());
        for (var group : person.groups()) {
            if (!before.contains(group)) {
                createIfAbsent(group);
                identity.createMembership(person.id().name(), group);
            }
        }
        for (var group : before) {
            if (!person.groups().contains(group)) {
                identity.deleteMembership(person.id().name(), group);
            }
        }
    }

    private void createIfAbsent(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(id);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
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
