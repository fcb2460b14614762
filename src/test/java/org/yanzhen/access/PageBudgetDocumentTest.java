package org.yanzhen.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.yanzhen.web.AccessTable;

/** Every page that shows a list or a file has a budget, and people can read it. */
class PageBudgetDocumentTest {

    private static final Path DOCUMENT = Path.of("src/docs/page-budgets.md");
    private static final String RENEW = "mvn test -Dweb.skip -Dtest=PageBudgetDocumentTest -Dyanzhen.renew";

    @Test
    void theDocumentSaysWhatThePagesMayAsk() throws IOException {
        if (System.getProperty("yanzhen.renew") != null) {
            Files.writeString(DOCUMENT, document());
        }

        assertThat(Files.readString(DOCUMENT)).as("renew it with: " + RENEW).isEqualTo(document());
    }

    @Test
    void everyPageHasABudgetOrIsNeitherAListNorAFile() {
        var pages = AccessTable.ACTIONS.stream()
                .flatMap(action -> action.ways().stream())
                .filter(way -> way.method().equals("GET"))
                .map(way -> way.path())
                .filter(path -> !path.getPatternString().matches("/(api|engine-rest|camunda)(/.*)?"))
                .toList();

        assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(
                        PageBudget.NEITHER.contains(page.getPatternString()) || hasBudget(page))
                .as("%s has no budget", page)
                .isTrue());
        assertThat(pages).map(PathPattern::getPatternString).containsAll(PageBudget.NEITHER);
    }

    private static boolean hasBudget(PathPattern page) {
        return PageBudget.ALL.stream()
                .map(budget -> PathContainer.parsePath(budget.path().replaceAll("[{}]", "")))
                .anyMatch(page::matches);
    }

    @Test
    void noBudgetIsLargerThanThatOfItsKind() {
        assertThat(PageBudget.ALL)
                .allSatisfy(budget -> assertThat(budget.most()).isLessThanOrEqualTo(budget.kind().most));
    }

    private static String document() {
        return """
                # 页面的数据库开销 · What a page may ask the database

                本表由程序生成，`PageBudgetTest` 逐页核对，超出即不通过。无论有多少轮次、申报和资助，列表不超过 %d 条语句，档案和任务不超过 %d 条。
                计入发给数据库的每一条语句，包括会话；不计事务的开始和结束，也不计查询登录人员本人（运行中会记住几秒）。数据至少第二次读取。
                改动上限请改 `PageBudget`，再运行 `%s`。

                Generated; `PageBudgetTest` looks at each page and fails above its budget. However many rounds, applications and awards
                there are, a list asks at most %d statements, a file or a task at most %d. Every statement that is sent to the database
                counts, also for the session; beginnings and ends of transactions do not, nor does looking up who asks, which a running
                system knows for seconds. It is not the first look of that person. What keeps a page cheap is in
                [a decision](adr/0032-what-a-page-may-cost.md).

                | 页面 Page | 由谁 Seen by | 类别 Kind | 语句 Statements |
                |---|---|---|--:|
                %s
                """.formatted(
                        PageBudget.Kind.LIST.most,
                        PageBudget.Kind.FILE.most,
                        RENEW,
                        PageBudget.Kind.LIST.most,
                        PageBudget.Kind.FILE.most,
                        PageBudget.ALL.stream()
                                .map(page -> "| `%s` | `%s` | %s | %d |"
                                        .formatted(
                                                page.path(),
                                                page.user(),
                                                page.kind() == PageBudget.Kind.LIST ? "列表 list" : "档案 file",
                                                page.most()))
                                .collect(joining("\n")));
    }
}
