package org.yanzhen.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** People and passwords in the engine's own tables. */
@ApplicationTest
class BuiltInLoginTest extends LoginAcceptance {

    private static final Pattern SENTENCE = Pattern.compile("role=\"alert\">([^<]+)<");

    @Autowired
    Directory directory;

    @Override
    void enter(String user, String name, Role role, String... scopes) {
        var groups = new TreeSet<>(Set.of(role.group()));
        Arrays.stream(scopes).map(role::groupFor).forEach(groups::add);
        if (role == Role.ADMINISTRATOR) {
            groups.add("camunda-admin");
        }
        put(new Person(new UserId(user), name, groups));
    }

    @Override
    void join(String user, Role role) {
        change(user, role, true);
    }

    @Override
    void leave(String user, Role role) {
        change(user, role, false);
    }

    private void change(String user, Role role, boolean joins) {
        var before = directory.find(new UserId(user)).orElseThrow();
        var groups = new TreeSet<>(before.groups());
        var changed = joins ? groups.add(role.group()) : groups.remove(role.group());
        if (changed) {
            put(new Person(before.id(), before.name(), groups));
        }
    }

    private void put(Person person) {
        directory.put(person, Scene.PASSWORD);
    }

    @Override
    void dismiss(String user) {
        directory.remove(new UserId(user));
    }

    @Override
    int afterGuessing() {
        return 200;
    }

    @Override
    String passwordOf(String user) {
        return Scene.PASSWORD;
    }

    @Override
    String sentence(Guest.Answer page) {
        var sentence = SENTENCE.matcher(page.body());
        return sentence.find() ? sentence.group(1) : "";
    }
}
