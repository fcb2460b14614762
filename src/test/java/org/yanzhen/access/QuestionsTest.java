package org.yanzhen.access;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.rest.dto.AbstractQueryDto;
import org.camunda.bpm.engine.rest.dto.identity.GroupQueryDto;
import org.camunda.bpm.engine.rest.dto.repository.ProcessDefinitionQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.FilterQueryDto;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.web.Question;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** Nobody learns by a question what they may not read; each parameter that the engine knows is tried. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class QuestionsTest {

    private static final String MACHINES = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api/engine/engine/default";
    private static final String EXPRESSION = "${deadline.workingDays(3)}";

    @Autowired
    Scene scene;

    @Autowired
    Directory directory;

    @Autowired
    FilterService filters;

    private final Map<String, Person> people = new HashMap<>();

    private Person person(String user) {
        return people.computeIfAbsent(user, name -> Person.of(scene, directory, name));
    }

    private String filter() {
        return WEBAPPS + "/filter/"
                + filters.createTaskFilterQuery()
                        .filterName("全部")
                        .singleResult()
                        .getId();
    }

    @Test
    void peopleOfTheBusinessAskTheEnginesListsByWhatTheTableNamesAndByNothingElse() {
        var expert = person("expert-1");
        for (var parameter : parameters(TaskQueryDto.class).toList()) {
            var value = parameter.json(Question.TASKS, "expert-1", "experts");
            var query = "{\"%s\": %s}".formatted(parameter.name, value);
            expect(Question.TASKS, parameter, expert.send("POST", filter() + "/list", query));
            expect(Question.TASKS, parameter, expert.send("POST", filter() + "/count", query));
            expect(Question.TASKS, parameter, expert.send("POST", WEBAPPS + "/task", query));
            if (!parameter.name.equals("orQueries")) {
                var inner = "{\"orQueries\": [%s]}".formatted(query);
                expect(Question.TASKS, parameter, expert.send("POST", WEBAPPS + "/task", inner));
                expect(Question.TASKS, parameter, expert.send("POST", filter() + "/list", inner));
            }
        }
        for (var parameter : parameters(GroupQueryDto.class).toList()) {
            var query =
                    "{\"%s\": %s}".formatted(parameter.name, parameter.json(Question.GROUPS, "expert-1", "experts"));
            expect(Question.GROUPS, parameter, expert.send("POST", WEBAPPS + "/group", query));
        }
    }

    @Test
    void inAddressesTheyAskByNothingElseEither() {
        var expert = person("expert-1");
        var lists = Map.of(
                Question.TASKS, TaskQueryDto.class,
                Question.FILTERS, FilterQueryDto.class,
                Question.PROCESSES, ProcessDefinitionQueryDto.class);
        lists.forEach((question, type) -> parameters(type).forEach(parameter -> {
            var query = "?%s=%s".formatted(parameter.name, parameter.word(question, "expert-1", "experts"));
            expect(question, parameter, expert.send("GET", WEBAPPS + path(question) + query, null));
            expect(question, parameter, expert.send("GET", WEBAPPS + path(question) + "/count" + query, null));
        }));
    }

    private static String path(Question question) {
        return switch (question) {
            case TASKS -> "/task";
            case FILTERS -> "/filter";
            case PROCESSES -> "/process-definition";
            case GROUPS -> "/group";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {MACHINES, WEBAPPS})
    void nobodyAsksByAnExpressionHoweverDeepItLies(String door) {
        for (var user : List.of("administrator", "auditor-1", "expert-1", "party-office-1")) {
            for (var query : List.of(
                    "{\"assigneeExpression\": \"%s\"}",
                    "{\"orQueries\": [{\"assigneeExpression\": \"%s\"}]}",
                    "{\"orQueries\": [{\"name\": \"x\", \"dueBeforeExpression\": \"%s\"}]}",
                    "{\"orQueries\": [{\"orQueries\": [{\"dueBeforeExpression\": \"%s\"}]}]}")) {
                for (var path : List.of(door + "/task", door + "/task/count", filter() + "/list")) {
                    var answer = person(user).send("POST", path, query.formatted(EXPRESSION));
                    assertThat(answer.statusCode())
                            .as(user + path + answer.body())
                            .isEqualTo(403);
                    assertThat(answer.body()).contains("不能按").doesNotContain("workingDays");
                }
            }
        }
    }

    /** Whichever list learns of expressions in a later version of the engine is seen here. */
    @Test
    void onlyTasksAreAskedForByExpressionsAndEachIsRefusedToTheAdministrator() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(AbstractQueryDto.class));
        var asking = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents("org.camunda.bpm")) {
            var type = Class.forName(found.getBeanClassName());
            if (parameters(type).anyMatch(parameter -> parameter.name.endsWith("Expression"))) {
                asking.add(type.getSimpleName());
            }
        }
        assertThat(asking).containsExactly("TaskQueryDto");

        parameters(TaskQueryDto.class)
                .filter(parameter -> parameter.name.endsWith("Expression"))
                .forEach(parameter -> {
                    var name = parameter.name;
                    var get = person("administrator").send("GET", WEBAPPS + "/task?" + name + "=x", null);
                    assertThat(get.statusCode()).as(name).isEqualTo(403);
                    var inner = "{\"orQueries\": [{\"%s\": \"%s\"}]}".formatted(name, EXPRESSION);
                    assertThat(person("administrator")
                                    .send("POST", WEBAPPS + "/task", inner)
                                    .statusCode())
                            .as(name)
                            .isEqualTo(403);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assignee\": \"expert-2\"}",
                "{\"candidateUser\": \"expert-2\"}",
                "{\"candidateGroup\": \"finance\"}",
                "{\"candidateGroups\": [\"experts\", \"finance\"]}",
                "{\"orQueries\": [{\"assignee\": \"expert-2\"}]}",
                "{\"processVariables\": [{\"name\": \"expert\", \"operator\": \"eq\", \"value\": \"expert-2\"}]}",
                "{\"sorting\": [{\"sortBy\": \"assignee\", \"sortOrder\": \"asc\"}]}",
                "{\"sorting\": [{\"sortBy\": \"processVariable\", \"sortOrder\": \"asc\","
                        + " \"parameters\": {\"variable\": \"expert\", \"type\": \"string\"}}]}",
                "{\"sorting\": [{\"sortBy\": \"name\", \"sortOrder\": \"asc\", \"parameters\": {\"variable\": \"x\"}}]}"
            })
    void anExpertAsksNothingAboutOtherPeopleOrVariables(String query) {
        for (var path : List.of(WEBAPPS + "/task", filter() + "/list", MACHINES + "/task/count")) {
            var answer = person("expert-1").send("POST", path, query);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(403);
        }
    }

    @Test
    void inAnotherEncodingOrBrokenAQuestionIsNotAnswered() {
        for (var type : List.of("application/json;charset=UTF-16", "application/json;charset=IBM037")) {
            var answer = person("expert-1").send("POST", filter() + "/list", "{\"active\": true}", type);
            assertThat(answer.statusCode()).as(type).isBetween(400, 499);
        }
        for (var broken : List.of("{\"active\": ", "[]x", "\"text\"", "{\"active\": true, assignee: 1}")) {
            var answer = person("expert-1").send("POST", WEBAPPS + "/task", broken);
            assertThat(answer.statusCode()).as(broken + answer.body()).isBetween(400, 499);
        }
    }

    private static void expect(Question question, Parameter parameter, HttpResponse<String> answer) {
        var what = question + " by " + parameter + ": " + answer.body();
        if (parameter.isKnown(question)) {
            assertThat(answer.statusCode()).as(what).isIn(200, 400);
        } else {
            assertThat(answer.statusCode()).as(what).isEqualTo(403);
        }
    }

    private static Stream<Parameter> parameters(Class<?> query) {
        return Arrays.stream(query.getMethods())
                .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
                .filter(method -> !method.getName().equals("setObjectMapper"))
                .map(method -> new Parameter(
                        Character.toLowerCase(method.getName().charAt(3))
                                + method.getName().substring(4),
                        method.getParameterTypes()[0]))
                .collect(toCollection(() -> new TreeSet<>((one, other) -> one.name.compareTo(other.name))))
                .stream();
    }

    private record Parameter(String name, Class<?> type) {

        boolean isKnown(Question question) {
            return question.anything.contains(name)
                    || question.ownName.contains(name)
                    || question.ownGroups.contains(name)
                    || List.of("sortBy", "sortOrder", "sorting").contains(name);
        }

        String word(Question question, String user, String group) {
            if (question.ownName.contains(name)) {
                return user;
            }
            if (question.ownGroups.contains(name)) {
                return group;
            }
            if (name.equals("sortBy")) {
                return "name";
            }
            if (type == Boolean.class) {
                return "true";
            }
            if (type == Integer.class) {
                return "1";
            }
            return type == Date.class ? "2023-01-30T09:00:00.000%2B0800" : "asc";
        }

        String json(Question question, String user, String group) {
            var word = word(question, user, group).replace("%2B", "+");
            if (name.equals("orQueries")) {
                return "[{\"active\": true}]";
            }
            if (name.equals("sorting")) {
                return "[{\"sortBy\": \"name\", \"sortOrder\": \"asc\"}]";
            }
            if (type == Boolean.class || type == Integer.class) {
                return word;
            }
            return type == List.class || type.isArray() ? "[\"" + word + "\"]" : "\"" + word + "\"";
        }
    }
}
