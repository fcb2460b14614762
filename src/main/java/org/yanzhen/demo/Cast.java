package org.yanzhen.demo;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.yanzhen.communities.Communities;
import org.yanzhen.communities.Communities.NewCommunity;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.UserId;

/** The people of the demo: roles, not persons. */
final class Cast {

    static final int EXPERTS = 9;

    static final String SECOND_IN_OFFICE = "party-office-2";
    static final String SECOND_IN_COMMITTEE = "committee-2";

    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};

    static List<Person> of(Communities.Organisation organisation) {
        var people = new ArrayList<Person>();
        organisation.communities().forEach(community -> people.add(secretary(community)));
        organisation.communities().stream()
                .map(NewCommunity::residentTeam)
                .distinct()
                .sorted()
                .forEach(team -> people.add(residentTeam(team, organisation)));
        organisation
                .departments()
                .forEach((code, name) -> people.add(person(
                        departmentUser(code),
                        name + "经办人",
                        Set.of(Role.DEPARTMENT.group(), Role.DEPARTMENT.groupFor(code)))));
        people.add(person("party-office-1", "党建办经办人", Set.of(Role.PARTY_OFFICE.group())));
        people.add(person(SECOND_IN_OFFICE, "党建办负责人", Set.of(Role.PARTY_OFFICE.group())));
        people.add(person("committee-1", "党工委委员甲", Set.of(Role.WORKING_COMMITTEE.group())));
        people.add(person(SECOND_IN_COMMITTEE, "党工委委员乙", Set.of(Role.WORKING_COMMITTEE.group())));
        IntStream.rangeClosed(1, EXPERTS)
                .forEach(number -> people.add(
                        person("expert-" + number, "评审专家" + NUMERALS[number - 1], Set.of(Role.EXPERT.group()))));
        people.add(person("finance-1", "财政经办人", Set.of(Role.FINANCE.group())));
        people.add(person("auditor-1", "纪检监察员", Set.of(Role.AUDITOR.group())));
        people.add(person("administrator", "流程管理员", Set.of(Role.ADMINISTRATOR.group(), Role.ENGINE_ADMINISTRATORS)));
        people.add(person("administrator-2", "流程管理员二", Set.of(Role.ADMINISTRATOR.group(), Role.ENGINE_ADMINISTRATORS)));
        return people;
    }

    private static Person secretary(NewCommunity community) {
        return person(
                secretaryOf(community.code()),
                community.name() + "书记",
                Set.of(Role.SECRETARY.group(), Role.SECRETARY.groupFor(community.code())));
    }

    private static Person residentTeam(String team, Communities.Organisation organisation) {
        var groups = organisation.communities().stream()
                .filter(community -> community.residentTeam().equals(team))
                .map(community -> Role.RESIDENT_TEAM.groupFor(community.code()))
                .collect(toCollection(LinkedHashSet::new));
        groups.add(Role.RESIDENT_TEAM.group());
        var number = Integer.parseInt(team.substring(team.indexOf('-') + 1));
        return person(team, "第" + NUMERALS[number - 1] + "驻点团队", groups);
    }

    static String secretaryOf(String community) {
        return community + "-secretary";
    }

    static String departmentUser(String code) {
        return code + "-1";
    }

    private static Person person(String id, String name, Set<String> groups) {
        return new Person(new UserId(id), name, groups);
    }

    private Cast() {}
}
