package org.yanzhen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.AwardPlay;
import org.yanzhen.testing.RoundPlay;
import org.yanzhen.testing.Scene;
import org.yanzhen.testing.StatementCounts;

/** A page asks the database a few questions, however much there is to show. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageBudgetTest {

    static final List<PageBudget> BUDGETS = PageBudget.ALL;

    @Autowired
    Scene scene;

    @Autowired
    StatementCounts counts;

    @Autowired
    ApplicationContext application;

    private final Map<String, String> example = new HashMap<>();

    /** Several of everything, so that a page that asks once for each of them is seen. */
    @BeforeAll
    void anExample() {
        var onNotice = scored(3).awarded("20000.00", "20000.00", "20000.00");
        example.put("notice", onNotice.id());
        var round = scored(3);
        var entry = round.round();
        example.put("round", round.id());
        example.put("fund", entry.fund().toString());
        example.put("expert", round.experts().get(0));
        example.put("roundTask", round.task(PageBudget.OFFICE, round.id(), "recommendAwards"));

        var award = AwardPlay.begun(
                        scene,
                        application,
                        "90000.00",
                        new TranchePlan(40, Release.AGREEMENT),
                        new TranchePlan(30, Release.REPORT),
                        new TranchePlan(30, Release.CLOSE_OUT))
                .signed()
                .ordered()
                .paid()
                .reports("submitReport", "10000.00", "10000.00");
        example.put("award", award.id().toString());
        example.put("awardSecretary", award.secretary());
        example.put("awardTask", award.task("checkReport"));

        var project = scene.proposed().approved();
        project.until(LocalDate.of(2023, 3, 27)).reviewedGreen(25);
        project.until(LocalDate.of(2023, 6, 27)).reviewedGreen(50);
        project.until(LocalDate.of(2023, 9, 27));
        example.put("project", project.id());
        example.put("secretary", project.secretary());
        example.put("projectTask", project.task("reportQuarter"));
        example.put(
                "instance",
                project.instances().stream()
                        .filter(one -> one.getProcessDefinitionId().startsWith("quarterlyReview:"))
                        .findFirst()
                        .orElseThrow()
                        .getId());
    }

    /** A round of so many applications that all have their scores. */
    private RoundPlay scored(int applications) {
        var round = scene.submittedRound().open();
        var entries = IntStream.range(0, applications)
                .mapToObj(number -> round.applies("长者食堂改造提升" + number, "20000.00"))
                .toArray(RoundPlay.Entry[]::new);
        round.closed().eligible(entries).nobodyIsPartial();
        for (var entry : entries) {
            round.scored(entry, 9, 18);
        }
        example.put("application", entries[0].id());
        example.put("applicant", entries[0].secretary());
        return round;
    }

    @ParameterizedTest
    @FieldSource("BUDGETS")
    void aPageAsksNoMoreThanItsBudget(PageBudget page) {
        var asked = counts.of(scene, named(page.user()), named(page.path()), page.most());

        assertThat(asked)
                .as("%s asks:%n%s", page.path(), String.join("\n", asked))
                .hasSizeBetween(1, page.most());
    }

    private String named(String text) {
        var named = text;
        for (var one : example.entrySet()) {
            named = named.replace("{" + one.getKey() + "}", one.getValue());
        }
        return named;
    }
}
