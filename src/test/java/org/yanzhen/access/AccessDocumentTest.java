package org.yanzhen.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yanzhen.engine.web.Question;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Sentences;
import org.yanzhen.web.AccessTable;
import org.yanzhen.web.Action;
import org.yanzhen.web.Scope;
import org.yanzhen.web.Who;

/** What people read about rights is what the server enforces. */
class AccessDocumentTest {

    private static final Path DOCUMENT = Path.of("src/docs/access.md");
    private static final String RENEW = "mvn test -Dweb.skip -Dtest=AccessDocumentTest -Dyanzhen.renew";

    @Test
    void theDocumentSaysWhatTheServerEnforces() throws IOException {
        if (System.getProperty("yanzhen.renew") != null) {
            Files.writeString(DOCUMENT, document());
        }

        assertThat(Files.readString(DOCUMENT)).as("renew it with: " + RENEW).isEqualTo(document());
    }

    private static String document() {
        var areas = AccessTable.ACTIONS.stream()
                .collect(groupingBy(Action::area, LinkedHashMap::new, java.util.stream.Collectors.toList()));
        return """
                # 权限表 · Who may do what

                本表由程序生成，与服务器执行的完全一致；没有写在表里的，一律不存在（404）。改动权限请改 `AccessTable`，再运行 `%s`。
                角色不符的请求得到 403；角色相符而范围不符的，由所列业务类拒绝。

                Generated from `AccessTable`, which is what the server enforces; what is not in it does not exist. A wrong role is
                answered 403 before anything runs; the scope is enforced by the classes that know whose a thing is.

                ## 范围 · Scopes

                | 范围 | Scope |
                |---|---|
                %s

                """.formatted(
                                RENEW,
                                Arrays.stream(Scope.values())
                                        .map(scope -> "| %s | %s |".formatted(scope.chinese(), scope.english()))
                                        .collect(joining("\n")))
                + areas.entrySet().stream()
                        .map(area -> section(area.getKey(), area.getValue()))
                        .collect(joining("\n"))
                + questions();
    }

    private static String questions() {
        return """

                ## 查询 · Questions

                管理员以外的人向引擎查询时，只能用下列条件；任何人都不能用表达式（`…Expression`）。
                What people who are not administrators may ask the engine’s lists by; nobody asks by expressions (`…Expression`).

                | 列表 List | 条件 By | 只限本人、本人所在组 Own only | 排序 In the order of |
                |---|---|---|---|
                %s
                """.formatted(Arrays.stream(Question.values())
                .map(question -> "| %s<br>%s | %s | %s | %s |"
                        .formatted(
                                question.chinese,
                                question.english,
                                names(question.anything.stream()),
                                names(Stream.concat(question.ownName.stream(), question.ownGroups.stream())),
                                names(question.orders.stream())))
                .collect(joining("\n")));
    }

    private static String names(Stream<String> names) {
        return names.sorted().map(name -> "`" + name + "`").collect(joining(" "));
    }

    private static String section(String area, List<Action> actions) {
        return """
                ## %s

                | 事项 Action | 谁 Who | 入口 Ways |
                |---|---|---|
                %s
                """.formatted(
                        area,
                        actions.stream()
                                .map(action -> "| %s<br>%s | %s | %s |"
                                        .formatted(action.chinese(), action.english(), who(action.who()), ways(action)))
                                .collect(joining("\n")));
    }

    private static String who(Who who) {
        if (who.stranger()) {
            return "任何人 anybody";
        }
        if (who.isNobody()) {
            return "无人 nobody";
        }
        var everybody =
                Stream.ofNullable(who.everybody()).map(scope -> "登录人员 everybody logged in（" + name(scope) + "）");
        var roles = Arrays.stream(Scope.values())
                .filter(scope -> who.roles().containsValue(scope))
                .map(scope -> "%s（%s）".formatted(roles(who, scope), name(scope)));
        return Stream.concat(everybody, roles).collect(joining("<br>"));
    }

    private static String roles(Who who, Scope scope) {
        return Arrays.stream(Role.values())
                .filter(role -> who.roles().get(role) == scope)
                .map(role -> Sentences.of(java.util.Locale.SIMPLIFIED_CHINESE, "role." + role.group()))
                .collect(joining("、"));
    }

    private static String name(Scope scope) {
        return scope.chinese() + " " + scope.english();
    }

    private static String ways(Action action) {
        return action.ways().stream().map(way -> "`" + way + "`").collect(joining("<br>"));
    }
}
