package org.yanzhen.identity.keycloak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.shared.UserId;

/**
 * Reads all people with their groups: a call for the groups, one for each group that matters, one for every {@value
 * #PAGE} people.
 */
@Component
@Profile("keycloak")
class PeopleOfKeycloak {

    private static final int PAGE = 100;

    private final Keycloak keycloak;
    private final Memberships memberships;

    PeopleOfKeycloak(Keycloak keycloak, Memberships memberships) {
        this.keycloak = keycloak;
        this.memberships = memberships;
    }

    /**
     * @param present who may work here
     * @param disabled who is known, but may not
     */
    record Answer(List<Person> present, Set<UserId> disabled) {}

    /** @throws RestClientException if Keycloak does not answer, or not with a directory of ours */
    Answer read() {
        var token = keycloak.directoryToken();
        var groups = groupsByMember(token);
        var present = new ArrayList<Person>();
        var disabled = new LinkedHashSet<UserId>();
        var people = new TreeMap<String, Map<String, Object>>();
        pages(token, "/users?briefRepresentation=false").forEach(user -> people.put(text(user, "username"), user));
        people.forEach((name, user) -> {
            var id = new UserId(name);
            if (Boolean.TRUE.equals(user.get("enabled"))) {
                var scope = user.get("attributes") instanceof Map<?, ?> attributes
                        ? Memberships.words(attributes.get(Memberships.ATTRIBUTE))
                        : List.<String>of();
                present.add(new Person(
                        id,
                        Names.inOrder(text(user, "lastName"), text(user, "firstName"), name),
                        memberships.groups(groups.getOrDefault(name, Set.of()), scope)));
            } else {
                disabled.add(id);
            }
        });
        return new Answer(present, disabled);
    }

    /** Pages shift when somebody is added or deleted meanwhile; so who seems to be missing is asked for by name. */
    boolean isGone(UserId id) {
        return keycloak.list(keycloak.directoryToken(), "/users?exact=true&username={name}", id.name())
                .isEmpty();
    }

    private Map<String, Set<String>> groupsByMember(String token) {
        var groups = pages(token, "/groups?briefRepresentation=true").stream()
                .filter(group -> memberships.matters(text(group, "name")))
                .toList();
        if (groups.isEmpty()) {
            throw new RestClientException("the realm has none of our groups");
        }
        var byMember = new HashMap<String, Set<String>>();
        for (var group : groups) {
            pages(token, "/groups/" + text(group, "id") + "/members?briefRepresentation=true")
                    .forEach(member -> byMember.computeIfAbsent(text(member, "username"), name -> new TreeSet<>())
                            .add(text(group, "name")));
        }
        return byMember;
    }

    private List<Map<String, Object>> pages(String token, String path) {
        var all = new ArrayList<Map<String, Object>>();
        while (true) {
            var page = keycloak.list(token, path + "&first={first}&max={max}", all.size(), PAGE);
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
        }
    }

    private static String text(Map<String, Object> object, String field) {
        @Nullable Object value = object.get(field);
        return value == null ? "" : value.toString();
    }
}
